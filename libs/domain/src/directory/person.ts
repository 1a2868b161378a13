import { normaliseEmail, problemsWithEmail } from '../identity/index.js';
import { isDay } from '../network/index.js';
import {
  INTERFACE_LANGUAGES,
  isReadable,
  problem,
  withChanges,
  type InterfaceLanguage,
  type Problem,
} from '../shared/index.js';
import type { DirectoryProblemCode } from './directory-problem.js';

export const PERSON_LIMITS = { name: 120, phone: 30, purpose: 300 } as const;

/** What is known of somebody; most people never sign in. Days are `yyyy-mm-dd`. */
export interface PersonContent {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** The language of mails. */
  readonly language: InterfaceLanguage;
  /** What mail and phone are kept for. */
  readonly contactPurpose: string;
  /** Since when there is consent to keep them. */
  readonly consentOn: string | null;
  /** The day they are removed. */
  readonly deleteOn: string | null;
  /** The person has agreed that the name stands on public pages. */
  readonly isNamePublic: boolean;
}

export const NO_PERSON: PersonContent = {
  name: '',
  email: null,
  phone: null,
  language: 'da',
  contactPurpose: '',
  consentOn: null,
  deleteOn: null,
  isNamePublic: false,
};

/** The content after a partial update: undefined leaves alone. Without mail and phone there is nothing to keep. */
export function personWithChanges(content: PersonContent, changes: Partial<PersonContent>): PersonContent {
  const merged = withChanges(content, changes);
  const email = emptied(normaliseEmail(merged.email ?? ''));
  const phone = emptied((merged.phone ?? '').replace(/\s+/gu, ' ').trim());
  const keepsContact = email !== null || phone !== null;
  return {
    name: merged.name.replace(/\s+/gu, ' ').trim(),
    email,
    phone,
    language: merged.language,
    contactPurpose: keepsContact ? merged.contactPurpose.replace(/\s+/gu, ' ').trim() : '',
    consentOn: keepsContact ? emptied(merged.consentOn ?? '') : null,
    deleteOn: keepsContact ? emptied(merged.deleteOn ?? '') : null,
    isNamePublic: merged.isNamePublic,
  };
}

/** The fields in which two contents differ. */
export function changedPersonFields(before: PersonContent, after: PersonContent): (keyof PersonContent)[] {
  return (Object.keys(NO_PERSON) as (keyof PersonContent)[]).filter((field) => before[field] !== after[field]);
}

/** Everything wrong with a person as it would be saved on `today`. */
export function problemsWithPerson(content: PersonContent, today: string): Problem<DirectoryProblemCode>[] {
  const { name, email, phone, language } = content;
  return [
    ...(name === '' ? [problemOf('directory.name-missing', 'name')] : []),
    ...problemsWithText(name, 'name', PERSON_LIMITS.name),
    ...(email === null || problemsWithEmail(email).length === 0 ? [] : [problemOf('directory.email-invalid', 'email')]),
    ...(phone === null || isPhone(phone) ? [] : [problemOf('directory.phone-invalid', 'phone')]),
    ...(INTERFACE_LANGUAGES.includes(language) ? [] : [problemOf('directory.language-unknown', 'language')]),
    ...problemsWithKeeping(content, today),
  ];
}

/** Mail and phone are shown and used until the day they are removed, and never without consent. */
export function mayUseContactData(
  { consentOn, deleteOn }: Pick<PersonContent, 'consentOn' | 'deleteOn'>,
  today: string,
): boolean {
  return consentOn !== null && consentOn <= today && deleteOn !== null && today < deleteOn;
}

/** Somebody else saved since: the `lock` to write with after looking again. */
export function problemsWithPersonLock(standing: number, seen: number): Problem<DirectoryProblemCode>[] {
  return standing === seen ? [] : [problemOf('directory.changed-meanwhile', undefined, { lock: standing })];
}

const problemOf = problem<DirectoryProblemCode>;

/** Purpose, consent and the day of deletion belong together with what they allow (R211). */
function problemsWithKeeping(content: PersonContent, today: string): Problem<DirectoryProblemCode>[] {
  const { email, phone, contactPurpose, consentOn, deleteOn } = content;
  if (email === null && phone === null) return [];
  return [
    ...(contactPurpose === '' ? [problemOf('directory.purpose-missing', 'contactPurpose')] : []),
    ...problemsWithText(contactPurpose, 'contactPurpose', PERSON_LIMITS.purpose),
    ...problemsWithConsent(consentOn, today),
    ...problemsWithDeletion(deleteOn, consentOn, today),
  ];
}

function problemsWithConsent(consentOn: string | null, today: string): Problem<DirectoryProblemCode>[] {
  if (consentOn === null) return [problemOf('directory.consent-missing', 'consentOn')];
  if (!isDay(consentOn)) return [problemOf('directory.date-invalid', 'consentOn')];
  return consentOn > today ? [problemOf('directory.consent-ahead', 'consentOn')] : [];
}

function problemsWithDeletion(
  deleteOn: string | null,
  consentOn: string | null,
  today: string,
): Problem<DirectoryProblemCode>[] {
  if (deleteOn === null) return [problemOf('directory.deletion-missing', 'deleteOn')];
  if (!isDay(deleteOn)) return [problemOf('directory.date-invalid', 'deleteOn')];
  const isPast = deleteOn <= today || (consentOn !== null && deleteOn <= consentOn);
  return isPast ? [problemOf('directory.deletion-past', 'deleteOn')] : [];
}

function problemsWithText(text: string, field: string, max: number): Problem<DirectoryProblemCode>[] {
  return [
    ...(text.length > max ? [problemOf('directory.text-too-long', field, { max })] : []),
    ...(isReadable(text) ? [] : [problemOf('directory.text-unreadable', field)]),
  ];
}

/** Digits as people write them, with or without country code. */
function isPhone(value: string): boolean {
  const digits = value.replace(/\D/gu, '').length;
  return value.length <= PERSON_LIMITS.phone && digits >= 6 && digits <= 15 && /^\+?[\d ()./-]+$/u.test(value);
}

function emptied(value: string): string | null {
  return value === '' ? null : value;
}
