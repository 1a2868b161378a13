import { registerEnumType } from '@nestjs/graphql';
import {
  IMPORT_FORMATS,
  IMPORT_STATES,
  MATCH_REASONS,
  MERGE_FIELDS,
  ROW_CHOICES,
  ROW_STATUSES,
  type ImportFormat,
  type ImportState,
  type MatchReason,
  type MergeField,
  type MergeSide,
  type RowChoice,
  type RowStatus,
} from '@samspil/domain/imports';
import type { ImportRecord, RowOutcome } from './import-record.js';

/** GraphQL names for the domain's words: `same-as-earlier` becomes SAME_AS_EARLIER. */
function named<Value extends string>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll(/[-.]/g, '_'), value]));
}

export const ImportStates: Record<string, ImportState> = named(IMPORT_STATES);
registerEnumType(ImportStates, { name: 'ImportState' });

export const ImportFormats: Record<string, ImportFormat> = named(IMPORT_FORMATS);
registerEnumType(ImportFormats, { name: 'ImportFormat' });

export const ImportSources: Record<string, ImportRecord['source']> = named(['upload', 'paste']);
registerEnumType(ImportSources, { name: 'ImportSource' });

export const RowStatuses: Record<string, RowStatus> = named(ROW_STATUSES);
registerEnumType(RowStatuses, { name: 'ImportRowStatus' });

export const RowChoices: Record<string, RowChoice> = named(ROW_CHOICES);
registerEnumType(RowChoices, { name: 'ImportRowChoice' });

export const RowOutcomes: Record<string, RowOutcome> = named(['imported', 'merged', 'skipped', 'removed', 'kept']);
registerEnumType(RowOutcomes, { name: 'ImportRowOutcome', description: 'How a row ended.' });

export const MatchReasons: Record<string, MatchReason> = named(MATCH_REASONS);
registerEnumType(MatchReasons, { name: 'MatchReason', description: 'Why two records look like the same work.' });

export const MergeFields: Record<string, MergeField> = named(MERGE_FIELDS);
registerEnumType(MergeFields, { name: 'MergeField' });

export const MergeSides: Record<string, MergeSide> = named(['kept', 'merged']);
registerEnumType(MergeSides, { name: 'MergeSide', description: 'From which of two items a field is taken.' });
