import { wordsOfQuestion } from '../search/index.js';
import type { InBothLanguages } from '../shared/index.js';
import type { BodyKind } from './body.js';

/** What somebody asks of a body: who sits there, who chairs or owns the project, whether its composition holds. */
export const BODY_QUESTION_ASPECTS = ['seats', 'chair', 'project-owner', 'composition'] as const;
export type BodyQuestionAspect = (typeof BODY_QUESTION_ASPECTS)[number];

/** A body by the names people call it. */
export interface KnownBody {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: InBothLanguages;
}

export interface BodyQuestion {
  readonly aspect: BodyQuestionAspect;
  /** Those that may be meant: several networks have a steering group. */
  readonly bodyIds: readonly string[];
}

const KIND_STEMS: readonly (readonly [BodyKind, RegExp])[] = [
  ['steering-group', /^(styregruppe|styregruppen|styregruppens)$/u],
  ['working-group', /^(arbejdsgruppe|arbejdsgruppen|arbejdsgruppens)$/u],
];
/** As two words in English: `steering group`. */
const FIRST_WORDS: Readonly<Record<string, BodyKind>> = { steering: 'steering-group', working: 'working-group' };
const GROUP = /^(group|groups|committee)$/u;
const POLITICAL = /^(politisk|politiske|political)$/u;

const ASPECTS: readonly (readonly [BodyQuestionAspect, RegExp])[] = [
  ['project-owner', /^(projektejer|projektejeren|owner)$/u],
  ['chair', /^(formand|formanden|forperson|forpersonen|chair|chairs|chairperson)$/u],
  ['composition', /^(sammensætning|sammensætningen|composition|holder|hold|holds)$/u],
  ['seats', /^(sidder|medlem|medlemmer|medlemmerne|sits|sit|member|members)$/u],
];
const FILL =
  /^(hvem|hvad|who|what|er|i|for|af|den|det|de|med|nu|dag|the|a|of|in|on|is|are|does|do|project|s|netværk|netværket|netværkets|network)$/u;

/** Whether it may be a question about a body: told before the bodies are known. */
export function mayAskAboutBody(question: string): boolean {
  return wordsOfQuestion(question).some((word) => ASPECTS.some(([, stem]) => stem.test(word)));
}

/**
 * The question about a body that this is, or null: “hvem sidder i styregruppen”, “holder styregruppens sammensætning”.
 * Every word must belong to it, so that a question about something else is left to the search.
 */
export function readBodyQuestion(question: string, bodies: readonly KnownBody[]): BodyQuestion | null {
  const words = wordsOfQuestion(question);
  const named = bodyNamedIn(words, bodies);
  const rest = named === null ? words : words.filter((_word, index) => !named.words.has(index));
  const kind = named === null ? kindIn(words) : null;
  const aspect = ASPECTS.find(([, stem]) => rest.some((word) => stem.test(word)));
  if (aspect === undefined || !rest.every((word) => isPartOf(word, kind))) return null;
  const bodyIds = named?.bodyIds ?? bodies.filter((body) => body.kind === kind).map(({ id }) => id);
  return bodyIds.length === 0 ? null : { aspect: aspect[0], bodyIds };
}

function kindIn(words: readonly string[]): BodyKind | null {
  const [found] = KIND_STEMS.flatMap(([kind, stem]) => (words.some((word) => stem.test(word)) ? [kind] : []));
  const english = words.flatMap((word, index) =>
    GROUP.test(words[index + 1] ?? '') ? (FIRST_WORDS[word] ?? []) : [],
  )[0];
  const kind = found ?? english ?? null;
  const isPolitical = words.some((word) => POLITICAL.test(word));
  return isPolitical && kind === 'steering-group' ? 'political-steering-group' : kind;
}

function isPartOf(word: string, kind: BodyKind | null): boolean {
  const ofKind =
    kind !== null && (KIND_STEMS.some(([, stem]) => stem.test(word)) || word in FIRST_WORDS || GROUP.test(word));
  return ofKind || POLITICAL.test(word) || FILL.test(word) || ASPECTS.some(([, stem]) => stem.test(word));
}

/** Bodies that the question has by their whole name, word by word. */
function bodyNamedIn(
  words: readonly string[],
  bodies: readonly KnownBody[],
): { readonly bodyIds: readonly string[]; readonly words: ReadonlySet<number> } | null {
  let best: { bodyIds: string[]; words: Set<number> } | null = null;
  for (const { id, name } of bodies) {
    for (const called of [name.da, name.en]) {
      const wanted = wordsOfQuestion(called);
      // One word is the kind, and many bodies are called so.
      if (wanted.length < 2) continue;
      const start = words.findIndex((_word, index) =>
        wanted.every((word, place) => isWord(words[index + place], word)),
      );
      if (start < 0) continue;
      const found = new Set(wanted.map((_word, place) => start + place));
      if (best === null || found.size > best.words.size) best = { bodyIds: [id], words: found };
      else if (found.size === best.words.size && !best.bodyIds.includes(id)) best.bodyIds.push(id);
    }
  }
  return best;
}

/** The word, with or without an s of possession. */
function isWord(word: string | undefined, wanted: string): boolean {
  return word === wanted || word === `${wanted}s`;
}
