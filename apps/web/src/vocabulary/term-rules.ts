import { problemsWithTerm, type NeighbourTerm, type TermDraft, type VocabularyId } from '@samspil/domain/vocabulary';
import type { Problem } from '@samspil/domain/shared';
import { termInput, type TermFields } from './term-form';
import type { ListedTerm } from './vocabulary-queries';

/** What is wrong with a term in the form, as far as the list it belongs to tells; `networkId` is the network that alone has it. The server has the last word. */
export function problemsInForm(
  fields: TermFields,
  vocabulary: VocabularyId,
  id: string | null,
  terms: readonly ListedTerm[],
  networkId: string | null,
): Problem[] {
  const draft: TermDraft = { vocabulary, ...termInput(fields) };
  const neighbours = terms.map((term): NeighbourTerm => ({
    id: term.id,
    vocabulary,
    label: term.label,
    broaderId: term.broaderId,
    networkId: term.networkId,
    status: 'active',
    replacedById: null,
  }));
  return problemsWithTerm(draft, id, neighbours, networkId);
}
