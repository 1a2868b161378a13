import { ROLES } from '../shared/index.js';
import { isPersona, normaliseName, PERSONAS, personaAccount, problemsWithEmail, problemsWithProfile } from './index.js';

const profile = { name: 'Anna Ø. Å', language: 'da', showsNamePublicly: false, sharesContactWithNetworks: false };

describe('problemsWithProfile', () => {
  it.each([
    [{}, []],
    [{ name: '  ' }, ['identity.name-missing']],
    [{ name: 'x'.repeat(121) }, ['identity.name-too-long']],
    [{ name: 'Anna\nBcc: x' }, ['identity.name-not-plain']],
    [{ name: 'An\u0000na' }, ['identity.name-not-plain']],
    [{ language: 'sv' }, ['identity.language-unknown']],
    [{ name: '', language: '' }, ['identity.name-missing', 'identity.language-unknown']],
  ])('%j gives %j', (change, codes) => {
    expect(problemsWithProfile({ ...profile, ...change }).map((found) => found.code)).toEqual(codes);
  });

  it('counts the name without its extra spaces', () => {
    expect(normaliseName('  Anna   Å ')).toBe('Anna Å');
  });
});

describe('personas', () => {
  it.each(PERSONAS)('%s can sign in and holds known roles', (persona) => {
    const account = personaAccount(persona);
    expect(problemsWithEmail(account.email)).toEqual([]);
    expect(account.roles.every((role) => ROLES.includes(role))).toBe(true);
    expect(account.email).toMatch(/\.example$/);
  });

  it('cover every role', () => {
    expect(new Set(PERSONAS.flatMap((persona) => personaAccount(persona).roles))).toEqual(new Set(ROLES));
  });

  it.each([
    ['coordinator', true],
    ['constructor', false],
    ['', false],
  ])('%j is a persona: %s', (name, expected) => {
    expect(isPersona(name)).toBe(expected);
  });
});
