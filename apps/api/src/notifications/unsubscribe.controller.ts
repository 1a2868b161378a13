import { Controller, Header, HttpCode, Post, Query, Req, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { FastifyRequest } from 'fastify';
import { Public } from '../shared/auth/index.js';
import { escapeHtml } from '../shared/escape-html.js';
import { PageHeads, pageLanguage } from '../shared/pages/index.js';
import { PreferencesService } from './preferences.service.js';

const WORDS: Readonly<Record<InterfaceLanguage, Readonly<Record<'title' | 'unsubscribe' | 'done', string>>>> = {
  da: { title: 'Afmeld ugebrevet', unsubscribe: 'Afmeld ugebrevet', done: 'Du får ikke længere ugebrevet.' },
  en: { title: 'Unsubscribe', unsubscribe: 'No more weekly digests', done: 'You get no more weekly digests.' },
};

/**
 * What the mail reader's own button for unsubscribing posts to (RFC 8058): the same address as the page of the link, no
 * session, no questions. Opening the address only shows the page: programs that look at links in mails change nothing.
 */
@Controller('afmeld')
export class UnsubscribeController implements OnModuleInit {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly heads: PageHeads,
  ) {}

  onModuleInit(): void {
    this.heads.register(/^\/afmeld\/?$/iu, (_match, _viewer, language, query) => {
      const withoutScript = unsubscribeForm(query.get('t') ?? '', language);
      return Promise.resolve({ title: 'Samspil', meta: [['robots', 'noindex']], withoutScript });
    });
  }

  @Public()
  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/plain; charset=utf-8')
  async unsubscribe(@Req() request: FastifyRequest, @Query('t') token?: unknown): Promise<string> {
    await this.preferences.setWantsDigest(typeof token === 'string' ? token : '', false);
    return WORDS[pageLanguage(request)].done;
  }
}

/** For browsers that run no scripts: the same with one press. */
function unsubscribeForm(token: string, language: InterfaceLanguage): string {
  const { title, unsubscribe } = WORDS[language];
  const action = `/afmeld?${new URLSearchParams({ t: token, ...(language === 'da' ? {} : { lang: language }) })}`;
  return `<main><h1>${title}</h1>
<form method="post" action="${escapeHtml(action)}"><p><button type="submit">${unsubscribe}</button></p></form></main>`;
}
