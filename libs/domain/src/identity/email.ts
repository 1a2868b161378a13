import { problem, type Problem } from '../shared/index.js';

export type EmailProblemCode = 'identity.email-missing' | 'identity.email-invalid' | 'identity.email-too-long';

/** RFC 5321: a path is at most 256 octets with its brackets, so an address is at most 254. */
export const EMAIL_MAX_LENGTH = 254;
const LOCAL_PART_MAX_LENGTH = 64;

/** Characters people paste along with an address without seeing them: zero-width marks, soft hyphen, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

// The same alphabet as the sign-in library accepts, so that an address we take can always sign in.
const LOCAL_PART = /^[A-Za-z0-9_'+-]+(?:\.[A-Za-z0-9_'+-]+)*$/;
const LOCAL_PART_END = /[A-Za-z0-9_+-]$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;

/** The one spelling an address is stored and looked up under: no surrounding or invisible characters, lower case. */
export function normaliseEmail(entered: string): string {
  return entered.normalize('NFKC').replace(INVISIBLE, '').trim().toLowerCase();
}

function isWellFormed(email: string): boolean {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(at, 0));
  return (
    local.length <= LOCAL_PART_MAX_LENGTH &&
    LOCAL_PART.test(local) &&
    LOCAL_PART_END.test(local) &&
    DOMAIN.test(email.slice(at + 1))
  );
}

/** What is wrong with an address as entered; it is normalised first, so a stray space is no problem. */
export function problemsWithEmail(entered: string, field = 'email'): Problem<EmailProblemCode>[] {
  const email = normaliseEmail(entered);
  if (email === '') return [problem('identity.email-missing', field)];
  if (email.length > EMAIL_MAX_LENGTH) return [problem('identity.email-too-long', field, { max: EMAIL_MAX_LENGTH })];
  return isWellFormed(email) ? [] : [problem('identity.email-invalid', field)];
}
