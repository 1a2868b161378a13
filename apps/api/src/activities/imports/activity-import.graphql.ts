import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ACTIVITY_IMPORT_STATES,
  ACTIVITY_ROW_OUTCOMES,
  ACTIVITY_ROW_STATUSES,
  type ActivityImportState,
  type ActivityRowOutcome,
  type ActivityRowStatus,
  type Sharing,
} from '@samspil/domain/activities';
import { named } from '../../shared/graphql/named.js';
import { Connection } from '../../shared/pagination/index.js';
import { Sharings } from '../activity-enums.graphql.js';
import { ActivityRemark } from '../overview/activity-remark.graphql.js';
import type { ActivityImportRecord, ActivityImportRowRecord } from './activity-import-record.js';
import type { ImportNames } from './import-names.js';

export const ActivityImportStates: Record<string, ActivityImportState> = named(ACTIVITY_IMPORT_STATES);
registerEnumType(ActivityImportStates, {
  name: 'ActivityImportState',
  description:
    'PREVIEW waits for the person; IMPORTING and UNDOING go on by themselves: ask again until they are over.',
});

export const ActivityRowStatuses: Record<string, ActivityRowStatus> = named(ACTIVITY_ROW_STATUSES);
registerEnumType(ActivityRowStatuses, {
  name: 'ActivityRowStatus',
  description: 'READY goes in, ERROR must be mended, PRESENT is there already and goes in only when chosen.',
});

export const ActivityRowOutcomes: Record<string, ActivityRowOutcome> = named(ACTIVITY_ROW_OUTCOMES);
registerEnumType(ActivityRowOutcomes, {
  name: 'ActivityRowOutcome',
  description: 'IMPORTED is in; REMOVED was taken out again; KEPT stayed, since somebody had worked on it.',
});

@ObjectType({ description: 'A column of the file.' })
export class ActivityImportColumn {
  @Field(() => Int)
  index: number;

  @Field(() => String)
  heading: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it fills: one of the column names of `@samspil/domain/activities`; null when it is left out.',
  })
  field: string | null;

  @Field(() => [String], { description: 'Some of what stands in it.' })
  samples: string[];
}

@ObjectType({ description: 'Rows by what they are, those apart that are in.' })
export class ActivityImportCountsType {
  @Field(() => Int)
  rows: number;

  @Field(() => Int)
  ready: number;

  @Field(() => Int)
  error: number;

  @Field(() => Int)
  present: number;

  @Field(() => Int, { description: 'Rows that go in with the next commit.' })
  toImport: number;

  @Field(() => Int)
  imported: number;

  @Field(() => Int)
  removed: number;

  @Field(() => Int)
  kept: number;
}

@ObjectType({ description: 'How a cell is understood, written as an export writes it.' })
export class ActivityImportValue {
  @Field(() => String)
  field: string;

  @Field(() => String)
  text: string;
}

@ObjectType()
export class ActivityImportRow {
  /** What the field resolvers work with; not fields. */
  record: ActivityImportRowRecord;
  names: ImportNames;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  importId: string;

  @Field(() => Int, { description: 'The line in the file.' })
  number: number;

  @Field(() => [String], { description: 'As they stand, in the order of the columns.' })
  cells: readonly string[];

  @Field(() => ActivityRowStatuses)
  status: ActivityRowStatus;

  @Field(() => Boolean, { description: 'It goes in with the next commit.' })
  isChosen: boolean;

  @Field(() => String)
  title: string;

  @Field(() => Sharings)
  sharing: Sharing;

  @Field(() => [ActivityRemark], { description: '`field` names what the column fills.' })
  problems: ActivityRemark[];

  @Field(() => ID, { nullable: true, description: 'An activity that looks the same.' })
  presentId: string | null;

  @Field(() => Int, { nullable: true, description: 'An earlier line that says the same.' })
  repeatsLine: number | null;

  @Field(() => ActivityRowOutcomes, { nullable: true })
  outcome: ActivityRowOutcome | null;

  @Field(() => ID, { nullable: true, description: 'What it became, as long as that is there.' })
  activityId: string | null;
}

@ObjectType()
export class ActivityImportRowConnection extends Connection(ActivityImportRow) {}

@ObjectType()
export class ActivityImportViewerCan {
  @Field(() => Boolean, { description: 'Map columns and edit rows.' })
  change: boolean;

  @Field(() => Boolean)
  commit: boolean;

  @Field(() => Boolean)
  stop: boolean;

  @Field(() => Boolean)
  undo: boolean;
}

@ObjectType('ActivityImport', { description: 'A table of activities that somebody brings.' })
export class ActivityImportType {
  /** What the field resolvers work with; not a field. */
  record: ActivityImportRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => String, { description: 'Of the file.' })
  name: string;

  @Field(() => ActivityImportStates)
  state: ActivityImportState;

  @Field(() => ID, { nullable: true, description: 'The organisation of rows that name none.' })
  ownerId: string | null;

  @Field(() => Sharings, { description: 'The sharing of rows that do not say.' })
  sharing: Sharing;

  @Field(() => [ActivityRemark], {
    description:
      'What is wrong with the columns: something required is missing, or filled twice; or why the work stopped.',
  })
  problems: ActivityRemark[];

  @Field(() => [ActivityRemark])
  notes: ActivityRemark[];

  @Field(() => Date)
  createdAt: Date;
}

@ObjectType()
export class ActivityImportConnection extends Connection(ActivityImportType, 'ActivityImport') {}

@InputType()
export class ActivityImportColumnInput {
  @Field(() => Int)
  index: number;

  @Field(() => String, { nullable: true, description: 'Null leaves the column out.' })
  field?: string | null;
}

@InputType()
export class MapActivityImportInput {
  @Field(() => ID)
  importId: string;

  @Field(() => [ActivityImportColumnInput], { description: 'Columns that are not named stay as they are.' })
  columns: ActivityImportColumnInput[];

  @Field(() => ID, { nullable: true, description: 'Left out, it stays.' })
  ownerId?: string | null;

  @Field(() => Sharings, { nullable: true, description: 'Left out, it stays.' })
  sharing?: Sharing | null;
}

@InputType()
export class ActivityImportCellInput {
  @Field(() => Int)
  column: number;

  @Field(() => String)
  text: string;
}

@InputType()
export class SaveActivityImportRowInput {
  @Field(() => ID)
  rowId: string;

  @Field(() => [ActivityImportCellInput], { defaultValue: [] })
  cells: ActivityImportCellInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Left out, it stays; null leaves it to whether the row is ready.',
  })
  isChosen?: boolean | null;
}

@InputType()
export class CommitActivityImportInput {
  @Field(() => ID)
  importId: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Rows with errors stay behind; otherwise nothing goes in.',
  })
  validRowsOnly: boolean;
}

@InputType()
export class ActivityImportStepInput {
  @Field(() => ID)
  importId: string;
}
