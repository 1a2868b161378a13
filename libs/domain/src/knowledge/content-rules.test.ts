import fc from 'fast-check';
import { cslDate, type Bibliography } from './bibliography.js';
import { isPartialDate, KNOWLEDGE_LIMITS, problemsWithContent, problemsWithPublishing } from './content-rules.js';
import { COMPLETE, RULES } from './knowledge.cases.js';
import type { KnowledgeContent } from './knowledge-item.js';

const withBibliography = (changes: Partial<Bibliography>): KnowledgeContent => ({
  ...COMPLETE,
  bibliography: { ...COMPLETE.bibliography, ...changes },
});
const codesOf = (content: KnowledgeContent): string[] =>
  problemsWithContent(content, RULES).map(({ code, field }) => `${code} ${field}`);

describe('problems with a content', () => {
  it('has none with a complete one', () => {
    expect(problemsWithPublishing(COMPLETE, RULES)).toEqual([]);
  });

  it.each<[string, KnowledgeContent]>([
    ['knowledge.title-missing bibliography.title', withBibliography({ title: '  ' })],
    ['knowledge.text-too-long bibliography.title', withBibliography({ title: 'a'.repeat(501) })],
    ['knowledge.unreadable-characters bibliography.title', withBibliography({ title: 'a\u0000' })],
    ['knowledge.unreadable-characters bibliography.title', withBibliography({ title: '\ud83d alone' })],
    ['knowledge.year-out-of-range bibliography.issued', withBibliography({ issued: cslDate(1799) })],
    ['knowledge.year-out-of-range bibliography.issued', withBibliography({ issued: cslDate(2028) })],
    ['knowledge.date-invalid bibliography.issued', withBibliography({ issued: cslDate(2023, 2, 29) })],
    ['knowledge.doi-malformed bibliography.DOI', withBibliography({ DOI: '11.1000/x' })],
    ['knowledge.address-malformed bibliography.URL', withBibliography({ URL: 'javascript:alert(1)' })],
    ['knowledge.address-malformed bibliography.URL', withBibliography({ URL: 'ftp://example.org' })],
    ['knowledge.author-nameless bibliography.author.0', withBibliography({ author: [{ given: 'Jo' }] })],
    ['knowledge.language-unknown language', { ...COMPLETE, language: 'xx' }],
    ['knowledge.country-unknown country', { ...COMPLETE, country: 'ZZ' }],
    ['knowledge.code-unknown codes', { ...COMPLETE, codes: ['tg-nowhere'] }],
    ['knowledge.code-repeated codes', { ...COMPLETE, codes: ['tg-stress', 'tg-stress'] }],
    ['knowledge.text-too-long brief.inShort', { ...COMPLETE, brief: { ...COMPLETE.brief, inShort: 'a'.repeat(601) } }],
    [
      'knowledge.fact-without-source facts.0.source',
      { ...COMPLETE, facts: [{ statement: 'x', source: '', sourceDate: '2020' }] },
    ],
    [
      'knowledge.fact-date-invalid facts.0.sourceDate',
      { ...COMPLETE, facts: [{ statement: 'x', source: 'y', sourceDate: '31.12.2020' }] },
    ],
  ])('%s', (expected, content) => {
    expect(codesOf(content)).toEqual([expected]);
  });

  it.each([1800, 2011, 2026, 2027])('lets the year %d be', (year) => {
    expect(codesOf(withBibliography({ issued: cslDate(year) }))).toEqual([]);
  });

  it('says all at once', () => {
    const content = { ...withBibliography({ title: '', DOI: 'x' }), language: 'xx' };
    expect(codesOf(content)).toHaveLength(3);
  });

  it('knows no text that is too long until it is', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 * KNOWLEDGE_LIMITS.inShort }), (length) => {
        const content = { ...COMPLETE, brief: { ...COMPLETE.brief, inShort: 'x'.repeat(length) } };
        expect(problemsWithContent(content, RULES).length).toBe(length > KNOWLEDGE_LIMITS.inShort ? 1 : 0);
      }),
    );
  });
});

describe('problems with publishing', () => {
  const nothing = { ...COMPLETE, abstract: null, language: null };
  it.each<[string, KnowledgeContent]>([
    ['knowledge.language-missing', { ...COMPLETE, language: null }],
    ['knowledge.abstract-or-brief-missing', { ...COMPLETE, abstract: null }],
    [
      'knowledge.source-missing',
      withBibliography({ DOI: undefined, URL: undefined, 'container-title': undefined, publisher: undefined }),
    ],
    ['knowledge.year-missing', withBibliography({ issued: undefined })],
  ])('%s', (code, content) => {
    expect(problemsWithPublishing(content, RULES).map((found) => found.code)).toEqual([code]);
  });

  it('a brief will do for an abstract', () => {
    const brief = { inShort: 'Kort.', inPractice: '', toTranslate: '' };
    expect(problemsWithPublishing({ ...COMPLETE, abstract: null, brief }, RULES)).toEqual([]);
  });

  it('an inspiration needs no year', () => {
    expect(problemsWithPublishing({ ...withBibliography({ issued: undefined }), type: 'inspiration' }, RULES)).toEqual(
      [],
    );
  });

  it('asks for everything that is missing', () => {
    expect(problemsWithPublishing(nothing, RULES)).toHaveLength(2);
  });
});

describe('partial dates', () => {
  it.each([
    ['2024', true],
    ['2024-05', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13', false],
    ['24', false],
    ['2024-5', false],
    ['', false],
  ])('%s', (text, expected) => expect(isPartialDate(text)).toBe(expected));

  it('every day is one', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isPartialDate(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    );
  });
});
