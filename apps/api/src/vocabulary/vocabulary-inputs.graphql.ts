import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { BothLanguagesInput } from '../shared/graphql/both-languages.graphql.js';

@InputType()
export class AlternativeLabelsInput {
  @Field(() => [String])
  da: string[];

  @Field(() => [String])
  en: string[];
}

@InputType()
export class AddTermInput {
  @Field(() => ID)
  vocabulary: string;

  @Field(() => BothLanguagesInput)
  label: BothLanguagesInput;

  @Field(() => AlternativeLabelsInput, { nullable: true })
  alternatives?: AlternativeLabelsInput | null;

  @Field(() => BothLanguagesInput, { nullable: true })
  note?: BothLanguagesInput | null;

  @Field(() => ID, { nullable: true })
  broaderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this network gets the term; without it everybody does.' })
  networkId?: string | null;
}

@InputType({ description: 'What is left out stays as it is; `broaderId: null` moves the term to the top.' })
export class EditTermInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The version the editor had before them.' })
  version: number;

  @Field(() => BothLanguagesInput, { nullable: true })
  label?: BothLanguagesInput | null;

  @Field(() => AlternativeLabelsInput, { nullable: true })
  alternatives?: AlternativeLabelsInput | null;

  @Field(() => BothLanguagesInput, { nullable: true })
  note?: BothLanguagesInput | null;

  @Field(() => ID, { nullable: true })
  broaderId?: string | null;
}

@InputType()
export class MergeTermsInput {
  @Field(() => ID, { description: 'The term that goes.' })
  id: string;

  @Field(() => ID, { description: 'The term that stays.' })
  intoId: string;

  @Field(() => Int, { description: 'Version of the term that goes.' })
  version: number;
}

@InputType()
export class DeprecateTermInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ID, { nullable: true, description: 'The term to use instead.' })
  replacedById?: string | null;
}

@InputType()
export class ScopeTermInput {
  @Field(() => ID)
  termId: string;

  @Field(() => ID)
  networkId: string;
}
