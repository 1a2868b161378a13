import type { SearchDocument } from '@samspil/domain/search';
import { searchDocument } from '../search/search-documents.cases.js';
import { ask, askAll, countsOf, idsOf, type EngineUnderTest } from './engine-under-test.js';
import { describeVisibility } from './search-visibility-contract.js';

/** What every search engine of the product does. */
export function describeSearchEngine(name: string, start: () => Promise<EngineUnderTest>): void {
  describe(`${name} as a search engine`, () => {
    let under: EngineUnderTest;
    const index = (documents: readonly SearchDocument[]): Promise<void> => under.engine.index(documents);
    beforeAll(async () => {
      under = await start();
    });
    beforeEach(() => under.empty());

    describe('writing', () => {
      it('finds a document as soon as it is indexed', async () => {
        await index([searchDocument({ id: 'a', title: 'Fællessang mod ensomhed' })]);
        expect(idsOf(await ask(under, 'ensomhed'))).toEqual(['a']);
      });

      it('keeps one document however often it is indexed, with its latest text', async () => {
        await index([searchDocument({ id: 'a', title: 'Billedkunst' })]);
        await index([searchDocument({ id: 'a', title: 'Fortælling' }), searchDocument({ id: 'a', title: 'Koncert' })]);
        expect(idsOf(await ask(under, 'koncert'))).toEqual(['a']);
        expect(idsOf(await ask(under, 'fortælling'))).toEqual([]);
        expect((await ask(under, '')).total).toBe(1);
      });

      it('takes documents out, and minds no id that is not there', async () => {
        await index([searchDocument({ id: 'a', title: 'Teater' }), searchDocument({ id: 'b', title: 'Teater' })]);
        await under.engine.remove('knowledge', ['a', 'unknown']);
        await under.engine.remove('knowledge', ['a']);
        expect(idsOf(await ask(under, 'teater'))).toEqual(['b']);
      });

      it('keeps kinds with the same id apart', async () => {
        await index([
          searchDocument({ id: 'x', title: 'Keramik' }),
          searchDocument({ id: 'x', kind: 'term', title: 'Keramik' }),
        ]);
        await under.engine.remove('term', ['x']);
        expect((await ask(under, 'keramik')).hits.map(({ kind }) => kind)).toEqual(['knowledge']);
      });

      it('forgets what was written when the transaction is undone', async () => {
        const undone = under.inTransaction(async () => {
          await index([searchDocument({ id: 'a', title: 'Vævning' })]);
          throw new Error('undone');
        });
        await expect(undone).rejects.toThrow('undone');
        expect(idsOf(await ask(under, 'vævning'))).toEqual([]);
        expect((await ask(under, '')).total).toBe(0);
      });

      it('takes texts with NUL and broken characters', async () => {
        await index([searchDocument({ id: 'a', title: 'Dans\u0000e \ud800', body: 'tango\u0000 tango' })]);
        expect(idsOf(await ask(under, 'tango'))).toEqual(['a']);
      });
    });

    describe('ranking', () => {
      it('needs only one of the words, and puts more of them first', async () => {
        await index([
          searchDocument({ id: 'one', body: 'musik hver uge for alle der har lyst til det' }),
          searchDocument({ id: 'both', body: 'musik hver uge for unge med lyst til det' }),
          searchDocument({ id: 'none', body: 'have og natur hver uge for alle med lyst' }),
        ]);
        expect(idsOf(await ask(under, 'musik unge'))).toEqual(['both', 'one']);
      });

      it('lets a word of the title count more than one of the text', async () => {
        await index([
          searchDocument({ id: 'text', title: 'Aftenhold', body: 'keramik' }),
          searchDocument({ id: 'title', title: 'Keramik', body: 'aftenhold' }),
        ]);
        expect(idsOf(await ask(under, 'keramik'))).toEqual(['title', 'text']);
      });

      it('lets a rare word count more than a common one', async () => {
        const common = Array.from({ length: 8 }, (_, number) => searchDocument({ id: `c${number}`, body: 'sundhed' }));
        await index([...common, searchDocument({ id: 'rare', body: 'akvarel' })]);
        expect(idsOf(await ask(under, 'sundhed akvarel'))[0]).toBe('rare');
      });

      it('lists the newest first when asked to, and when nothing is asked', async () => {
        await index([
          searchDocument({ id: 'old', year: 2001, body: 'kor kor kor' }),
          searchDocument({ id: 'new', year: 2024, body: 'kor og meget andet' }),
          searchDocument({ id: 'undated', year: null, body: 'kor' }),
        ]);
        expect(idsOf(await ask(under, 'kor', { sort: 'newest' }))).toEqual(['new', 'old', 'undated']);
        expect(idsOf(await ask(under, ''))).toEqual(['new', 'old', 'undated']);
      });

      it.each(['', 'keramik', 'keramik vævning'])(
        'finds all at once in the order of the pages: %j',
        async (question) => {
          await index(
            Array.from({ length: 120 }, (_, number) =>
              searchDocument({
                id: `i${number}`,
                year: 2000 + (number % 20),
                body: `${'keramik '.repeat((number % 7) + 1)} ${number % 3 === 0 ? 'vævning' : 'maleri'}`,
                ...(number % 10 === 0 ? { audiences: ['signed-in'] } : {}),
              }),
            ),
          );
          const filters = [{ facet: 'year', values: ['2001', '2005', '2006', '2010'] }];
          for (const wish of [{}, { filters }, { sort: 'newest' as const }]) {
            const paged = await ask(under, question, { ...wish, first: 100 });
            const rest = await ask(under, question, { ...wish, first: 100, after: paged.hits.at(-1)?.place ?? null });
            const expected = [...idsOf(paged), ...(paged.hasNextPage ? idsOf(rest) : [])];
            expect(expected.length).toBeGreaterThan(10);
            expect(await askAll(under, question, wish)).toEqual(expected);
          }
        },
      );

      it.each(['relevance', 'newest'] as const)('pages through everything once, sorted by %s', async (sort) => {
        await index(
          Array.from({ length: 23 }, (_, number) =>
            searchDocument({ id: `p${number}`, year: 2000 + (number % 3), body: `strik ${'ord '.repeat(number % 5)}` }),
          ),
        );
        const all = idsOf(await ask(under, 'strik', { sort, first: 100 }));
        const paged: string[] = [];
        let page = await ask(under, 'strik', { sort, first: 4 });
        paged.push(...idsOf(page));
        while (page.hasNextPage) {
          page = await ask(under, 'strik', { sort, first: 4, after: page.hits.at(-1)?.place ?? null });
          paged.push(...idsOf(page));
        }
        expect(all).toHaveLength(23);
        expect(paged).toEqual(all);
      });
    });

    describe('questions that fit nothing', () => {
      beforeEach(() => index([searchDocument({ id: 'a', title: 'Vævning' })]));

      it('finds nothing for a word that nothing has, instead of listing everything', async () => {
        expect(await ask(under, 'xyzzyplugh')).toMatchObject({ hits: [], total: 0, facets: [], approximate: false });
      });

      it('lists everything for a question without words', async () => {
        expect(idsOf(await ask(under, '?! …'))).toEqual(['a']);
      });
    });

    describe('facets and filters', () => {
      beforeEach(() =>
        index([
          searchDocument({ id: '1', body: 'maleri', year: 2020, facets: { itemType: ['article'], country: ['DK'] } }),
          searchDocument({ id: '2', body: 'maleri', year: 2021, facets: { itemType: ['article'], country: ['SE'] } }),
          searchDocument({ id: '3', body: 'maleri', year: 2021, facets: { itemType: ['report'], country: ['DK'] } }),
          searchDocument({ id: '4', body: 'skulptur', facets: { itemType: ['report'] } }),
        ]),
      );

      it('counts each value among all hits, not the page', async () => {
        const page = await ask(under, 'maleri', { first: 1 });
        expect(page.total).toBe(3);
        expect(countsOf(page, 'itemType')).toEqual({ article: 2, report: 1 });
        expect(countsOf(page, 'year')).toEqual({ 2020: 1, 2021: 2 });
        expect(countsOf(page, 'kind')).toEqual({ knowledge: 3 });
      });

      it('wants every filter met, by any of its values', async () => {
        const both = [
          { facet: 'country', values: ['DK'] },
          { facet: 'itemType', values: ['report', 'review'] },
        ];
        expect(idsOf(await ask(under, 'maleri', { filters: both }))).toEqual(['3']);
        expect((await ask(under, '', { filters: both })).total).toBe(1);
      });

      it('counts a facet as if it had no filter itself', async () => {
        const filters = [{ facet: 'itemType', values: ['article'] }];
        const page = await ask(under, 'maleri', { filters });
        expect(page.total).toBe(2);
        expect(countsOf(page, 'itemType')).toEqual({ article: 2, report: 1 });
        expect(countsOf(page, 'country')).toEqual({ DK: 1, SE: 1 });
      });

      it('finds nothing for a value that nothing has', async () => {
        const page = await ask(under, 'maleri', {
          filters: [{ facet: 'country', values: ["'); DROP TABLE term; --"] }],
        });
        expect(page.total).toBe(0);
        expect(countsOf(page, 'country')).toEqual({ DK: 2, SE: 1 });
      });
    });

    describeVisibility(() => under);

    describe('excerpts and suggestions', () => {
      it('shows the piece that has the words, with its page', async () => {
        const filler = 'Noget helt andet som fylder. '.repeat(60);
        await index([
          searchDocument({
            id: 'a',
            texts: [
              { text: 'Rapport', weight: 3, language: 'da' },
              { text: filler, weight: 1, language: 'da', page: 1 },
              { text: `${filler} Her står der noget om brodering. ${filler}`, weight: 1, language: 'da', page: 7 },
            ],
          }),
        ]);
        const [hit] = (await ask(under, 'brodering', { snippetsPerHit: 1 })).hits;
        const [snippet] = hit?.snippets ?? [];
        const [range] = snippet?.ranges ?? [];
        expect(snippet?.page).toBe(7);
        expect(snippet?.text.slice(...(range ?? []))).toBe('brodering');
        expect(snippet?.text.length).toBeLessThan(400);
      });

      it('gives no excerpts when nobody asks for them', async () => {
        await index([searchDocument({ id: 'a', body: 'brodering' })]);
        expect((await ask(under, 'brodering')).hits[0]?.snippets).toEqual([]);
      });

      it('suggests names in which every word begins a word', async () => {
        await index([
          searchDocument({ id: 'a', title: 'Kunst på recept i Aalborg' }),
          searchDocument({ id: 'b', title: 'Museum og recept' }),
          searchDocument({ id: 't', kind: 'term', title: 'Recept' }),
        ]);
        const suggested = async (prefix: string): Promise<string[]> =>
          (await under.engine.suggest(prefix, ['public'], 5)).map(({ id }) => id);
        expect(await suggested('rec')).toEqual(['t', 'b', 'a']);
        expect(await suggested('kunst på re')).toEqual(['a']);
        expect(await suggested('ålb')).toEqual(['a']);
        expect(await suggested('%')).toEqual([]);
        expect(await suggested('cept')).toEqual([]);
      });
    });

    describe('words of the index', () => {
      it('tells the languages, the terms it has, and words by beginning or sound', async () => {
        await index([
          searchDocument({ id: 'a', title: 'Rehabilitering', body: 'rehabilitering og resiliens' }),
          searchDocument({ id: 'b', title: 'Resilience', body: 'rehabilitation', language: 'en' }),
        ]);
        const { words } = under.engine;
        const term = under.analyser.forms.term('resilience', 'en');
        const lookup = { key: 'k', column: 'word', prefix: 'rehab', minLength: 6, maxLength: 30, limit: 5 } as const;
        const found = await words.findWords([lookup, { ...lookup, key: 'none', prefix: 'rehab%' }]);
        expect([...(await words.languages())].sort()).toEqual(['da', 'en']);
        expect([...(await words.knownTerms([term, 'xyzzy']))]).toEqual([term]);
        expect(
          found
            .get('k')
            ?.map(({ word }) => word)
            .sort(),
        ).toEqual(['rehabilitation', 'rehabilitering']);
        expect(found.get('none')).toEqual([]);
      });
    });
  });
}
