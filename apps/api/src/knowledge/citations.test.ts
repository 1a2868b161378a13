import type { Bibliography } from '@samspil/domain/knowledge';
import { citationOf, referencesIn, type Citable } from './citations.js';

const article: Bibliography = {
  type: 'article-journal',
  title: 'Arts on prescription & health: <script>alert(1)</script> a review',
  author: [
    { family: 'Ærø', given: 'Åse B.' },
    { family: 'Holt', given: 'Nicholas' },
  ],
  issued: { 'date-parts': [[2024, 5, 31]] },
  'container-title': 'Frontiers in Public Health',
  volume: '12',
  issue: '3',
  page: '10-19',
  DOI: '10.3389/fpubh.2024.1412306',
};
const report: Bibliography = {
  type: 'report',
  title: 'Kultur på recept',
  author: [{ literal: 'NIRAS for Sundhedsstyrelsen' }],
  publisher: 'Sundhedsstyrelsen',
  URL: 'https://example.org/rapport',
};
const cited = (bibliography: Bibliography): Citable => ({
  slug: 'proeve2024',
  content: { bibliography, abstract: 'Et resumé.', language: 'da' },
});

describe('citations', () => {
  it('writes APA in both languages', () => {
    const danish = citationOf(cited(article), 'apa', 'da');
    const english = citationOf(cited(article), 'apa', 'en');
    expect(danish.text).toContain('Ærø, Å. B., & Holt, N. (2024)');
    expect(danish.text).toContain('https://doi.org/10.3389/fpubh.2024.1412306');
    expect(english.text).toContain('Frontiers in Public Health, 12(3), 10–19');
  });

  it('says what is missing in Danish', () => {
    expect(citationOf(cited(report), 'apa', 'da').text).toContain('u.å.');
    expect(citationOf(cited(report), 'apa', 'en').text).toContain('n.d.');
  });

  it('writes Vancouver without the number of a list', () => {
    expect(citationOf(cited(article), 'vancouver', 'da').text).toMatch(/^Ærø ÅB, Holt N\./u);
  });

  it('lets no markup of a title through', () => {
    const { html } = citationOf(cited(article), 'apa', 'da');
    expect(html).not.toContain('<script');
    expect(html).toContain('<i>');
  });
});

describe('references for other programs', () => {
  it('writes RIS that other programs read', () => {
    const ris = referencesIn('ris', [cited(article), cited(report)]);
    expect(ris).toMatch(/^TY {2}- JOUR\r\n/u);
    expect(ris).toContain('AU  - Ærø, Åse B.');
    expect(ris.match(/ER {2}- /gu)).toHaveLength(2);
  });

  it('writes BibTeX with the slug as key', () => {
    const bibtex = referencesIn('bib', [cited(article)]);
    expect(bibtex).toMatch(/^@article\{proeve2024,/u);
    expect(bibtex).toContain('doi = {10.3389/fpubh.2024.1412306}');
  });

  it('writes CSL-JSON as it is stored', () => {
    expect(JSON.parse(referencesIn('json', [cited(report)]))).toEqual([
      { id: 'proeve2024', ...report, abstract: 'Et resumé.', language: 'da' },
    ]);
  });
});
