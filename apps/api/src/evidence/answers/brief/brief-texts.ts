import type { InterfaceLanguage } from '@samspil/domain/shared';

/** What a brief says besides what the answer says. */
export interface BriefTexts {
  readonly kicker: string;
  readonly fallbackTitle: string;
  readonly drawnUp: (date: string) => string;
  readonly understood: (topics: string) => string;
  readonly inShort: string;
  readonly direct: string;
  readonly indirect: string;
  readonly notKnown: string;
  readonly sources: string;
  readonly practice: string;
  readonly certainty: (word: string) => string;
  readonly notRated: string;
  readonly bestDesign: (word: string) => string;
  readonly takes: (weeks: string) => string;
  readonly cites: (numbers: string) => string;
  readonly more: (count: number) => string;
  readonly onThePage: string;
  readonly footer: (page: number, of: number) => string;
  readonly invented: string;
  /** Of invented findings: that they are part of nothing here. */
  readonly inventedLeftOut: (count: number) => string;
  readonly pooled: (measure: string, estimate: string, from: string, to: string, studies: number) => string;
}

const DA: BriefTexts = {
  kicker: 'Samspil: hvad virker for hvem?',
  fallbackTitle: 'Hvad ved vi?',
  drawnUp: (date) => `Notat ud fra de offentliggjorte fund i vidensbanken, ${date}.`,
  understood: (topics) => `Spørgsmålet er forstået som: ${topics}.`,
  inShort: 'Kort sagt',
  direct: 'Det svarer direkte',
  indirect: 'Det nærmeste, der kun svarer indirekte',
  notKnown: 'Det ved vi ikke',
  sources: 'Kilder',
  practice: 'Praksis',
  certainty: (word) => `Sikkerhed: ${word}.`,
  notRated: 'Sikkerheden er ikke vurderet.',
  bestDesign: (word) => `Stærkeste design: ${word}.`,
  takes: (weeks) => `Varighed: ${weeks} uger.`,
  cites: (numbers) => `Kilde ${numbers}.`,
  more: (count) => `Yderligere ${count} står på websiden.`,
  onThePage: 'Hele svaret med alle fund og kilder',
  footer: (page, of) => `Side ${page} af ${of}`,
  invented: 'opdigtet til afprøvning',
  inventedLeftOut: (count) =>
    count === 1 ? '1 opdigtet eksempel er ikke talt med.' : `${count} opdigtede eksempler er ikke talt med.`,
  pooled: (measure, estimate, from, to, studies) =>
    `Samlet tal (${measure}) for ${studies} studier: ${estimate} (95 %-interval ${from} til ${to}).`,
};

const EN: BriefTexts = {
  kicker: 'Samspil: what works for whom?',
  fallbackTitle: 'What do we know?',
  drawnUp: (date) => `Brief from the published findings of the knowledge bank, ${date}.`,
  understood: (topics) => `The question was understood as: ${topics}.`,
  inShort: 'In short',
  direct: 'What answers directly',
  indirect: 'The nearest that answers only indirectly',
  notKnown: 'What we do not know',
  sources: 'Sources',
  practice: 'Practice',
  certainty: (word) => `Certainty: ${word}.`,
  notRated: 'Certainty is not rated.',
  bestDesign: (word) => `Strongest design: ${word}.`,
  takes: (weeks) => `Duration: ${weeks} weeks.`,
  cites: (numbers) => `Source ${numbers}.`,
  more: (count) => `${count} more on the web page.`,
  onThePage: 'The whole answer with all findings and sources',
  footer: (page, of) => `Page ${page} of ${of}`,
  invented: 'invented for trying',
  inventedLeftOut: (count) =>
    count === 1 ? '1 invented example is not counted.' : `${count} invented examples are not counted.`,
  pooled: (measure, estimate, from, to, studies) =>
    `Pooled figure (${measure}) of ${studies} studies: ${estimate} (95% interval ${from} to ${to}).`,
};

export const BRIEF_TEXTS: Readonly<Record<InterfaceLanguage, BriefTexts>> = { da: DA, en: EN };
