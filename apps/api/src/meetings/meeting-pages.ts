import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { PageHeads, type PageHead } from '../shared/pages/index.js';
import { MeetingTemplatesService } from './meeting-templates.service.js';
import { MeetingsService } from './meetings.service.js';
import { spanText } from './meeting-words.js';

const LIST: Readonly<Record<InterfaceLanguage, string>> = { da: 'Møder', en: 'Meetings' };

/** Any address that may be of a meeting: one that is of none is not there. */
const MEETING_PAGE = /^\/moeder\/(?!(?:nyt|skabeloner|svar)(?:\/|$))([^/]+)(\/(?:deltagere|rediger|referat))?\/?$/iu;
const TEMPLATE_PAGE = /^\/moeder\/skabeloner\/([^/]+)\/?$/iu;

/** What the pages of meetings say about themselves before any script runs. */
@Injectable()
export class MeetingPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly meetings: MeetingsService,
    private readonly templates: MeetingTemplatesService,
  ) {}

  onModuleInit(): void {
    this.heads.register(/^\/moeder\/?$/u, async (_match, _viewer, language) => ({
      title: `${LIST[language]} · Samspil`,
      canonical: '/moeder',
    }));
    this.heads.register(MEETING_PAGE, ([, id, below], viewer, language) =>
      this.headOf(id ?? '', below === undefined, viewer, language),
    );
    this.heads.register(TEMPLATE_PAGE, ([, id], viewer) => this.headOfTemplate(id ?? '', viewer));
  }

  private async headOf(id: string, isItself: boolean, viewer: Viewer, language: InterfaceLanguage): Promise<PageHead> {
    const { title, startsAt, endsAt, place, sharing, state } = await this.meetings.byId(viewer, id);
    const head = `${title} · Samspil`;
    if (!isItself || sharing !== 'public' || state === 'draft') return { title: head, meta: [['robots', 'noindex']] };
    const description = [spanText(startsAt, endsAt)[language], place].filter((part) => part !== '').join(' · ');
    return { title: head, description, canonical: `/moeder/${id}` };
  }

  private async headOfTemplate(id: string, viewer: Viewer): Promise<PageHead> {
    const { name } = await this.templates.byId(viewer, id);
    return { title: `${name} · Samspil`, meta: [['robots', 'noindex']] };
  }
}
