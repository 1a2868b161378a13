import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ChangeKind } from '@samspil/domain/vocabulary';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { Connection } from '../shared/pagination/index.js';

const CHANGE_NAMES = {
  ADDED: 'added',
  EDITED: 'edited',
  MERGED: 'merged',
  DEPRECATED: 'deprecated',
  HIDDEN: 'hidden',
  SHOWN: 'shown',
  REMOVED: 'removed',
  UNDONE: 'undone',
} as const satisfies Record<string, ChangeKind>;
export const ChangeKindName = CHANGE_NAMES;
registerEnumType(ChangeKindName, { name: 'VocabularyChangeKind' });

const SUBJECT_NAMES = { TERM: 'term', GLOSSARY: 'glossary' } as const;
export const ChangeSubjectName = SUBJECT_NAMES;
registerEnumType(ChangeSubjectName, { name: 'VocabularyChangeSubject' });

@ObjectType({ description: 'What somebody did to a term or a glossary entry.' })
export class VocabularyChange {
  @Field(() => ID)
  id: string;

  @Field(() => ChangeKindName)
  kind: ChangeKind;

  @Field(() => ChangeSubjectName)
  subjectKind: 'term' | 'glossary';

  @Field(() => ID, { description: 'The id of the term or of the glossary entry.' })
  subjectId: string;

  @Field(() => BothLanguages, { description: 'What the term or the entry was called before the change.' })
  title: BothLanguages;

  @Field(() => ID, { nullable: true })
  networkId: string | null;

  userId: string | null;

  @Field(() => Boolean)
  undone: boolean;

  @Field(() => Date)
  changedAt: Date;
}

@ObjectType()
export class VocabularyChangeConnection extends Connection(VocabularyChange) {}

@InputType()
export class UndoVocabularyChangeInput {
  @Field(() => ID)
  changeId: string;
}
