import { forgetAllTexts, keepText, keptText } from './kept-texts';

describe('texts kept in the browser', () => {
  afterEach(() => window.localStorage.clear());

  it('belong to one person', () => {
    keepText('a', 'draft-1', { title: 'Mit' });
    expect(keptText('a', 'draft-1')).toEqual({ title: 'Mit' });
    expect(keptText('b', 'draft-1')).toBeNull();
  });

  it('all go, and nothing else goes', () => {
    keepText('a', 'draft-1', { title: 'Mit' });
    window.localStorage.setItem('samspil-draft-1', '{}');
    window.localStorage.setItem('samspil-language', 'en');
    forgetAllTexts();
    expect(Object.keys(window.localStorage)).toEqual(['samspil-language']);
  });
});
