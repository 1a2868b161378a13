import type { Type } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TermLoader } from '../../vocabulary/vocabulary.loader.js';
import type { RequestContext } from '../../shared/auth/index.js';
import { FindingContentType, FindingFacts, FindingForRating, FindingTerm } from './finding-content.graphql.js';

const CODES = { description: 'Those the viewer may know of.' };

/** The codes of a finding with their labels, for a whole answer in one statement; wherever its facts are shown. */
function codesOf(facts: Type<FindingFacts>): new (terms: TermLoader) => object {
  @Resolver(() => facts, { isAbstract: true })
  class Codes {
    constructor(readonly terms: TermLoader) {}

    @ResolveField(() => [FindingTerm], CODES)
    activities(@Parent() { record }: FindingFacts, @Context() context: RequestContext): Promise<FindingTerm[]> {
      return named(this.terms, context, record.activities);
    }

    @ResolveField(() => [FindingTerm], CODES)
    conditions(@Parent() { record }: FindingFacts, @Context() context: RequestContext): Promise<FindingTerm[]> {
      return named(this.terms, context, record.conditions);
    }

    @ResolveField(() => [FindingTerm], CODES)
    lifeSituations(@Parent() { record }: FindingFacts, @Context() context: RequestContext): Promise<FindingTerm[]> {
      return named(this.terms, context, record.lifeSituations);
    }

    @ResolveField(() => [FindingTerm], CODES)
    incomeSupport(@Parent() { record }: FindingFacts, @Context() context: RequestContext): Promise<FindingTerm[]> {
      return named(this.terms, context, record.incomeSupport);
    }

    @ResolveField(() => [FindingTerm], CODES)
    settings(@Parent() { record }: FindingFacts, @Context() context: RequestContext): Promise<FindingTerm[]> {
      return named(this.terms, context, record.settings);
    }

    @ResolveField(() => [FindingTerm], CODES)
    orgForms(@Parent() { record }: FindingFacts, @Context() context: RequestContext): Promise<FindingTerm[]> {
      return named(this.terms, context, record.orgForms);
    }

    @ResolveField(() => FindingTerm, { nullable: true })
    outcome(@Parent() { record }: FindingFacts, @Context() context: RequestContext): Promise<FindingTerm | null> {
      return one(this.terms, context, record.outcome);
    }

    @ResolveField(() => FindingTerm, { nullable: true })
    instrument(@Parent() { record }: FindingFacts, @Context() context: RequestContext): Promise<FindingTerm | null> {
      return one(this.terms, context, record.instrument ?? '');
    }

    @ResolveField(() => FindingTerm, { nullable: true })
    design(@Parent() { record }: FindingFacts, @Context() context: RequestContext): Promise<FindingTerm | null> {
      return one(this.terms, context, record.design);
    }
  }
  return Codes;
}

async function named(terms: TermLoader, context: RequestContext, ids: readonly string[]): Promise<FindingTerm[]> {
  return (await Promise.all(ids.map((id) => one(terms, context, id)))).flatMap((term) => term ?? []);
}

async function one(terms: TermLoader, context: RequestContext, id: string): Promise<FindingTerm | null> {
  if (id === '') return null;
  const term = await terms.term(context, id);
  return term === null ? null : { id: term.id, labelDa: term.label.da, labelEn: term.label.en };
}

@Resolver(() => FindingContentType)
export class FindingContentResolver extends codesOf(FindingContentType) {}

@Resolver(() => FindingForRating)
export class FindingForRatingResolver extends codesOf(FindingForRating) {}
