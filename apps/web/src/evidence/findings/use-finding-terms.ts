import { useQuery } from '@apollo/client/react';
import { axisOfTargetGroup, fieldOfAxis, type FindingCodeContext } from '@samspil/domain/evidence';
import { useMemo } from 'react';
import type { CodingTerm } from '../../shared/desk';
import { FINDING_TERMS_QUERY } from './term-queries';

type Vocabulary =
  'targetGroups' | 'artForms' | 'outcomes' | 'settings' | 'orgForms' | 'evidenceTypes' | 'evalInstruments';

/** The three axes of a target group are fields of their own. */
export type AxisField = ReturnType<typeof fieldOfAxis>;
/** A field of the form that takes terms. */
export type TermField = AxisField | 'activities' | 'outcome' | 'instrument' | 'settings' | 'orgForms' | 'design';

export const VOCABULARY_OF_FIELD: Readonly<Record<TermField, Vocabulary>> = {
  activities: 'artForms',
  conditions: 'targetGroups',
  lifeSituations: 'targetGroups',
  incomeSupport: 'targetGroups',
  outcome: 'outcomes',
  instrument: 'evalInstruments',
  settings: 'settings',
  orgForms: 'orgForms',
  design: 'evidenceTypes',
};

/** What the network codes findings with, and what the rules must know of it. */
export interface FindingTerms {
  readonly loaded: boolean;
  readonly error: unknown;
  /** Those a field takes; target groups of all axes on each axis. */
  readonly offeredIn: (field: TermField) => readonly CodingTerm[];
  readonly labelOf: (id: string) => CodingTerm['label'] | undefined;
  /** The axis a target group belongs on. */
  readonly axisOf: (id: string) => AxisField;
  readonly rules: FindingCodeContext;
  retry(): void;
}

const NONE: readonly CodingTerm[] = [];

/** `known`: ids that stand on the finding already; a retired term is no problem of who edits something else. */
export function useFindingTerms(networkId: string | undefined, known: readonly string[]): FindingTerms {
  const { data, error, refetch } = useQuery(FINDING_TERMS_QUERY, {
    variables: { networkId: networkId ?? '' },
    skip: networkId === undefined,
  });
  const keptIds = known.join(' ');
  return useMemo(() => {
    const terms: readonly CodingTerm[] = Object.entries(data ?? {}).flatMap(([vocabulary, offered]) =>
      offered.map(({ id, label, alternatives }) => ({ id, vocabulary, label, names: namesOf(label, alternatives) })),
    );
    const broader = new Map(Object.values(data ?? {}).flatMap((list) => list.map((term) => [term.id, term.broaderId])));
    const byId = new Map(terms.map((term) => [term.id, term]));
    const kept = new Set(keptIds.split(' '));
    // The vocabulary of designs also holds levels of evidence, which are no designs.
    const choosable = terms.filter(({ id }) => !id.startsWith('el-'));
    const vocabularies = new Set(terms.map(({ vocabulary }) => vocabulary));
    const offered = new Map(
      [...vocabularies].map((name) => [name, choosable.filter(({ vocabulary }) => vocabulary === name)] as const),
    );
    const broaderOf = (id: string): string | null => broader.get(id) ?? null;
    return {
      loaded: data !== undefined,
      error: data === undefined ? error : undefined,
      offeredIn: (field) => offered.get(VOCABULARY_OF_FIELD[field]) ?? NONE,
      labelOf: (id) => byId.get(id)?.label,
      axisOf: (id) => fieldOfAxis(axisOfTargetGroup(id, broaderOf)),
      // Nothing is called unknown before the terms are here.
      rules: { broaderOf, isKnownCode: (id) => data === undefined || byId.has(id) || kept.has(id) },
      retry: () => void refetch(),
    };
  }, [data, error, refetch, keptIds]);
}

interface Names {
  readonly da: readonly string[];
  readonly en: readonly string[];
}

function namesOf(label: CodingTerm['label'], { da, en }: Names): string[] {
  return [label.da, label.en, ...da, ...en].map((name) => name.toLowerCase());
}

/** Which of a source's codes a field of the form could take. */
export function codesForField(codes: readonly string[], field: TermField, terms: FindingTerms): readonly string[] {
  const offered = new Set(terms.offeredIn(field).map(({ id }) => id));
  const isOnAxis = (id: string) => VOCABULARY_OF_FIELD[field] !== 'targetGroups' || terms.axisOf(id) === field;
  return codes.filter((id) => offered.has(id) && isOnAxis(id));
}
