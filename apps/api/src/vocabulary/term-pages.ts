import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { PageHeads, PublicAddresses, type PageHead } from '../shared/pages/index.js';
import { VocabularyService } from './vocabulary.service.js';

/** Ids of terms; the other pages below `/emner` are for curators. */
const TERM_PAGE = /^\/emner\/((?:tg|af|oc|se|st|of|cl|et|el|ei)-[^/]+)\/?$/u;

type Texts = Readonly<Record<InterfaceLanguage, Pick<PageHead, 'title' | 'description'>>>;

const TERMS_PAGE: Texts = {
  da: { title: 'Emneord · Samspil', description: 'De ni lister med ord, som al viden er mærket med.' },
  en: { title: 'Subjects · Samspil', description: 'The nine lists of words that all knowledge is marked with.' },
};
const GLOSSARY_PAGE: Texts = {
  da: {
    title: 'Ordliste · Samspil',
    description: 'Kultur, sundhed og beskæftigelse har hvert sit ord for det samme.',
  },
  en: {
    title: 'Glossary · Samspil',
    description: 'Culture, health and employment each have their own word for the same thing.',
  },
};

/** What the public pages of the vocabulary say about themselves before any script runs. */
@Injectable()
export class TermPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly addresses: PublicAddresses,
    private readonly vocabulary: VocabularyService,
  ) {}

  onModuleInit(): void {
    this.addresses.registerList(async () => {
      const shared = await this.vocabulary.sharedTerms();
      return shared.map(({ id, changedAt }) => ({ path: `/emner/${id}`, changedAt }));
    });
    this.heads.register(TERM_PAGE, ([, id], viewer, language) => this.headOf(id ?? '', viewer, language));
    this.heads.register(/^\/emner\/?$/u, (_match, _viewer, language) =>
      Promise.resolve({ ...TERMS_PAGE[language], canonical: '/emner' }),
    );
    this.heads.register(/^\/ordliste\/?$/u, (_match, _viewer, language) =>
      Promise.resolve({ ...GLOSSARY_PAGE[language], canonical: '/ordliste' }),
    );
  }

  /** The address of a merged term leads to the term that stayed, also for search engines. */
  private async headOf(id: string, viewer: Viewer, language: InterfaceLanguage): Promise<PageHead> {
    const { id: standing, label, note, alternatives } = await this.vocabulary.term(viewer, id);
    const description = note[language] || alternatives[language].join(', ');
    return {
      title: `${label[language]} · Samspil`,
      ...(description && { description }),
      canonical: `/emner/${standing}`,
    };
  }
}
