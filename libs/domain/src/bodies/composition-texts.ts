import type { OrganisationKind } from '../network/index.js';
import type { BreachCode } from './composition.js';

/** What the clauses name: fields in small letters, bodies by name. */
export interface ClauseFacts {
  readonly wanted: number;
  readonly found: number;
  readonly organisationKind: OrganisationKind | null;
  readonly sector: string;
  readonly body: string;
}

/** One clause for each kind of breach, and what stands around them. */
export interface CompositionTexts {
  readonly holds: string;
  readonly noRules: string;
  readonly noSeats: string;
  readonly vacant: (count: number) => string;
  readonly broken: (clauses: string) => string;
  readonly and: string;
  readonly more: (count: number) => string;
  readonly clauses: Readonly<Record<BreachCode, (facts: ClauseFacts) => string>>;
}
