import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { NotFoundError } from '../shared/errors/index.js';
import { PageHeads, type PageHead } from '../shared/pages/index.js';
import { MeetingsService } from './meetings.service.js';
import { spanText } from './meeting-words.js';

const LIST: Readonly<Record<InterfaceLanguage, string>> = { da: 'Møder', en: 'Meetings' };

const MEETING_PAGE = /^\/moeder\/([0-9a-f-]{36})(\/[a-z]+)?\/?$/iu;

/** What the pages of meetings say about themselves before any script runs. */
@Injectable()
export class MeetingPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly meetings: MeetingsService,
  ) {}

  onModuleInit(): void {
    this.heads.register(/^\/moeder\/?$/u, async (_match, _viewer, language) => ({
      title: `${LIST[language]} · Samspil`,
      canonical: '/moeder',
    }));
    this.heads.register(MEETING_PAGE, ([, id, below], viewer, language) =>
      this.headOf(id ?? '', below === undefined, viewer, language),
    );
  }

  private async headOf(
    id: string,
    isItself: boolean,
    viewer: Viewer,
    language: InterfaceLanguage,
  ): Promise<PageHead | null> {
    try {
      const { title, startsAt, endsAt, place, sharing, state } = await this.meetings.byId(viewer, id);
      const head = `${title} · Samspil`;
      if (!isItself || sharing !== 'public' || state === 'draft') return { title: head, meta: [['robots', 'noindex']] };
      const description = [spanText(startsAt, endsAt)[language], place].filter((part) => part !== '').join(' · ');
      return { title: head, description, canonical: `/moeder/${id}` };
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}
