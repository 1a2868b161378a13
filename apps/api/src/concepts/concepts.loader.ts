import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { ConceptLinks } from './concept-links.js';
import { conceptView } from './concept-views.js';
import { ConceptFinding, ConceptType } from './concepts.graphql.js';
import { ConceptsService } from './concepts.service.js';

/** The concept, and a finding that something rests on, as others' answers show them. */
export { ConceptFinding, ConceptType } from './concepts.graphql.js';

const CONCEPTS = Symbol('concepts');
const FINDINGS = Symbol('findings of concepts');

/** Concepts and findings in batches: one statement of each kind for a whole answer. */
@Injectable()
export class ConceptsLoader {
  constructor(
    private readonly concepts: ConceptsService,
    private readonly links: ConceptLinks,
  ) {}

  /** The concept with this id, or null when the viewer may not know of it. */
  concept(context: RequestContext, id: string): Promise<ConceptType | null> {
    const load = async (ids: readonly string[]): Promise<Map<string, ConceptType>> => {
      const records = await this.concepts.byIds(context.viewer, ids);
      return new Map(records.map((record) => [record.id, conceptView(context.viewer, record)]));
    };
    return loaderFor(context, CONCEPTS, load).load(id);
  }

  /** The finding with this id, or null when the viewer may not know of it. */
  finding(context: RequestContext, id: string): Promise<ConceptFinding | null> {
    const load = async (ids: readonly string[]): Promise<Map<string, ConceptFinding>> => {
      const findings = await this.links.visibleFindings(context.viewer, ids);
      return new Map(
        [...findings.values()].map(({ content, sourceSlug, isDemonstration, ...finding }) => {
          const { statement, direction, certainty, intervention } = content;
          const shown = { id: finding.id, slug: sourceSlug, isDemonstration };
          return [finding.id, { ...shown, statement, direction, certainty, intervention }];
        }),
      );
    };
    return loaderFor(context, FINDINGS, load).load(id);
  }
}
