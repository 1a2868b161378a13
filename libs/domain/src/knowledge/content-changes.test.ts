import fc from 'fast-check';
import { changedFields } from './changed-fields.js';
import { contentWithChanges, tidyContent } from './content-changes.js';
import { COMPLETE } from './knowledge.cases.js';

describe('a partial update', () => {
  it('leaves alone what is undefined and clears what is null', () => {
    const after = contentWithChanges(COMPLETE, { abstract: null, language: undefined, bibliography: { DOI: null } });
    expect(after).toMatchObject({ abstract: null, language: 'en' });
    expect('DOI' in after.bibliography).toBe(false);
    expect(after.bibliography.title).toBe(COMPLETE.bibliography.title);
  });

  it('brings texts into their one form', () => {
    const after = contentWithChanges(COMPLETE, {
      abstract: '  En\r\nto\r ',
      country: 'dk',
      bibliography: { title: ' To \n linjer ', DOI: 'https://doi.org/10.1108/JPMH-1', author: [{ family: ' Ø ' }] },
    });
    expect(after).toMatchObject({ abstract: 'En\nto', country: 'DK' });
    expect(after.bibliography).toMatchObject({
      title: 'To linjer',
      DOI: '10.1108/jpmh-1',
      author: [{ family: 'Ø' }],
    });
  });

  it('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, abstract) => {
        const once = tidyContent({ ...COMPLETE, abstract, bibliography: { ...COMPLETE.bibliography, title } });
        expect(tidyContent(once)).toEqual(once);
      }),
    );
  });
});

describe('changed fields', () => {
  it('are none between equal contents, whatever the order of keys', () => {
    const { title, type, ...rest } = COMPLETE.bibliography;
    expect(changedFields(COMPLETE, { ...COMPLETE, bibliography: { ...rest, type, title } })).toEqual([]);
  });

  it('are dot paths in the order of a form', () => {
    const after = contentWithChanges(COMPLETE, {
      codes: [],
      abstract: 'Andet',
      brief: { inPractice: 'Nyt' },
      bibliography: { title: 'Nyt', publisher: 'Forlaget' },
    });
    expect(changedFields(COMPLETE, after)).toEqual([
      'bibliography.title',
      'bibliography.publisher',
      'brief.inPractice',
      'abstract',
      'codes',
    ]);
  });
});
