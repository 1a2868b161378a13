import { wordsOfQuestion } from '../search/index.js';
import type { InBothLanguages } from '../shared/index.js';
import type { PositionRole } from './position.js';

/** An organisation by the names people call it. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly otherNames: readonly string[];
}

/** Who somebody asks for. */
export interface DirectoryQuestion {
  readonly role: PositionRole;
  /** The field asked for, of an administration. */
  readonly sector: string | null;
  /** `own`: the organisation the reader speaks for; null asks for no particular one. */
  readonly organisation: { readonly id: string } | 'own' | null;
}

// What the words begin with; `tovholderen` and `liaisons` are meant too.
type RoleStem = readonly [PositionRole, RegExp];
const ROLE_STEMS: readonly RoleStem[] = [
  ['substitute', /^(stedfortræder|suppleant|substitute|deputy)/u],
  ['liaison', /^(tovholder|liaison|kontaktperson)/u],
  ['coordinator', /^(koordinator|netværkskoordinator|coordinator)/u],
  ['project-manager', /^(projektleder|projektchef)/u],
  ['researcher', /^(forsker|researcher)/u],
];
const SECTOR_STEMS: readonly (readonly [string, RegExp])[] = [
  ['se-culture', /^(kultur|cultur)/u],
  ['se-health', /^(sundhed|health)/u],
  ['se-employment', /^(beskæftigelse|arbejdsmarked|jobcent|employment|labour)/u],
];
const ADMINISTRATION = /(forvaltning|administration|department)(en|erne|er|s)?$|^(repræsenterer|represents)$/u;
const WHO = /^(hvem|who|whos)$/u;
const OWN = /^(os|vores|vor|us|our|ours)$/u;
/** Words that say nothing of who is meant. A question with any other word asks for something else. */
const FILL =
  /^(er|var|bliver|har|hos|i|på|fra|for|af|til|med|ved|og|den|det|de|som|nu|lige|dag|kommune|kommunen|kommunes|netværket|netværkets|hedder|kan|jeg|vi|man|kontakte|skrive|området|område|in|at|is|are|the|a|an|of|from|to|and|do|does|can|i|we|contact|municipality|network|networks|today|now|s)$/u;

/** Some word could be a role or its field: quickly told, before more is looked up. */
export function mentionsRole(question: string): boolean {
  const stems = [...ROLE_STEMS, ...SECTOR_STEMS].map(([, stem]) => stem);
  return wordsOfQuestion(question).some((word) => stems.some((stem) => stem.test(word)));
}

/**
 * The question for somebody’s role that this is, or null: “hvem er tovholder i Skive”, “who is liaison at us”. Every word
 * must belong to it, so that a question about something else is left to the search.
 */
export function readDirectoryQuestion(
  question: string,
  organisations: readonly KnownOrganisation[],
): DirectoryQuestion | null {
  const words = wordsOfQuestion(question);
  const place = placeIn(words, organisations);
  const rest = words.filter((_word, index) => !place.words.has(index));
  const asksWho = words.some((word) => WHO.test(word));
  const asked = roleIn(rest, asksWho);
  const isNamed = asksWho || place.organisation !== null;
  if (asked === null || !isNamed || !rest.every(isPartOfQuestion)) return null;
  return { ...asked, organisation: place.organisation };
}

/** One role, or one field of an administration; null where the words say none or several. */
function roleIn(words: readonly string[], asksWho: boolean): Pick<DirectoryQuestion, 'role' | 'sector'> | null {
  const [role, otherRole] = ROLE_STEMS.filter(([, stem]) => words.some((word) => stem.test(word)));
  const [sector, otherSector] = SECTOR_STEMS.filter(([, stem]) => words.some((word) => stem.test(word)));
  if (otherSector !== undefined || (otherRole !== undefined && !isSubstituteOfLiaison(role, otherRole))) return null;
  if (role !== undefined) return { role: role[0], sector: null };
  const isMeant = asksWho || words.some((word) => ADMINISTRATION.test(word));
  return sector !== undefined && isMeant ? { role: 'administration', sector: sector[0] } : null;
}

function isSubstituteOfLiaison(role: RoleStem | undefined, other: RoleStem): boolean {
  return role?.[0] === 'substitute' && other[0] === 'liaison';
}

const MEANT: readonly RegExp[] = [
  ...ROLE_STEMS.map(([, stem]) => stem),
  ...SECTOR_STEMS.map(([, stem]) => stem),
  ...[ADMINISTRATION, WHO, OWN, FILL],
];

function isPartOfQuestion(word: string): boolean {
  return MEANT.some((meant) => meant.test(word));
}

interface FoundPlace {
  readonly organisation: DirectoryQuestion['organisation'];
  /** Which words name it. */
  readonly words: ReadonlySet<number>;
}

/** The organisation with the longest name that the question has word by word, with or without an s of possession. */
function placeIn(words: readonly string[], organisations: readonly KnownOrganisation[]): FoundPlace {
  let best: FoundPlace = {
    organisation: words.some((word) => OWN.test(word)) ? 'own' : null,
    words: new Set<number>(),
  };
  for (const { id, name, otherNames } of organisations) {
    for (const called of [name.da, name.en, ...otherNames]) {
      const at = indicesOf(shortName(called), words);
      if (at.length > best.words.size) best = { organisation: { id }, words: new Set(at) };
    }
  }
  return best;
}

/** “Skive Kommune” is called Skive. */
function shortName(name: string): string[] {
  const all = wordsOfQuestion(name);
  const telling = all.filter((word) => !/^(kommune|municipality)$/u.test(word));
  return telling.length > 0 ? telling : all;
}

function indicesOf(name: readonly string[], words: readonly string[]): number[] {
  const start = words.findIndex((_word, index) => name.every((part, offset) => isSame(words[index + offset], part)));
  return start < 0 || name.length === 0 ? [] : name.map((_part, offset) => start + offset);
}

/** Å is also written aa. */
function isSame(word: string | undefined, part: string): boolean {
  const plain = (text: string): string => text.replaceAll('å', 'aa');
  return word !== undefined && [plain(part), `${plain(part)}s`].includes(plain(word));
}
