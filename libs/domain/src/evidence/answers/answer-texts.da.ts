import type { AnswerTexts } from './answer-texts.js';

const DESIGNS = {
  synthesis: 'en systematisk gennemgang af flere studier',
  randomised: 'et forsøg med lodtrækning',
  controlled: 'et studie med sammenligningsgruppe uden lodtrækning',
  observational: 'et studie, der følger eller spørger mange uden at gribe ind',
  'before-after': 'en måling før og efter uden sammenligningsgruppe',
  descriptive: 'en beskrivende undersøgelse',
} as const;

const CERTAINTIES = { high: 'høj', moderate: 'moderat', low: 'lav', 'very-low': 'meget lav' } as const;

const findings = (count: number) => `${count} fund`;
const sources = (count: number) => (count === 1 ? '1 kilde' : `${count} kilder`);
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const DANISH_TEXTS: AnswerTexts = {
  quoted: (label) => `»${label}«`,
  list: (items) => [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(' og '),
  therapy: 'terapi',
  both: 'aktivitet og terapi under ét',
  nothingUnderstood:
    'Spørgsmålet nævner ingen målgruppe, aktivitet eller noget udbytte, som vidensbankens emneord kender.',
  nothingDirect: 'Det ved vi ikke endnu: Ingen fund i vidensbanken svarer direkte på spørgsmålet.',
  direct: (count, from) => `${findings(count)} fra ${sources(from)} svarer direkte på spørgsmålet.`,
  directWithout: (words, count, from) =>
    `Vi kender ikke ${plural(words.length, 'ordet', 'ordene')} ${DANISH_TEXTS.list(words.map(DANISH_TEXTS.quoted))}. Uden ${plural(words.length, 'det', 'dem')} svarer ${findings(count)} fra ${sources(from)} på spørgsmålet.`,
  sharedTrials: (trials, studies) =>
    `${plural(trials.length, 'Forsøget', 'Forsøgene')} ${DANISH_TEXTS.list(trials.map(DANISH_TEXTS.quoted))} står i flere af kilderne. Kilderne dækker derfor ${studies} ${plural(studies, 'undersøgelse', 'undersøgelser')}.`,
  strongestDesign: (tier) => `Den stærkeste slags undersøgelse er ${DESIGNS[tier]}.`,
  compared: (compared, of) =>
    compared === of
      ? `${of === 1 ? 'Fundet' : 'Alle fund'} bygger på en sammenligning med andre.`
      : `${compared} af ${of} fund bygger på en sammenligning med andre.`,
  noneCompared: 'Fundene fortæller ikke om en sammenligning med andre.',
  otherReasons: 'En bedring kan derfor have andre grunde.',
  row: (name, directions) => `${name}: ${directions}.`,
  nearestRow: (name, directions, outcomes) => `Nærmest er ${name}: ${directions}. Der er målt på ${outcomes}.`,
  nextNearestRow: (name, directions, outcomes) => `Dernæst kommer ${name}: ${directions}. Der er målt på ${outcomes}.`,
  directions: {
    improved: (count) => `${findings(count)} peger på bedring`,
    'no-difference': (count) => `${findings(count)} viser ingen forskel`,
    worsened: (count) => `${findings(count)} peger på forværring`,
    mixed: (count) => `${findings(count)} er ${plural(count, 'blandet', 'blandede')}`,
    unclear: (count) => `${findings(count)} er ${plural(count, 'uafklaret', 'uafklarede')}`,
  },
  moreRows: (count) => `${count} ${plural(count, 'anden aktivitetstype', 'andre aktivitetstyper')} står i tabellen.`,
  contradiction: (outcomes) => `Resultaterne peger i forskellige retninger om ${outcomes}.`,
  certaintyUpTo: (highest) => `Sikkerheden er vurderet som ${CERTAINTIES[highest]}.`,
  certaintyBetween: (lowest, highest) =>
    `Sikkerheden er vurderet fra ${CERTAINTIES[lowest]} til ${CERTAINTIES[highest]}.`,
  someNotRated: (count) => `Sikkerheden af ${findings(count)} er ikke vurderet.`,
  noneRated: 'Ingen har vurderet, hvor sikre fundene er.',
  therapyApart: (count) =>
    `${findings(count)} handler helt eller delvis om terapi. ${plural(count, 'Det', 'De')} står for sig og er ikke lagt sammen med kulturaktiviteter.`,
  alsoIndirect: (count) => `${findings(count)} mere svarer kun indirekte.`,
  nearest: (count) => `Det nærmeste er ${findings(count)}, der kun svarer indirekte.`,
  nothingNear: 'Der er heller ingen fund, der ligger tæt på spørgsmålet.',
  noPractice: 'Der er endnu ingen evaluerede aktiviteter fra kommunerne.',
  reasons: {
    'broader-group': (asked, found) => `Handler om en bredere gruppe, ${found}, og ikke om ${asked} for sig.`,
    'other-group': (asked, found) => `Handler om ${found}, ikke om ${asked}.`,
    'group-not-told': (asked) => `Er ikke opgjort for ${asked} for sig.`,
    'related-outcome': (asked, found) => `Måler ${found}, som er beslægtet med ${asked}, men ikke det samme.`,
    'other-outcome': (asked, found) => `Måler ${found}, ikke ${asked}.`,
    'group-without-outcome': (asked, found) => `Gælder ${asked}, men måler ${found}.`,
    'broader-activity': (asked, found) => `Handler om ${found} i bred forstand, ikke om ${asked} for sig.`,
    'other-activity': (asked, found) => `Handler om ${found}, ikke om ${asked}.`,
    'other-setting': (asked) => `Foregik ikke på stedet ${asked}, eller stedet er ikke oplyst.`,
    'other-org-form': (asked) => `Er ikke organiseret som ${asked}, eller det er ikke oplyst.`,
    'other-design': (asked) => `Er en anden slags undersøgelse end ${asked}.`,
  },
  notChosenFor: (groups) => `Deltagerne er ikke valgt som ${groups}; kun udbyttet handler om det.`,
  gaps: {
    nothingDirect: 'Ingen fund svarer direkte på spørgsmålet.',
    outcomeWithoutFindings: (outcomes) => `Ingen fund har målt ${outcomes} for det, du spørger om.`,
    noWorkOutcomes: 'Ingen af fundene handler om arbejde eller vejen dertil.',
    noComparison:
      'Ingen af fundene er fra et forsøg med en sammenligningsgruppe. Derfor kan man ikke vide, om aktiviteten gjorde forskellen.',
    comparisonNotTold:
      'Fundene fortæller ikke, om deltagerne blev sammenlignet med andre. Derfor kan man ikke se, om aktiviteten gjorde forskellen.',
    notRandomised: 'Ingen af fundene er kodet som forsøg med lodtrækning.',
    noDanish: 'Ingen af undersøgelserne er fra Danmark.',
    countriesUnknown: 'Det er ikke oplyst, hvilke lande undersøgelserne er fra.',
    notRated: (count, of) =>
      count === of
        ? 'Ingen har vurderet, hvor sikre fundene er.'
        : `Sikkerheden af ${count} af ${of} fund er ikke vurderet.`,
    fewParticipants: (most) =>
      `Undersøgelserne er små: den største har ${most} ${plural(most, 'deltager', 'deltagere')}.`,
    contradictory: (outcomes) => `Resultaterne peger i forskellige retninger om ${outcomes}.`,
    inconclusive: (count) =>
      count === 1 ? '1 fund lader spørgsmålet stå åbent.' : `${count} fund lader spørgsmålet stå åbent.`,
    resourcesUnknown: 'Kilderne oplyser ikke, hvor længe det varede, eller hvad det krævede og kostede.',
  },
};
