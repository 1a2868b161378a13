import type { SearchDocument } from '@samspil/domain/search';
import { searchDocument } from '../search/search-documents.cases.js';
import { ask, countsOf, idsOf, type EngineUnderTest } from './engine-under-test.js';

/** What every search engine tells to whom. `under` is the engine of the suite, emptied before each test. */
export function describeVisibility(under: () => EngineUnderTest): void {
  const index = (documents: readonly SearchDocument[]): Promise<void> => under().engine.index(documents);

  describe('who may see it', () => {
    beforeEach(() =>
      index([
        searchDocument({ id: 'open', title: 'Glasblæsning' }),
        searchDocument({ id: 'inner', title: 'Glasblæsning', audiences: ['network:n1:coordinator'], year: 1999 }),
      ]),
    );

    it.each([
      ['a visitor', ['public'], ['open']],
      ['somebody of another network', ['public', 'signed-in', 'network:n2:coordinator'], ['open']],
      ['a member without the role', ['public', 'signed-in', 'network:n1'], ['open']],
      ['the coordinator', ['public', 'signed-in', 'network:n1', 'network:n1:coordinator'], ['inner', 'open']],
    ])('%s', async (_who, audiences, expected) => {
      const found = await ask(under(), 'glasblæsning', { audiences });
      const listed = await ask(under(), '', { audiences });
      expect(idsOf(found).sort()).toEqual(expected);
      expect(idsOf(listed).sort()).toEqual(expected);
      expect([found.total, listed.total]).toEqual([expected.length, expected.length]);
      expect(countsOf(found, 'year')['1999'] ?? 0).toBe(expected.length - 1);
      expect((await under().engine.suggest('glas', audiences, 5)).map(({ id }) => id).sort()).toEqual(expected);
    });

    it('facet values of one audience are no values for anybody else', async () => {
      await index([
        searchDocument({
          id: 'a',
          facets: { targetGroups: ['tg-shared'] },
          innerFacets: { 'network:n1': { targetGroups: ['tg-own'] }, 'network:n2': { targetGroups: ['tg-other'] } },
        }),
      ]);
      const seenBy = async (audiences: string[]) => {
        const found = await ask(under(), '', { audiences });
        const filters = [{ facet: 'targetGroups', values: ['tg-own'] }];
        const { total } = await ask(under(), '', { audiences, filters });
        const ofHit = found.hits[0]?.facets.filter(({ facet }) => facet === 'targetGroups').map(({ value }) => value);
        expect(Object.keys(countsOf(found, 'targetGroups')).sort()).toEqual(ofHit?.sort());
        return { values: ofHit, total };
      };
      expect(await seenBy(['public'])).toEqual({ values: ['tg-shared'], total: 0 });
      expect(await seenBy(['public', 'network:n2'])).toEqual({ values: ['tg-other', 'tg-shared'], total: 0 });
      expect(await seenBy(['public', 'network:n1'])).toEqual({ values: ['tg-own', 'tg-shared'], total: 1 });
    });

    it('does not tell that a word occurs where the asker may not look', async () => {
      await index([searchDocument({ id: 'secret', title: 'Kobberstik', audiences: ['signed-in'] })]);
      const asVisitor = await ask(under(), 'kobberstik');
      const asMember = await ask(under(), 'kobberstik', { audiences: ['public', 'signed-in'] });
      expect(asVisitor.foundTerms).toEqual([]);
      expect(asMember.foundTerms).not.toEqual([]);
    });
  });
}
