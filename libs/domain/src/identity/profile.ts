import { INTERFACE_LANGUAGES, problem, type InterfaceLanguage, type Problem } from '../shared/index.js';

export type ProfileProblemCode =
  'identity.name-missing' | 'identity.name-too-long' | 'identity.name-not-plain' | 'identity.language-unknown';

export const NAME_MAX_LENGTH = 120;

// Line breaks and control characters have no place in a name, and could smuggle a header into a mail.
const CONTROL_CHARACTER = /[\p{Cc}\u2028\u2029]/u;

/** What a person keeps about themselves. The two consents are given one by one and can be taken back at any time. */
export interface Profile {
  readonly name: string;
  readonly language: string;
  /** May the name be shown on public pages, for instance as a member of a steering group? */
  readonly showsNamePublicly: boolean;
  /** May other signed-in members of the same networks see the e-mail address? */
  readonly sharesContactWithNetworks: boolean;
}

/** A name with surrounding and doubled spaces removed. */
export function normaliseName(entered: string): string {
  return entered.normalize('NFC').replace(/ +/g, ' ').trim();
}

export function problemsWithName(entered: string, field = 'name'): Problem<ProfileProblemCode>[] {
  const name = normaliseName(entered);
  if (name === '') return [problem('identity.name-missing', field)];
  const problems: Problem<ProfileProblemCode>[] = [];
  if (name.length > NAME_MAX_LENGTH) problems.push(problem('identity.name-too-long', field, { max: NAME_MAX_LENGTH }));
  if (CONTROL_CHARACTER.test(name)) problems.push(problem('identity.name-not-plain', field));
  return problems;
}

export function isInterfaceLanguage(language: string): language is InterfaceLanguage {
  return INTERFACE_LANGUAGES.some((known) => known === language);
}

export function problemsWithLanguage(language: string, field = 'language'): Problem<ProfileProblemCode>[] {
  return isInterfaceLanguage(language) ? [] : [problem('identity.language-unknown', field)];
}

export function problemsWithProfile(profile: Profile): Problem<ProfileProblemCode>[] {
  return [...problemsWithName(profile.name), ...problemsWithLanguage(profile.language)];
}
