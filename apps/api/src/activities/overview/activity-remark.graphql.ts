import { Field, ObjectType } from '@nestjs/graphql';
import type { Problem } from '@samspil/domain/shared';

@ObjectType()
export class ActivityRemarkParameter {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

@ObjectType({ description: 'Something wrong, or worth knowing; the code has the text.' })
export class ActivityRemark {
  @Field(() => String)
  code: string;

  @Field(() => String, { nullable: true })
  field: string | null;

  @Field(() => [ActivityRemarkParameter])
  parameters: ActivityRemarkParameter[];
}

export function activityRemark({ code, field, params = {} }: Problem): ActivityRemark {
  const parameters = Object.entries(params).map(([name, value]) => ({ name, value: String(value) }));
  return { code, field: field ?? null, parameters };
}
