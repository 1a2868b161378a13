import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { PageHeads } from '../shared/pages/index.js';

const LEADS: Readonly<Record<InterfaceLanguage, string>> = {
  da: 'Det taler netværkene om mellem møderne.',
  en: 'What the networks talk about between their meetings.',
};

/** What the forum says about itself before any script runs; threads are not for search engines. */
@Injectable()
export class ForumPages implements OnModuleInit {
  constructor(private readonly heads: PageHeads) {}

  onModuleInit(): void {
    this.heads.register(/^\/forum\/?$/u, async (_match, _viewer, language) => ({
      title: 'Forum · Samspil',
      description: LEADS[language],
      canonical: '/forum',
    }));
  }
}
