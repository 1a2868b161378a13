import { Injectable } from '@nestjs/common';
import { codesOf, type FindingCodeContext, type FindingContent } from '@samspil/domain/evidence';
import type { Viewer } from '@samspil/domain/shared';
import { VocabularyService, type TermRecord } from '../../vocabulary/vocabulary.service.js';

const DEEPEST = 20;

/** The vocabulary terms findings are coded with. */
@Injectable()
export class FindingTerms {
  constructor(private readonly vocabularies: VocabularyService) {}

  /** No term is merged until the transaction ends. Ask before a finding is held: merging takes its locks in that order. */
  keepStill(): Promise<void> {
    return this.vocabularies.keepStill();
  }

  /** What the rules need to know of the codes of these contents: a network codes with the shared terms and its own. */
  async ruleContext(networkId: string, contents: readonly FindingContent[]): Promise<FindingCodeContext> {
    const ids = contents.flatMap((content) => codesOf(content).map(({ termId }) => termId));
    const known = await this.withBroader(networkId, ids);
    return {
      isKnownCode: (code) => (known.get(code)?.status ?? 'merged') !== 'merged',
      broaderOf: (code) => known.get(code)?.broaderId ?? null,
    };
  }

  /** Every active term of the vocabularies findings are coded with, to be recognised by name in a table. */
  async allOf(networkId: string, vocabularies: readonly string[]): Promise<TermRecord[]> {
    const terms: TermRecord[] = [];
    for (const vocabulary of vocabularies) {
      terms.push(...(await this.vocabularies.terms(peopleOf(networkId), { vocabulary, networkId })));
    }
    return terms;
  }

  /** The terms and those above them, level by level. */
  private async withBroader(networkId: string, ids: readonly string[]): Promise<Map<string, TermRecord>> {
    const known = new Map<string, TermRecord>();
    let wanted = [...new Set(ids)];
    for (let level = 0; wanted.length > 0 && level < DEEPEST; level += 1) {
      const terms = await this.vocabularies.termsById(peopleOf(networkId), wanted);
      for (const [id, term] of terms) known.set(id, term);
      wanted = [...new Set([...terms.values()].flatMap(({ broaderId }) => broaderId ?? []))].filter(
        (id) => !known.has(id),
      );
    }
    return known;
  }
}

function peopleOf(networkId: string): Viewer {
  return { userId: null, networks: [{ networkId, roles: [] }] };
}
