import type { FastifyRequest } from 'fastify';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@samspil/domain/shared';

/** The language of a page as the interface reads it: `?lang=en`, else Danish. */
export function pageLanguage(request: Pick<FastifyRequest, 'query'>): InterfaceLanguage {
  const asked = (request.query as Readonly<Record<string, unknown>> | undefined)?.['lang'];
  return INTERFACE_LANGUAGES.find((language) => language === asked) ?? 'da';
}

/** The address of a page in a language; the Danish one has none in it. */
export function inLanguage(address: string, language: InterfaceLanguage): string {
  return language === 'da' ? address : `${address}?lang=${language}`;
}
