import type { FindingContent, FindingEffect } from '../finding.js';
import { EMPTY_FINDING } from './finding-changes.js';
import type { FindingCodeContext } from './finding-codes.js';

/** An effect without fault: a difference of means in favour of the activity. */
export const EFFECT: FindingEffect = {
  measure: 'MD',
  estimate: 2.35,
  ciLower: 0.06,
  ciUpper: 4.76,
  level: 0.95,
  standardError: null,
  n: 131,
  nComparison: 127,
  betterWhen: 'higher',
};

/** A finding that may be published. */
export const FINDING: FindingContent = {
  ...EMPTY_FINDING,
  statement: 'Ældre i kor fik lidt bedre mental livskvalitet.',
  activities: ['af-singing'],
  lifeSituations: ['tg-older'],
  outcome: 'oc-qol',
  comparison: 'randomised',
  direction: 'improved',
  effect: EFFECT,
  design: 'et-rct',
  certainty: 'low',
  certaintyReason: 'Kun resuméet er læst.',
  countries: ['GB'],
  transferNote: 'Deltagerne var ikke sygemeldte.',
};

const BROADER: Readonly<Record<string, string>> = {
  'tg-stress': 'tg-cmd',
  'af-dmt-circle': 'af-dmt',
  'af-dmt': 'af-dance',
  'af-singing': 'af-music',
};

/** Every term is known but those that end in `nowhere`. */
export const CODES: FindingCodeContext = {
  isKnownCode: (code) => !code.endsWith('nowhere'),
  broaderOf: (code) => BROADER[code] ?? null,
};
