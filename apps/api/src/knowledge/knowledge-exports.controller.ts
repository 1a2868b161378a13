import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SEARCH_SORTS } from '@samspil/domain/search';
import { textsOf, type AddressValues } from '../shared/address-values.js';
import { Public, Viewers } from '../shared/auth/index.js';
import { NotFoundError } from '../shared/errors/index.js';
import { giveFile } from '../shared/files/index.js';
import { pageLanguage } from '../shared/pages/index.js';
import { referencesIn } from './citations.js';
import { REFERENCE_FORMATS, type ReferenceFormat } from './citation-styles.js';
import { KnowledgeExportsService, TABLE_FORMATS, type ExportedSearch } from './knowledge-exports.service.js';
import { shownVersion } from './knowledge-record.js';
import { KnowledgeService } from './knowledge.service.js';

const MEDIA_TYPES = {
  ris: 'application/x-research-info-systems; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Format = keyof typeof MEDIA_TYPES;

/** References and tables to take away. What the viewer may not see is in none of them. */
@Controller()
export class KnowledgeExportsController {
  constructor(
    private readonly exports: KnowledgeExportsService,
    private readonly knowledge: KnowledgeService,
    private readonly viewers: Viewers,
  ) {}

  @Public()
  @Get('viden/:slug.ris')
  ris(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.one(slug, 'ris', request, reply);
  }

  @Public()
  @Get('viden/:slug.bib')
  bib(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.one(slug, 'bib', request, reply);
  }

  @Public()
  @Get('viden/:slug.json')
  json(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.one(slug, 'json', request, reply);
  }

  /** `/export/search.csv?q=…&f.targetGroups=tg-stress&lang=da`: the search page's own parameters. */
  @Public()
  @Get('export/search.:format')
  async search(
    @Param('format') format: string,
    @Query() query: AddressValues,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const viewer = await this.viewers.of(request);
    const search = searchFrom(query);
    const table = TABLE_FORMATS.find((known) => known === format);
    if (table) {
      const language = pageLanguage({ query });
      await give(reply, table, language === 'da' ? 'viden' : 'knowledge', () =>
        this.exports.table(viewer, search, table, language),
      );
      return;
    }
    const references = referenceFormat(format);
    await give(reply, references, 'viden', () => this.exports.references(viewer, search, references));
  }

  /** `/export/knowledge.ris?slug=a&slug=b`: chosen items, in the order given; as many as an address can hold. */
  @Public()
  @Get('export/knowledge.:format')
  async selection(
    @Param('format') format: string,
    @Query() query: AddressValues,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const chosen = referenceFormat(format);
    const records = await this.knowledge.bySlugs(await this.viewers.of(request), textsOf(query['slug']));
    const items = records.map((record) => ({ slug: record.slug, content: shownVersion(record).content }));
    await give(reply, chosen, 'viden', () => Promise.resolve(referencesIn(chosen, items)));
  }

  private async one(
    slug: string,
    format: ReferenceFormat,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const record = await this.knowledge.bySlug(await this.viewers.of(request), slug);
    const item = { slug: record.slug, content: shownVersion(record).content };
    await give(reply, format, record.slug, () => Promise.resolve(referencesIn(format, [item])));
  }
}

/** Headers are only sent once there is something to send. */
async function give(
  reply: FastifyReply,
  format: Format,
  name: string,
  read: () => Promise<string | NodeJS.ReadableStream>,
): Promise<void> {
  await giveFile(reply, { name: `${name}.${format}`, mediaType: MEDIA_TYPES[format], body: await read() });
}

function referenceFormat(format: string): ReferenceFormat {
  const known = REFERENCE_FORMATS.find((name) => name === format);
  if (!known) throw new NotFoundError();
  return known;
}

function searchFrom(query: AddressValues): ExportedSearch {
  const filters = Object.entries(query)
    .filter(([name]) => name.startsWith('f.'))
    .map(([name, values]) => ({ facet: name.slice(2), values: textsOf(values) }));
  return {
    question: textsOf(query['q'])[0] ?? '',
    filters,
    dropped: textsOf(query['drop']),
    sort: SEARCH_SORTS.find((sort) => sort === query['sort']) ?? 'relevance',
  };
}
