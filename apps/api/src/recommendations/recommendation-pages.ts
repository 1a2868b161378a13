import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { PageHeads } from '../shared/pages/index.js';

const TITLES: Readonly<Record<InterfaceLanguage, string>> = { da: 'Anbefalinger', en: 'Recommendations' };

/** What the page of recommendations says about itself before any script runs. */
@Injectable()
export class RecommendationPages implements OnModuleInit {
  constructor(private readonly heads: PageHeads) {}

  onModuleInit(): void {
    this.heads.register(/^\/anbefalinger\/?$/u, async (_match, _viewer, language) => ({
      title: `${TITLES[language]} · Samspil`,
      canonical: '/anbefalinger',
    }));
  }
}
