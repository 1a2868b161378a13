import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TermLoader } from '../../vocabulary/vocabulary.loader.js';
import type { RequestContext } from '../../shared/auth/index.js';
import { FindingContentType, FindingTerm } from './finding-content.graphql.js';

const CODES = { description: 'Those the viewer may know of.' };

/** The codes of findings with their labels, for a whole answer in one statement. */
@Resolver(() => FindingContentType)
export class FindingContentResolver {
  constructor(private readonly terms: TermLoader) {}

  @ResolveField(() => [FindingTerm], CODES)
  activities(@Parent() { record }: FindingContentType, @Context() context: RequestContext): Promise<FindingTerm[]> {
    return this.named(context, record.activities);
  }

  @ResolveField(() => [FindingTerm], CODES)
  conditions(@Parent() { record }: FindingContentType, @Context() context: RequestContext): Promise<FindingTerm[]> {
    return this.named(context, record.conditions);
  }

  @ResolveField(() => [FindingTerm], CODES)
  lifeSituations(@Parent() { record }: FindingContentType, @Context() context: RequestContext): Promise<FindingTerm[]> {
    return this.named(context, record.lifeSituations);
  }

  @ResolveField(() => [FindingTerm], CODES)
  incomeSupport(@Parent() { record }: FindingContentType, @Context() context: RequestContext): Promise<FindingTerm[]> {
    return this.named(context, record.incomeSupport);
  }

  @ResolveField(() => FindingTerm, { nullable: true })
  outcome(@Parent() { record }: FindingContentType, @Context() context: RequestContext): Promise<FindingTerm | null> {
    return this.one(context, record.outcome);
  }

  @ResolveField(() => FindingTerm, { nullable: true })
  instrument(
    @Parent() { record }: FindingContentType,
    @Context() context: RequestContext,
  ): Promise<FindingTerm | null> {
    return this.one(context, record.instrument ?? '');
  }

  @ResolveField(() => [FindingTerm], CODES)
  settings(@Parent() { record }: FindingContentType, @Context() context: RequestContext): Promise<FindingTerm[]> {
    return this.named(context, record.settings);
  }

  @ResolveField(() => [FindingTerm], CODES)
  orgForms(@Parent() { record }: FindingContentType, @Context() context: RequestContext): Promise<FindingTerm[]> {
    return this.named(context, record.orgForms);
  }

  @ResolveField(() => FindingTerm, { nullable: true })
  design(@Parent() { record }: FindingContentType, @Context() context: RequestContext): Promise<FindingTerm | null> {
    return this.one(context, record.design);
  }

  private async named(context: RequestContext, ids: readonly string[]): Promise<FindingTerm[]> {
    return (await Promise.all(ids.map((id) => this.one(context, id)))).flatMap((term) => term ?? []);
  }

  private async one(context: RequestContext, id: string): Promise<FindingTerm | null> {
    if (id === '') return null;
    const term = await this.terms.term(context, id);
    return term === null ? null : { id: term.id, labelDa: term.label.da, labelEn: term.label.en };
  }
}
