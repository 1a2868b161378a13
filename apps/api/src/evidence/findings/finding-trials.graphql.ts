import { Field, ID, ObjectType } from '@nestjs/graphql';
import { KnowledgeItemType } from '../../knowledge/knowledge.loader.js';

@ObjectType('ReportedTrial', { description: 'A trial that findings name, with the sources that report it.' })
export class ReportedTrialType {
  @Field(() => ID, { description: 'The same for every way of writing it.' })
  key: string;

  @Field(() => String, { description: 'Its registration number or name.' })
  trial: string;

  @Field(() => [KnowledgeItemType], { description: 'Those that the viewer may see.' })
  sources: KnowledgeItemType[];
}
