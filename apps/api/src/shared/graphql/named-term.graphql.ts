import { Field, ObjectType } from '@nestjs/graphql';

/** What every answer says of a vocabulary term it speaks of, beside its id. */
@ObjectType({ isAbstract: true })
export abstract class NamedTerm {
  @Field(() => String)
  labelDa: string;

  @Field(() => String)
  labelEn: string;
}

@ObjectType({ isAbstract: true })
export abstract class NamedTermOfVocabulary extends NamedTerm {
  @Field(() => String)
  vocabulary: string;
}
