import type { InterfaceLanguage } from '../shared/index.js';
import { breachClausesEn } from './composition-texts.en.js';
import { breachClausesDa } from './composition-texts.da.js';
import type { CompositionTexts } from './composition-texts.js';
import type { Breach } from './composition.js';

/** Names in the language of the sentence. */
export interface CompositionNames {
  readonly sector: (code: string) => string;
  readonly body: (id: string) => string;
}

/** What the sentence is about. */
export interface CompositionFacts {
  readonly breaches: readonly Breach[];
  readonly hasRules: boolean;
  /** All seats; with none it is not known who sits there, which is no breach of what was agreed. */
  readonly seats: number;
  /** Members' seats without a person. */
  readonly vacant: number;
}

/** So many breaches are named; the others are counted. */
const MOST_CLAUSES = 3;

const TEXTS: Readonly<Record<InterfaceLanguage, CompositionTexts>> = { da: breachClausesDa, en: breachClausesEn };

/** One sentence: whether the composition holds, and what is missing. No person is named in it. */
export function compositionSummary(
  language: InterfaceLanguage,
  { breaches, hasRules, seats, vacant }: CompositionFacts,
  names: CompositionNames,
): string {
  const { holds, noRules, noSeats, vacant: vacancies, broken, and, more } = TEXTS[language];
  if (seats === 0) return `${noSeats}.`;
  if (breaches.length === 0) {
    const standing = hasRules ? holds : noRules;
    return vacant === 0 ? `${standing}.` : `${standing}; ${vacancies(vacant)}.`;
  }
  const named = breaches.slice(0, MOST_CLAUSES).map((breach) => breachClause(language, breach, names));
  const left = breaches.length - named.length;
  const items = left === 0 ? named : [...named, more(left)];
  const last = items.pop() ?? '';
  return `${broken(items.length === 0 ? last : `${items.join(', ')} ${and} ${last}`)}.`;
}

/** What does not hold, as a clause without a full stop. */
export function breachClause(language: InterfaceLanguage, breach: Breach, names: CompositionNames): string {
  const { code, wanted, found, organisationKind, sector, bodyId } = breach;
  return TEXTS[language].clauses[code]({
    wanted: wanted ?? 0,
    found: found ?? 0,
    organisationKind,
    sector: sector === null ? '' : names.sector(sector).toLocaleLowerCase(language),
    body: bodyId === null ? '' : names.body(bodyId),
  });
}
