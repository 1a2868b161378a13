import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { INTERFACE_LANGUAGES } from '@samspil/domain/shared';
import { ActivityImportRow, ActivityImportValue } from './activity-import.graphql.js';
import { understoodOf } from './activity-import-views.js';

/** What is only made of a row when somebody asks for it. */
@Resolver(() => ActivityImportRow)
export class ActivityImportRowsResolver {
  @ResolveField(() => [ActivityImportValue], {
    description: 'What the row is understood to say, as an export writes it; language is da or en.',
  })
  understood(
    @Parent() { record, names }: ActivityImportRow,
    @Args('language', { type: () => String, defaultValue: 'da' }) language: string,
  ): ActivityImportValue[] {
    return understoodOf(record, names, INTERFACE_LANGUAGES.find((known) => known === language) ?? 'da');
  }
}
