import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { FindingContentType } from './finding-content.graphql.js';
import { FindingRemark } from './finding.graphql.js';

@ObjectType({ description: 'What one line of a pasted table would become.' })
export class FindingsTableRow {
  @Field(() => Int, { description: 'Line of the table; the first line names the columns and is 1.' })
  line: number;

  @Field(() => [String], { description: 'The cells as they were read, in the order of the columns.' })
  cells: readonly string[];

  @Field(() => FindingContentType)
  content: FindingContentType;

  @Field(() => [FindingRemark], { description: 'What must be corrected before the row can come in.' })
  problems: readonly FindingRemark[];

  @Field(() => [FindingRemark], { description: 'What will be missing when it is to be published.' })
  beforePublishing: readonly FindingRemark[];

  @Field(() => ID, { nullable: true, description: 'A finding of the source that says the same already.' })
  duplicateOfId: string | null;

  @Field(() => Int, { nullable: true, description: 'An earlier line of the table that says the same.' })
  duplicateOfLine: number | null;
}

@ObjectType()
export class FindingsTableColumn {
  @Field(() => String, { description: 'As it stands in the first line.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The field it fills; null when the column is not used.' })
  field: string | null;
}

@ObjectType()
export class FindingsTablePreview {
  @Field(() => [FindingRemark], { description: 'Why the table as a whole cannot be read.' })
  problems: readonly FindingRemark[];

  @Field(() => [FindingsTableColumn])
  columns: readonly FindingsTableColumn[];

  @Field(() => Int, { description: 'Rows of the table.' })
  total: number;

  @Field(() => Int, { description: 'Rows without problems that are no duplicates.' })
  usable: number;

  @Field(() => [FindingsTableRow], {
    description: 'At most as many as `first` (20 unless told, at most 100), from `skip` on.',
  })
  rows: readonly FindingsTableRow[];
}

@InputType()
export class PreviewFindingsTableInput {
  @Field(() => String)
  sourceSlug: string;

  @Field(() => String, { description: 'Comma, semicolon or tab between the cells; the first line names the columns.' })
  text: string;

  @Field(() => Boolean, { nullable: true, description: 'Rows that cannot come in as they are.' })
  onlyWithProblems?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Leave out so many of the rows.' })
  skip?: number | null;
}

@InputType()
export class CommitFindingsTableInput {
  @Field(() => ID, { description: 'A UUID made by the caller: the same paste sent twice comes in once.' })
  pasteId: string;

  @Field(() => String)
  sourceSlug: string;

  @Field(() => String, { description: 'The table as previewed.' })
  text: string;

  @Field(() => [Int], {
    nullable: true,
    description: 'Lines to take in; all without problems that are no duplicates when left out.',
  })
  lines?: number[] | null;
}

@InputType()
export class UndoFindingsPasteInput {
  @Field(() => ID)
  pasteId: string;
}

@ObjectType({ description: 'What came in with one table.' })
export class FindingsPaste {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Findings of it that are there now.' })
  count: number;

  @Field(() => [ID])
  findingIds: readonly string[];

  @Field(() => Int, { description: 'Taken out by an undo just now.' })
  removed: number;

  @Field(() => Int, { description: 'Left by an undo just now: somebody has worked on them.' })
  kept: number;
}
