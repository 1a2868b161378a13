import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { SearchModule } from '../search/search.module.js';
import { FollowEntity } from './follow.entity.js';
import { ForumContentService } from './forum-content.service.js';
import { ForumExportsController } from './forum-exports.controller.js';
import { ForumExportsService } from './forum-exports.service.js';
import { ForumIndex } from './forum-index.js';
import { ForumNames } from './forum-names.js';
import { ForumNotices } from './forum-notices.js';
import { ForumSearch } from './forum-search.js';
import { ForumPages } from './forum-pages.js';
import { PostEntity } from './post.entity.js';
import { PostVersionEntity } from './post-version.entity.js';
import { PostWriting } from './post-writing.js';
import { PostsRepository } from './posts.repository.js';
import { PostsResolver, ReportedPostsResolver } from './posts.resolver.js';
import { PostsService } from './posts.service.js';
import { ReportEntity } from './report.entity.js';
import { ThreadEntity } from './thread.entity.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsResolver } from './threads.resolver.js';
import { ThreadsService } from './threads.service.js';

const ENTITIES = [FollowEntity, PostEntity, PostVersionEntity, ReportEntity, ThreadEntity];

/** What is talked about between meetings: threads on programmes, themes and whatever is on the platform. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), IdentityModule, NotificationsModule, SearchModule],
  controllers: [ForumExportsController],
  providers: [
    ForumContentService,
    ForumExportsService,
    ForumIndex,
    ForumNames,
    ForumNotices,
    ForumPages,
    ForumSearch,
    PostWriting,
    PostsRepository,
    PostsResolver,
    PostsService,
    ReportedPostsResolver,
    ThreadsRepository,
    ThreadsResolver,
    ThreadsService,
  ],
  exports: [ForumContentService],
})
export class ForumModule {}
