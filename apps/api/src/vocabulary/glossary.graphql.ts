import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BothLanguages, BothLanguagesInput } from '../shared/graphql/both-languages.graphql.js';

@ObjectType({ description: 'The word each field uses; empty where a field has no word of its own.' })
export class FieldVariantsType {
  @Field(() => BothLanguages)
  culture: BothLanguages;

  @Field(() => BothLanguages)
  health: BothLanguages;

  @Field(() => BothLanguages)
  employment: BothLanguages;
}

@ObjectType({ description: 'What culture, health and employment each call the same thing.' })
export class GlossaryEntry {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  concept: BothLanguages;

  @Field(() => FieldVariantsType)
  variants: FieldVariantsType;

  @Field(() => BothLanguages)
  explanation: BothLanguages;

  @Field(() => Int)
  version: number;

  @Field(() => Date)
  changedAt: Date;

  termId: string | null;
}

@InputType()
export class FieldVariantsInput {
  @Field(() => BothLanguagesInput)
  culture: BothLanguagesInput;

  @Field(() => BothLanguagesInput)
  health: BothLanguagesInput;

  @Field(() => BothLanguagesInput)
  employment: BothLanguagesInput;
}

@InputType()
export class AddGlossaryEntryInput {
  @Field(() => BothLanguagesInput)
  concept: BothLanguagesInput;

  @Field(() => FieldVariantsInput)
  variants: FieldVariantsInput;

  @Field(() => BothLanguagesInput, { nullable: true })
  explanation?: BothLanguagesInput | null;

  @Field(() => ID, { nullable: true })
  termId?: string | null;
}

@InputType({ description: 'What is left out stays as it is; `termId: null` takes the link to the term away.' })
export class EditGlossaryEntryInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => BothLanguagesInput, { nullable: true })
  concept?: BothLanguagesInput | null;

  @Field(() => FieldVariantsInput, { nullable: true })
  variants?: FieldVariantsInput | null;

  @Field(() => BothLanguagesInput, { nullable: true })
  explanation?: BothLanguagesInput | null;

  @Field(() => ID, { nullable: true })
  termId?: string | null;
}

@InputType()
export class RemoveGlossaryEntryInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}
