import type { EffectMeasure, Moderator } from '@samspil/domain/evidence';
import { plural } from '../../shared/i18n';
import type { SynthesisMessages } from './messages.da';

const studies = (count: number) => `${count} ${plural(count, 'study', 'studies')}`;

const units: Record<Moderator, string> = { year: 'year', weeks: 'week', participants: 'participant' };

const meanings: Record<EffectMeasure, string> = {
  MD: 'The figure is the difference between the averages of the groups, in points of the instrument.',
  SMD: 'The figure is the difference between the groups, set against how much participants differ.',
  SMCC: 'The figure is the change from before to after, set against how differently participants changed.',
  SMCR: 'The figure is the change from before to after, set against how much participants differed before.',
  RR: 'The figure is how many times as large the risk is in the group that took part. 1 is no difference.',
  OR: 'The figure is how many times as large the odds are in the group that took part. 1 is no difference.',
  RD: 'The figure is the difference between the shares of the groups. 0 is no difference.',
  ZCOR: 'The figure is how far two things go together, from −1 to 1. 0 is not at all.',
};

export const en: SynthesisMessages = {
  title: 'Findings side by side',
  titleOf: (outcome) => `Findings side by side: ${outcome}`,
  lead: 'Every study with its result and its uncertainty. Figures are pooled only where that is sound.',

  chooseTitle: 'Choose findings first',
  chooseText: 'Open a figure on the page What works? or a cell of the evidence map. The findings will come here.',
  askQuestion: 'Ask a question',
  noneTitle: 'None of the findings can be shown here',
  noneText: 'They are not published, were withdrawn, or none fits what was chosen.',

  counted: (count) => `${count} ${plural(count, 'finding', 'findings')} with figures`,
  studies,
  save: 'Save as a file',
  share: 'Share',
  forestSvg: 'Forest plot (SVG)',
  funnelSvg: 'Funnel plot (SVG)',
  csv: 'Table (CSV)',
  print: 'Print',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied',
  linkNotCopied: 'The browser did not allow it. Copy the address at the top instead.',
  printed: (date) => `Drawn up ${date}`,

  choices: 'How it is computed',
  method: 'Method',
  methods: { REML: 'REML (recommended)', DL: 'DerSimonian–Laird', PM: 'Paule–Mandel', EE: 'Common effect' },
  test: 'Interval',
  tests: { knha: 'Knapp–Hartung (recommended)', z: 'Normal distribution' },
  subgroupsBy: 'Divide by',
  subgroupings: { design: 'Design', 'target-group': 'Target group', instrument: 'Instrument' },
  none: 'Not divided',

  pooledTitle: 'Pooled',
  notPooledTitle: 'The figures are not pooled',
  notPooledWhy: 'There are reasons:',
  pooledText: (count, figure) => `${count} pooled: ${figure}.`,
  meanings,
  averageText: 'It is an average in which the surest studies count most.',
  intervalText: 'The numbers in brackets are the confidence interval: the average most probably lies between them.',
  predictionText: 'That span also reckons with results that differ from place to place.',
  heterogeneityText:
    'I² is the part of the differences between the studies that is more than chance. τ² is how far the sizes of the studies themselves lie apart. 0 is no difference measured.',
  sameTrials: 'Choose which source is to count for the trial:',
  sameTrial: (trial) => `The same trial: ${trial}`,
  leaveOut: (study) => `Reckon without ${study}`,
  certaintyOfAll: (certainty, all) => `The certainty of ${all ? 'every study' : 'the rated studies'} is ${certainty}.`,
  certaintyBetween: (lowest, highest) => `The certainty of the studies is rated from ${lowest} to ${highest}.`,
  certaintyNotRated: (count) => `The certainty of ${studies(count)} is not rated.`,
  toBetter: 'The whole interval lies on the good side.',
  toWorse: 'The whole interval lies on the bad side.',
  toBoth: 'The interval reaches to both sides: whether there is a difference is not settled.',
  predicted: (span) => `In a new study like these one may expect ${span}.`,
  predictedBoth: 'That reaches to both sides: a new place may see another result.',
  noCause: 'The studies have no comparison group. The change may have other causes.',
  notes: {
    'evidence.study-incomplete': 'A finding without figures is not counted.',
    'evidence.one-study': 'There is only one study.',
    'evidence.no-heterogeneity':
      'No difference between the studies was measured beyond chance. That does not prove that there is none.',
    'evidence.no-spread': 'All studies have exactly the same result.',
    'evidence.knapp-hartung-narrower':
      'The studies are so alike that Knapp–Hartung gives a narrower interval than the normal distribution. Look at the other, too.',
    'evidence.knapp-hartung-without-heterogeneity':
      'A common effect supposes that all studies measure the same. Knapp–Hartung is made for studies that do not.',
  },
  turned: (count) =>
    `${studies(count)} measured the other way round and turned, so that the figures can be compared. The source prints the reverse.`,
  turnedMark: 'turned',
  invented: 'At least one finding is invented, for trying the platform. The figures are not knowledge.',
  invention: 'example',

  panel: (measure) => `Forest plot: ${measure}`,
  severalScales: 'The findings were measured in different ways. Each way has a drawing of its own.',
  table: 'All figures',
  study: 'Study',
  outcome: 'Outcome',
  comparison: 'Comparison',
  participants: 'Participants',
  estimate: 'Result',
  weight: 'Weight',
  withoutEffect: 'Without figures',
  withoutEffectText: 'These findings have no figures that can be drawn.',

  funnelTitle: 'Funnel plot',
  funnelText:
    'Large studies stand at the top. Where dots are missing at one side of the foot, small studies with that result may lie outside of what we found.',
  funnelTooFew: (count, fewest) =>
    `A funnel plot takes at least ${fewest} studies. Here are ${count}, too few to see whether small ones are missing.`,
  limits: '95% limits',
  within: 'Within',
  outside: 'Outside',

  withoutOneTitle: 'Without one study at a time',
  withoutOneText: 'If the result moves much, it rests on that study.',
  withoutStudy: 'Without',

  subgroupsTitle: 'In groups',
  subgroup: 'Group',
  studiesHead: 'Studies',
  between: (q, degrees, p) => `Difference between the groups: Q = ${q} (df = ${degrees}), ${p}.`,
  betweenWarning: 'The groups were not made by randomisation. A difference may come from something else.',
  noSubgroups: 'The groups cannot be compared.',

  regressionTitle: 'Does the result go with something?',
  regressionText: 'Choose a number. Where at least ten studies tell it, a line is laid through them.',
  moderator: 'Compare with',
  moderators: { year: 'Year of publication', weeks: 'Length in weeks', participants: 'Number of participants' },
  noModerator: 'Not chosen',
  slope: (moderator, figure, p) => `Per ${units[moderator]} the result changes by ${figure}, ${p}.`,
  slopeFactor: (moderator, figure, p) => `Per ${units[moderator]} the result is multiplied by ${figure}, ${p}.`,
  onFisherScale: 'On Fisher’s z scale.',
  explained: (share) => `It explains ${share} of the difference between the studies.`,
  nothingToExplain: 'There was no difference between the studies to explain.',
  regressionWarning: 'What goes together across studies does not tell what happens to a person.',
};
