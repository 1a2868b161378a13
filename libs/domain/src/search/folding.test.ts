import fc from 'fast-check';
import { cognateKey, editDistance } from './cognates.js';
import { danishBases, withoutNegation } from './danish-derivation.js';
import { englishSpelling } from './english-spelling.js';
import { fold } from './folding.js';
import { tokenise } from './tokens.js';

describe('fold', () => {
  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('gives å and aa, æ and ae, ø and oe the same word, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøå]{0,12}$/), (word) => {
        const plain = word.replace(/å/g, 'aa').replace(/æ/g, 'ae').replace(/ø/g, 'oe');
        expect(fold(word)).toBe(fold(plain));
      }),
    );
  });

  it.each([
    ['Århus', 'Aarhus'],
    ['a\u030arhus', 'århus'],
    ['Läsning', 'læsning'],
    ['arbets\u00admiljö', 'arbetsmiljö'],
    ['café', 'CAFE'],
  ])('%s meets %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

describe('tokenise', () => {
  it.each([
    ['well-being for all', ['well', 'being', 'wellbeing', 'for', 'all']],
    ['før-efter-måling', ['foer', 'efter', 'maaling', 'foereftermaaling']],
    ['pris: 25.000 kr.', ['pris', '25', '000', 'kr']],
    ['- – ...', []],
    ['yaou'.repeat(1_000), ['yaou'.repeat(16)]],
  ])('%s', (text, words) => {
    expect(tokenise(text).map((token) => token.word)).toEqual(words);
  });
});

describe('cognateKey', () => {
  it.each([
    ['karcinom', 'carcinoma'],
    ['statistiske', 'statistical'],
    ['resept', 'recept'],
    ['kulltur', 'kultur'],
    ['isolering', 'isolation'],
    ['frekvens', 'frequency'],
    ['vaskulaer', 'vascular'],
    ['fotoelastisk', 'photoelastic'],
    ['psykiatri', 'psychiatry'],
    ['aktivitet', 'activity'],
  ])('%s and %s sound alike', (danish, english) => {
    expect(cognateKey(danish)).toBe(cognateKey(english));
  });

  it.each([
    ['musik', 'museum'],
    ['dans', 'dansk'],
  ])('%s and %s do not', (one, other) => {
    expect(cognateKey(one)).not.toBe(cognateKey(other));
  });
});

describe('editDistance', () => {
  it.each([
    ['recept', 'recept', 0],
    ['recept', 'resept', 1],
    ['ensomhed', 'ensomehd', 1],
    ['ensomhed', 'ensomed', 1],
    ['abc', 'xyz', 3],
  ])('%s → %s: %d', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('is symmetric and never more than the limit and one', () => {
    const word = fc.stringMatching(/^[a-d]{0,8}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const distance = editDistance(a, b, limit);
        expect(distance).toBe(editDistance(b, a, limit));
        expect(distance).toBeLessThanOrEqual(limit + 1);
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});

describe('derivation', () => {
  it.each([
    ['sammenligning', 'sammenligne'],
    ['trykning', 'trykke'],
    ['udgivelse', 'udgive'],
    ['samlede', 'samle'],
    ['ensomhed', 'ensom'],
  ])('%s may come of %s', (word, base) => {
    expect(danishBases(word)).toContain(base);
  });

  it.each([
    ['mistrivsel', 'trivsel'],
    ['ustabil', 'stabil'],
    ['unge', undefined],
  ])('%s negates %s', (word, negated) => {
    expect(withoutNegation(word)).toBe(negated);
  });
});

describe('englishSpelling', () => {
  it.each([
    ['behaviour', 'behavior'],
    ['organisation', 'organization'],
    ['centre', 'center'],
    ['programme', 'program'],
    ['anaemia', 'anemia'],
    ['oestrogen', 'estrogen'],
  ])('%s meets %s', (british, american) => {
    expect(englishSpelling(british)).toBe(englishSpelling(american));
  });

  it.each(['four', 'hour', 'prize', 'size', 'acre'])('%s stays apart from other words', (word) => {
    expect(englishSpelling(word).slice(0, 2)).toBe(word.slice(0, 2));
  });
});
