import { COMPLETE } from './knowledge.cases.js';
import { summaryOf, toSearchDocument, type FindableTerm } from './knowledge-search-document.js';
import { citationMetaTags, knowledgeJsonLd } from './page-metadata.js';
import { suggestedCodes } from './suggested-codes.js';

const term = (da: string, en: string, networkId: string | null = null): FindableTerm => ({
  label: { da, en },
  networkId,
});
const TERMS: Readonly<Record<string, FindableTerm>> = {
  'tg-stress': term('Borgere med stress', 'People with stress'),
  'af-reading': term('Læsefællesskaber', 'Shared reading'),
  'et-sr': term('Systematisk review', 'Systematic review'),
  'tg-north--own': term('Kun i nord', 'Only in the north', 'north'),
  'et-south--own': term('Kun i syd', 'Only in the south', 'south'),
};
const documentOf = (changes: Partial<typeof COMPLETE> = {}) =>
  toSearchDocument(
    {
      id: 'i',
      slug: 'billington2011',
      publishedAt: '2026-11-22T10:00:00Z',
      content: { ...COMPLETE, ...changes },
      pages: [{ page: 7, text: 'Side syv' }],
    },
    (code) => TERMS[code],
  );

describe('the search document', () => {
  it('is public and leads to the permanent link', () => {
    expect(documentOf()).toMatchObject({
      kind: 'knowledge',
      audiences: ['public'],
      url: '/viden/billington2011',
      year: 2011,
      language: 'en',
    });
  });

  it('has the codes as facets, the evidence types also as design', () => {
    expect(documentOf({ country: 'GB' }).facets).toEqual({
      itemType: ['article'],
      country: ['GB'],
      language: ['en'],
      targetGroups: ['tg-stress'],
      artForms: ['af-reading'],
      evidenceTypes: ['et-sr'],
      design: ['et-sr'],
    });
  });

  it('keeps the terms that one network has for its people, and names them in no text', () => {
    const codes = ['tg-north--own', 'tg-stress', 'et-south--own', 'tg-unknown'];
    const { facets, innerFacets, texts } = documentOf({ codes });
    expect(innerFacets).toEqual({
      'network:north': { targetGroups: ['tg-north--own'] },
      'network:south': { evidenceTypes: ['et-south--own'], design: ['et-south--own'] },
    });
    expect(facets['targetGroups']).toEqual(['tg-stress']);
    expect(JSON.stringify([facets, texts])).not.toMatch(/own|Kun i|Only in|unknown/u);
  });

  it('is found by title most, by brief and labels in their languages, and by page', () => {
    const { texts } = documentOf({ brief: { inShort: 'Kort', inPractice: '', toTranslate: '' } });
    expect(texts[0]).toEqual({ text: 'Shared reading', weight: 3, language: 'en' });
    expect(texts).toContainEqual({ text: 'Kort', weight: 1.5, language: 'da' });
    expect(texts).toContainEqual({
      text: 'Borgere med stress, Læsefællesskaber, Systematisk review',
      weight: 1.2,
      language: 'da',
    });
    expect(texts).toContainEqual({
      text: 'People with stress, Shared reading, Systematic review',
      weight: 1.2,
      language: 'en',
    });
    expect(texts).toContainEqual({ text: 'Side syv', weight: 0.7, language: 'en', page: 7 });
    expect(texts.every(({ text }) => text !== '')).toBe(true);
  });

  it.each([
    ['no', 'nb'],
    ['nn', 'nb'],
    ['de', 'und'],
    [null, 'und'],
  ])('a text in %s is analysed as %s', (language, expected) => {
    expect(documentOf({ language }).language).toBe(expected);
  });

  it('is summed up by the brief, else by the beginning of the abstract, cut at a word', () => {
    expect(summaryOf({ ...COMPLETE, brief: { inShort: 'Kort.', inPractice: '', toTranslate: '' } })).toBe('Kort.');
    const summary = summaryOf({ ...COMPLETE, abstract: 'ord '.repeat(200) });
    expect(summary.length).toBeLessThanOrEqual(322);
    expect(summary).toMatch(/ord …$/u);
  });
});

describe('what a page says to programs', () => {
  it('has one citation_author per author and the pages apart', () => {
    const content = {
      ...COMPLETE,
      bibliography: {
        ...COMPLETE.bibliography,
        page: '11–19',
        author: [{ family: 'A', given: 'B' }, { literal: 'Læseselskabet' }],
        issued: { 'date-parts': [[2011, 5, 3]] },
      },
    };
    const tags = citationMetaTags(content, 'https://x.example/viden/a');
    expect(tags.filter(([name]) => name === 'citation_author').map(([, text]) => text)).toEqual([
      'A, B',
      'Læseselskabet',
    ]);
    expect(tags).toContainEqual(['citation_firstpage', '11']);
    expect(tags).toContainEqual(['citation_lastpage', '19']);
    expect(tags).toContainEqual(['citation_publication_date', '2011/05/03']);
    expect(tags.every(([, text]) => text !== '')).toBe(true);
  });

  it('is schema.org without empty keys', () => {
    const jsonLd = knowledgeJsonLd(COMPLETE, 'a', 'https://x.example', 'da');
    expect(jsonLd).toMatchObject({ '@type': 'ScholarlyArticle', '@id': 'https://x.example/viden/a', inLanguage: 'en' });
    expect(Object.values(jsonLd)).not.toContain(undefined);
  });
});

describe('suggested codes', () => {
  const recognise = (text: string) =>
    [...text.matchAll(/stress|reading|older/gu)].map(([matched]) => ({
      termId: `tg-${matched}`,
      vocabulary: 'targetGroups',
      label: { da: matched, en: matched },
      matched,
      start: 0,
      end: 1,
    }));

  it('come once each, those of the title first, without what is chosen', () => {
    const content = {
      ...COMPLETE,
      codes: ['tg-older'],
      abstract: 'stress and stress among older people',
    };
    const withTitle = { ...content, bibliography: { ...content.bibliography, title: 'On reading' } };
    expect(suggestedCodes(withTitle, recognise)).toEqual([
      { code: 'tg-reading', matched: 'reading', foundIn: 'title' },
      { code: 'tg-stress', matched: 'stress', foundIn: 'abstract' },
    ]);
  });
});
