import { readFileSync } from 'node:fs';
import { withFirstWords } from '../../build/first-words';
import { FIRST_WORDS } from './first-words';

const DOCUMENT = readFileSync('index.html', 'utf8');

describe('the document that is served', () => {
  it('says what the front page says first, in both languages, where the program will stand', () => {
    const page = new DOMParser().parseFromString(withFirstWords(DOCUMENT, FIRST_WORDS), 'text/html');
    const words = [...page.querySelectorAll<HTMLElement>('#root > .first-words')];
    expect(words.map(({ lang }) => lang)).toEqual(['da', 'en']);
    expect(words[0]?.querySelector('h1')?.textContent).toBe('Hvad virker for hvem?');
    expect(words[1]?.querySelector('p')?.textContent).toBe(FIRST_WORDS.en.lead);
  });

  it('shows the texts as they are written', () => {
    const html = withFirstWords(DOCUMENT, { da: { title: '<b> & $&', lead: '' } });
    expect(html).toContain('<h1>&lt;b> &amp; $&amp;</h1>');
  });

  it('is not made without a place for them', () => {
    expect(() => withFirstWords('<html></html>', FIRST_WORDS)).toThrow('first-words');
  });
});
