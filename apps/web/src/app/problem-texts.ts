import type { ProblemTexts } from '../shared/problems';

const shared = {
  da: { 'shared.unusable-value': 'Et felt indeholder tegn, der ikke kan gemmes.' },
  en: { 'shared.unusable-value': 'A field holds characters that cannot be stored.' },
};

/** Every capability adds its texts here; each set is complete over its own codes by its type. */
const all: readonly ProblemTexts[] = [shared];

export const problemTexts: ProblemTexts = {
  da: Object.assign({}, ...all.map((texts) => texts.da)),
  en: Object.assign({}, ...all.map((texts) => texts.en)),
};
