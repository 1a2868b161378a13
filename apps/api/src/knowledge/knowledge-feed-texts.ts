import type { InterfaceLanguage } from '@samspil/domain/shared';
import { inLanguage } from '../shared/pages/index.js';

interface FeedTexts {
  readonly title: string;
  readonly description: string;
}

export const FEED_TEXTS: Readonly<Record<InterfaceLanguage, FeedTexts>> = {
  da: { title: 'Samspil: ny viden', description: 'Nyt i vidensbanken om kultur, sundhed og beskæftigelse' },
  en: { title: 'Samspil: new knowledge', description: 'New in the knowledge bank on culture, health and employment' },
};

/** The feed of what is new, in a language; `publicUrl` without trailing slash. */
export function feedAddress(publicUrl: string, language: InterfaceLanguage): string {
  return inLanguage(`${publicUrl}/feeds/knowledge.atom`, language);
}
