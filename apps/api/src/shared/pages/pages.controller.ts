import { readFile } from 'node:fs/promises';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Viewers } from '../auth/index.js';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { PageHeads } from './page-heads.js';
import { pageLanguage } from './page-language.js';
import { renderHead } from './render-head.js';
import { WEB_INDEX } from './web-files.js';

/** Paths that the interface answers, as its router writes them: `emner/:id/rediger`; '' is the front page. */
export const INTERFACE_ROUTES = Symbol('InterfaceRoutes');

const DEFAULT_TITLE = 'Samspil';
const NO_SCRIPT = /<noscript>.*?<\/noscript>/su;
const MARKER = '<!--head-->';

/** Serves the interface for every path that nothing else answers, with the head of the page it opens on. */
@Controller()
export class PagesController {
  private index: Promise<string> | undefined;
  private readonly routes: readonly RegExp[];

  constructor(
    private readonly heads: PageHeads,
    private readonly viewers: Viewers,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(INTERFACE_ROUTES) routes: readonly string[],
  ) {
    this.routes = routes.map(patternOf);
  }

  @Public()
  @Get('*')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [path = '', query] = request.url.split('?');
    const language = pageLanguage(request);
    const viewer = await this.viewers.of(request);
    const head = await this.heads.headOf(path, viewer, language, new URLSearchParams(query));
    const { links = [], withoutScript, ...rest } = head ?? { title: DEFAULT_TITLE };
    const shown = { ...rest, links: [...links, ...this.heads.linksEverywhere(language)] };
    const shell = (await this.shell()).replace(/<html lang="\w+"/u, `<html lang="${language}"`);
    const html = withoutScript === undefined ? shell : shell.replace(NO_SCRIPT, () => noScript(withoutScript));
    await reply
      .status(head === null || (head === undefined && !this.isRoute(path)) ? 404 : 200)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-language', language)
      .header('cache-control', 'no-cache')
      .send(html.replace(MARKER, () => renderHead(shown, this.config.publicUrl, language)));
  }

  private isRoute(path: string): boolean {
    return this.routes.some((pattern) => pattern.test(path));
  }

  private shell(): Promise<string> {
    this.index ??= readFile(WEB_INDEX, 'utf8');
    return this.index;
  }
}

function noScript(html: string): string {
  return `<noscript>${html}</noscript>`;
}

/** The router of the interface does not mind capitals, nor a slash at the end. */
function patternOf(route: string): RegExp {
  if (route === '') return /^\/$/u;
  return new RegExp(`^/${route.replace(/:[a-z]+/giu, '[^/]+')}/?$`, 'iu');
}
