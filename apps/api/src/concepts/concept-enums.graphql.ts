import { registerEnumType } from '@nestjs/graphql';
import {
  CONCEPT_ORIGINS,
  CONCEPT_SHARINGS,
  CONCEPT_STATES,
  FIT_ASPECTS,
  FIT_VERDICTS,
  TRIAL_DIRECTIONS,
  TRIAL_STATUSES,
  type ConceptOrigin,
  type ConceptSharing,
  type ConceptState,
  type FitAspect,
  type FitVerdict,
  type TrialDirection,
  type TrialStatus,
} from '@samspil/domain/concepts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@samspil/domain/shared';
import { named } from '../shared/graphql/named.js';

export const ConceptStates: Record<string, ConceptState> = named(CONCEPT_STATES);
registerEnumType(ConceptStates, { name: 'ConceptState' });

export const ConceptSharings: Record<string, ConceptSharing> = named(CONCEPT_SHARINGS);
registerEnumType(ConceptSharings, { name: 'ConceptSharing', description: 'Who may read it once it is published.' });

export const ConceptOrigins: Record<string, ConceptOrigin> = named(CONCEPT_ORIGINS);
registerEnumType(ConceptOrigins, {
  name: 'ConceptOrigin',
  description: 'OWN: grown in the network. FOREIGN: taken over from another culture region or country.',
});

export const TrialStatuses: Record<string, TrialStatus> = named(TRIAL_STATUSES);
registerEnumType(TrialStatuses, { name: 'TrialStatus' });

export const TrialDirections: Record<string, TrialDirection> = named(TRIAL_DIRECTIONS);
registerEnumType(TrialDirections, {
  name: 'TrialDirection',
  description: 'Which way a concept travels, seen from the network that keeps it.',
});

export const FitAspects: Record<string, FitAspect> = named(FIT_ASPECTS);
registerEnumType(FitAspects, { name: 'FitAspect' });

export const FitVerdicts: Record<string, FitVerdict> = named(FIT_VERDICTS);
registerEnumType(FitVerdicts, {
  name: 'FitVerdict',
  description: 'PARTLY: some of several in common, or not far apart. UNKNOWN: one side does not say.',
});

export const ConceptLanguages: Record<string, InterfaceLanguage> = named(INTERFACE_LANGUAGES);
registerEnumType(ConceptLanguages, {
  name: 'ConceptLanguage',
  description: 'Of the words that are put in beforehand.',
});

export const CONCEPT_SORTS = ['relevance', 'newest'] as const;
export type ConceptSort = (typeof CONCEPT_SORTS)[number];
export const ConceptSorts: Record<string, ConceptSort> = named(CONCEPT_SORTS);
registerEnumType(ConceptSorts, { name: 'ConceptSort', description: 'RELEVANCE without a question is NEWEST.' });
