import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { InBothLanguages } from '@samspil/domain/shared';

@ObjectType({ description: 'A text in Danish and English.' })
export class BothLanguages implements InBothLanguages {
  @Field(() => String)
  da: string;

  @Field(() => String)
  en: string;
}

@InputType()
export class BothLanguagesInput implements InBothLanguages {
  @Field(() => String)
  da: string;

  @Field(() => String)
  en: string;
}
