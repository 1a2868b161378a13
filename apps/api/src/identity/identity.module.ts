import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthenticationController } from './authentication.controller.js';
import { AuthenticationService } from './authentication.service.js';
import { ExpiredSignIns } from './expired-sign-ins.js';
import { IdentityRepository } from './identity.repository.js';
import { IdentityResolver } from './identity.resolver.js';
import { IdentityService } from './identity.service.js';
import { MembersRepository } from './members.repository.js';
import { MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { NetworkMemberEntity } from './network-member.entity.js';
import { PeopleService } from './people.service.js';
import { SessionEntity } from './session.entity.js';
import { AccountEntity, AuthRateLimitEntity, VerificationEntity } from './sign-in-library.entities.js';
import { SignInLinks } from './sign-in-links.js';
import { UserEntity } from './user.entity.js';
import { ViewerSourceService } from './viewer-source.service.js';

const ENTITIES = [
  UserEntity,
  SessionEntity,
  AccountEntity,
  VerificationEntity,
  AuthRateLimitEntity,
  NetworkMemberEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  controllers: [AuthenticationController],
  providers: [
    AuthenticationService,
    ExpiredSignIns,
    IdentityRepository,
    IdentityResolver,
    IdentityService,
    MembersRepository,
    MembersResolver,
    MembersService,
    PeopleService,
    SignInLinks,
    ViewerSourceService,
  ],
  exports: [MembersService, PeopleService, ViewerSourceService],
})
export class IdentityModule {}
