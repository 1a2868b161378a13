import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ImportFormat, ImportState, MatchReason, RowChoice, RowStatus } from '@samspil/domain/imports';
import type { Problem } from '@samspil/domain/shared';
import { Connection } from '../shared/pagination/index.js';
import { ComparedItem, ComparedReference } from './compared-item.graphql.js';
import {
  ImportFormats,
  ImportSources,
  ImportStates,
  MatchReasons,
  RowChoices,
  RowOutcomes,
  RowStatuses,
} from './import-enums.graphql.js';
import type { ImportRecord, RowOutcome } from './import-record.js';

@ObjectType()
export class ImportRemarkParameter {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

@ObjectType({ description: 'Something wrong with a file or record, or worth knowing about it; the code has the text.' })
export class ImportRemark {
  @Field(() => String)
  code: string;

  @Field(() => String, { nullable: true })
  field: string | null;

  @Field(() => [ImportRemarkParameter])
  parameters: ImportRemarkParameter[];
}

export function remarkFrom(found: Problem): ImportRemark {
  const parameters = Object.entries(found.params ?? {}).map(([name, value]) => ({ name, value: String(value) }));
  return { code: found.code, field: found.field ?? null, parameters };
}

@ObjectType('ImportFile')
export class ImportFileType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Float)
  bytes: number;

  @Field(() => ImportFormats, { nullable: true })
  format: ImportFormat | null;

  @Field(() => [ImportRemark])
  notes: ImportRemark[];

  @Field(() => [ImportRemark], { description: 'Why the file could not be taken in.' })
  problems: ImportRemark[];
}

@ObjectType('ImportCounts')
export class ImportCountsType {
  @Field(() => Int)
  new: number;

  @Field(() => Int)
  duplicate: number;

  @Field(() => Int)
  sameAsEarlier: number;

  @Field(() => Int)
  error: number;

  @Field(() => Int, { description: 'Rows chosen to become new items.' })
  toImport: number;

  @Field(() => Int, { description: 'Rows chosen to be added to existing items.' })
  toMerge: number;

  @Field(() => Int)
  imported: number;

  @Field(() => Int)
  merged: number;

  @Field(() => Int, { description: 'Items that the undo removed.' })
  removed: number;

  @Field(() => Int, { description: 'Items that stayed at the undo because somebody had worked on them.' })
  kept: number;
}

@ObjectType()
export class ImportMatch {
  @Field(() => Float, { description: 'Likeness from 0 to 1.' })
  score: number;

  @Field(() => [MatchReasons])
  reasons: readonly MatchReason[];

  @Field(() => Int, { nullable: true, description: 'An earlier line of the same import.' })
  line: number | null;

  @Field(() => ComparedItem, { nullable: true, description: 'An item of the bank; null when it is gone since.' })
  item: ComparedItem | null;
}

@ObjectType('ImportRow')
export class ImportRowType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Place in the import, from 0.' })
  position: number;

  @Field(() => Int, { nullable: true, description: 'Line of the file; null for a document.' })
  line: number | null;

  @Field(() => String)
  fileName: string;

  @Field(() => RowStatuses)
  status: RowStatus;

  @Field(() => RowChoices)
  choice: RowChoice;

  @Field(() => ID, { nullable: true })
  mergeIntoItemId: string | null;

  @Field(() => [ImportRemark])
  problems: ImportRemark[];

  @Field(() => [ImportRemark])
  notes: ImportRemark[];

  @Field(() => ComparedReference, { nullable: true })
  reference: ComparedReference | null;

  @Field(() => [ImportMatch])
  matches: ImportMatch[];

  @Field(() => RowOutcomes, { nullable: true })
  outcome: RowOutcome | null;

  @Field(() => ComparedItem, { nullable: true, description: 'What the row became.' })
  item: ComparedItem | null;
}

@ObjectType()
export class ImportRowConnection extends Connection(ImportRowType, 'ImportRow') {}

@ObjectType()
export class ImportViewerCan {
  @Field(() => Boolean)
  choose: boolean;

  @Field(() => Boolean)
  commit: boolean;

  @Field(() => Boolean)
  cancel: boolean;

  @Field(() => Boolean)
  undo: boolean;
}

@ObjectType('Import')
export class ImportType {
  /** What the field resolvers work with; not a field. */
  record: ImportRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => String, { description: 'The first file, or the first line of what was pasted.' })
  name: string;

  @Field(() => ImportSources)
  source: ImportRecord['source'];

  @Field(() => ImportStates)
  state: ImportState;

  @Field(() => [ImportRemark])
  problems: ImportRemark[];

  @Field(() => Int, { description: 'How much of `total` is done; meaningful while parsing and importing.' })
  done: number;

  @Field(() => Int)
  total: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;

  @Field(() => ImportViewerCan)
  viewerCan: ImportViewerCan;
}

@ObjectType()
export class ImportConnection extends Connection(ImportType, 'Import') {}

@InputType()
export class StartImportInput {
  @Field(() => String, { description: 'RIS, BibTeX, CSL-JSON or a list of DOIs.' })
  text: string;

  @Field(() => ID, { nullable: true, description: 'Needed by who may import into several networks.' })
  networkId?: string | null;
}

@InputType()
export class ChooseForRowInput {
  @Field(() => ID)
  rowId: string;

  @Field(() => RowChoices)
  choice: RowChoice;

  @Field(() => ID, { nullable: true, description: 'Only with MERGE.' })
  mergeIntoItemId?: string | null;
}

@InputType()
export class ChooseForAllRowsInput {
  @Field(() => ID)
  importId: string;

  @Field(() => RowStatuses)
  status: RowStatus;

  @Field(() => RowChoices)
  choice: RowChoice;
}

@InputType()
export class ImportStepInput {
  @Field(() => ID)
  importId: string;
}
