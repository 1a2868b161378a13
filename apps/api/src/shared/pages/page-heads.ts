import { Injectable } from '@nestjs/common';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { NotFoundError } from '../errors/index.js';

export type LinkAttributes = Readonly<Record<string, string>>;

/** What a served page says about itself before any script runs: for search engines, Zotero and link previews. */
export interface PageHead {
  readonly title: string;
  readonly description?: string;
  /** Path below the public address, the same in every language. */
  readonly canonical?: string;
  /** `[name, content]` pairs; a name may repeat, as `citation_author` does. */
  readonly meta?: readonly (readonly [name: string, content: string])[];
  /** Written as `application/ld+json`. */
  readonly jsonLd?: Readonly<Record<string, unknown>>;
  /** Further `<link>` elements as attributes. */
  readonly links?: readonly LinkAttributes[];
  /** HTML for those whose browser runs no scripts, in place of the words that it is needed; everything escaped. */
  readonly withoutScript?: string;
}

/** Answers for one kind of page. Null, and NotFound: no such page for this viewer (served with status 404). */
export type PageHeadSource = (
  match: RegExpExecArray,
  viewer: Viewer,
  language: InterfaceLanguage,
  query: URLSearchParams,
) => Promise<PageHead | null>;

/** Capabilities register what their pages say about themselves. */
@Injectable()
export class PageHeads {
  private readonly sources: { pattern: RegExp; source: PageHeadSource }[] = [];
  private readonly everywhere: ((language: InterfaceLanguage) => LinkAttributes)[] = [];

  /** `pattern` matches the whole path, as in `/^\/viden\/([^/]+)$/`. */
  register(pattern: RegExp, source: PageHeadSource): void {
    this.sources.push({ pattern, source });
  }

  /** A `<link>` for every page, as to a feed. */
  registerLink(link: (language: InterfaceLanguage) => LinkAttributes): void {
    this.everywhere.push(link);
  }

  linksEverywhere(language: InterfaceLanguage): LinkAttributes[] {
    return this.everywhere.map((link) => link(language));
  }

  /** Undefined when no capability knows the path; then the page has no head of its own. */
  async headOf(
    path: string,
    viewer: Viewer,
    language: InterfaceLanguage,
    query = new URLSearchParams(),
  ): Promise<PageHead | null | undefined> {
    for (const { pattern, source } of this.sources) {
      const match = pattern.exec(path);
      if (match !== null) return orNothing(() => source(match, viewer, language, query));
    }
    return undefined;
  }
}

async function orNothing(head: () => Promise<PageHead | null>): Promise<PageHead | null> {
  try {
    return await head();
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
