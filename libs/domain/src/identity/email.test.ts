import fc from 'fast-check';
import { normaliseEmail, problemsWithEmail } from './index.js';

describe('normaliseEmail', () => {
  it.each([
    ['  Anna@Kommune.DK ', 'anna@kommune.dk'],
    ['\u200banna@kommune.dk\ufeff', 'anna@kommune.dk'],
    ['ａnna@kommune.dk', 'anna@kommune.dk'],
  ])('%j becomes %j', (entered, expected) => {
    expect(normaliseEmail(entered)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseEmail(text);
        expect(normaliseEmail(once)).toBe(once);
      }),
    );
  });
});

describe('problemsWithEmail', () => {
  it.each(['anna@kommune.dk', 'a.b+c@sub.aarhus.dk', "o'neil@x.co", ' Anna@Kommune.DK'])('accepts %j', (email) => {
    expect(problemsWithEmail(email)).toEqual([]);
  });

  it.each([
    ['', 'identity.email-missing'],
    [' \u200b ', 'identity.email-missing'],
    ['anna', 'identity.email-invalid'],
    ['anna@kommune', 'identity.email-invalid'],
    ['anna@@kommune.dk', 'identity.email-invalid'],
    ['.anna@kommune.dk', 'identity.email-invalid'],
    ['an..na@kommune.dk', 'identity.email-invalid'],
    ['anna@-kommune.dk', 'identity.email-invalid'],
    ['anna@kommune.dk\r\nBcc: x@y.dk', 'identity.email-invalid'],
    ['an na@kommune.dk', 'identity.email-invalid'],
    ['søren@kommune.dk', 'identity.email-invalid'],
    ["anna'@kommune.dk", 'identity.email-invalid'],
    ['anna\u0000@kommune.dk', 'identity.email-invalid'],
    [`${'a'.repeat(65)}@kommune.dk`, 'identity.email-invalid'],
    [`a@${'b'.repeat(260)}.dk`, 'identity.email-too-long'],
  ])('refuses %j with %s', (email, code) => {
    expect(problemsWithEmail(email).map((found) => found.code)).toEqual([code]);
  });

  it('never accepts a space, a control character or two @', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom(' ', '\n', '\0', '@'), (email, bad) => {
        const middle = Math.floor(email.length / 2);
        expect(problemsWithEmail(`${email.slice(0, middle)}${bad}${email.slice(middle)}`)).not.toEqual([]);
      }),
    );
  });
});
