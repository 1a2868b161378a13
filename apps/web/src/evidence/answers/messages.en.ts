import { plural } from '../../shared/i18n';
import type { AnswerMessages } from './messages.da';

const findings = (count: number) => `${count} ${plural(count, 'finding', 'findings')}`;
const sources = (count: number) => `${count} ${plural(count, 'source', 'sources')}`;
const sourcesOn = (count: number, studies: number) =>
  studies === count ? sources(count) : `${sources(count)} on ${studies} ${plural(studies, 'study', 'studies')}`;

export const en: AnswerMessages = {
  title: 'What works?',
  lead: 'Ask in your own words, and begin with who it is about. The answer gathers what research found, and says how sure it is and what we do not know.',
  ask: 'Ask',
  examples: 'Try for example',
  exampleQuestions: [
    'lonely older people singing choir',
    'art against pain does it work',
    'dance depression evidence',
    'functional disorders culture',
    'return to work arts programme controlled study',
  ],
  promise: 'How we answer',
  promises: [
    {
      title: 'Only what the sources say',
      text: 'Every sentence and every number opens, so you see the findings behind it.',
    },
    {
      title: 'Also what did not go well',
      text: 'Findings of no difference and of worsening count as much as improvement.',
    },
    {
      title: 'A gap, or the nearest answer',
      text: 'If we do not know, we say so. What is nearest stands apart, with the reason.',
    },
  ],
  seeMap: 'See the whole evidence map',
  asQuestion: (question) => `What works? ${question}`,

  understood: 'How we understood the question',
  understoodNothing:
    'We did not understand the question. Name a target group, an activity, or what should become better.',
  axes: {
    TARGET_GROUP: 'Target group',
    OUTCOME: 'Outcome',
    ACTIVITY: 'Activity',
    SETTING: 'Place',
    ORG_FORM: 'Organisation',
    DESIGN: 'Design',
  },
  anyActivity: (words) => `“${words}” is read as all art forms`,
  notUnderstood: (words) => `Not used: ${words}`,
  dropped: 'Left out',
  showAnswer: 'Show the answer',

  sort: 'Order',
  sorts: { certainty: 'Surest first', amount: 'Most research first', recency: 'Newest first' },
  share: 'Share',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied',
  linkNotCopied: 'The browser did not allow it. Copy the address above instead.',
  print: 'Print',
  save: 'Save as file',
  csv: 'CSV (spreadsheet)',
  pdf: 'PDF (two-page brief, in Danish)',
  total: ({ directFindings: direct, directSources: from, directStudies: on, indirectFindings: indirect }) =>
    [
      direct === 0
        ? 'No finding answers directly'
        : `${findings(direct)} from ${sourcesOn(from, on)} ${plural(direct, 'answers', 'answer')} directly`,
      ...(indirect === 0 ? [] : [`${indirect} close to it`]),
    ].join(' · '),
  partial:
    'There is more than one answer can hold. The numbers stand for the nearest. Narrow the question to see it all.',
  printed: (date) => `Retrieved ${date}`,

  inShort: 'In short',
  hint: 'Press a sentence or a number to see the findings behind it.',
  notKnown: 'What we do not know',

  rows: 'Activity by activity',
  rowsLead: 'Research and practice stand apart. Therapy is never added to cultural activity.',
  indirect: 'The nearest we know',
  indirectLead: 'This does not answer the question itself. Each row says why.',
  whyIndirect: 'Does not answer directly',
  moreIndirect: (count) => `Show ${count} more`,
  moreRows: (count) =>
    `There is no room here for another ${count} ${plural(count, 'activity type', 'activity types')}. Everything is in the CSV file.`,
  moreNear: (count) =>
    `Another ${findings(count)} ${plural(count, 'is', 'are')} close to it, too, but not part of the answer. Narrow the question to see them.`,
  invented: 'Invented examples',
  inventedLead: 'They are only for trying the platform. None of it is counted in the answer.',
  moreSources: (count) => `There is no room here for another ${sources(count)}. Everything is in the CSV file.`,
  columns: {
    directions: 'Findings point to',
    designs: 'Studies',
    certainty: 'Certainty',
    practice: 'Practice',
  },
  amount: (count, from, on) => `${findings(count)} in ${sourcesOn(from, on)}`,
  pointing: {
    IMPROVED: (count) => `${findings(count)} of improvement`,
    NO_DIFFERENCE: (count) => `${findings(count)} of no difference`,
    WORSENED: (count) => `${findings(count)} of worsening`,
    MIXED: (count) => `${findings(count)} with a mixed result`,
    UNCLEAR: (count) => `${findings(count)} with an unclear result`,
  },
  contradicts: 'Findings point in different ways',
  certaintySpan: (lowest, highest) => `${lowest} to ${highest.toLowerCase()}`,
  notRated: 'Not rated',
  someNotRated: (count) => `${findings(count)} not rated`,
  practiceEmpty: 'No evaluated activities yet.',
  whoTries: 'See who tries it',
  moreDetails: 'Figures, needs and gaps',
  fewerDetails: 'Hide details',
  measured: 'What was measured',
  asked: 'Your question',
  takes: 'What it takes',
  takesNothing: 'The sources do not say what it takes.',
  notKnownHere: 'What we do not know',
  weeks: 'Duration',
  weekCount: (lowest, highest) =>
    lowest === highest ? `${lowest} ${plural(lowest, 'week', 'weeks')}` : `${lowest}–${highest} weeks`,
  sessions: 'Sessions',
  sessionCount: (lowest, highest) =>
    lowest === highest ? `${lowest} ${plural(lowest, 'session', 'sessions')}` : `${lowest}–${highest} sessions`,
  staff: 'Staff',
  cost: 'Cost',
  transfer: 'For Danish conditions',

  measures: {
    MD: 'Difference in means',
    SMD: 'Standardised difference (SMD)',
    SMCC: 'Standardised change (SMCC)',
    SMCR: 'Standardised change (SMCR)',
    RR: 'Risk ratio (RR)',
    OR: 'Odds ratio (OR)',
    RD: 'Risk difference (RD)',
    ZCOR: 'Correlation (Fisher’s z)',
  },
  higherIsBetter: 'higher is better',
  lowerIsBetter: 'lower is better',
  interval: (level, lower, upper) => `${level} confidence interval ${lower} to ${upper}`,
  range: (lowest, highest) => `from ${lowest} to ${highest}`,
  rangeOf: (count) => `in ${findings(count)}`,
  pooled: 'Pooled',
  prediction: (lower, upper) => `A new study can be expected between ${lower} and ${upper}.`,
  noPrediction: 'The studies are too few to say where a new one would lie.',
  heterogeneity: (percent) => `${percent} of the spread is more than chance (I²).`,
  sideBySide: 'See the numbers side by side',
  notPooled: 'Not pooled:',
  moreReasons: (count) => `${count} more ${plural(count, 'reason', 'reasons')}`,

  findingCount: findings,
  missing: (count) => `There is no room for ${findings(count)} more here. Save the answer as CSV to see them all.`,
  finding: {
    direction: 'Direction',
    outcome: 'Measured',
    effect: 'Size',
    targetGroups: 'Target group',
    peopleInGeneral: 'People in general',
    activities: 'Activity',
    comparison: 'Comparison',
    design: 'Design',
    trial: 'Trial',
    certainty: 'Certainty',
    size: 'Extent',
    countries: 'Country',
    transfer: 'For Danish conditions',
  },
  studies: (count) => `${count} ${plural(count, 'study', 'studies')}`,
  participants: (count) => `${count} participants`,
  ratedAt: (date) => `rated ${date}`,
  noEffect: 'No number is coded',
  page: (page) => `p. ${page}`,
  wholeSource: 'the whole source',
  seeSource: 'See the source',

  sources: 'Sources',
  sourcesLead: 'The publications that the answer rests on, each with its strongest design.',
  answersDirectly: 'Answers directly',
  answersIndirectly: 'Answers indirectly',
  original: 'Go to the publication',
  notCoded: 'Possible knowledge, not gone through',
  notCodedLead:
    'The search also finds these sources. Nobody has coded findings in them yet, so they do not count in the answer.',
  searchAll: 'Search the whole knowledge bank',

  emptyText: 'That does not mean that it does not work. It means that nobody has coded findings on it yet.',
  request: 'Missing an answer?',
  requestText: 'Ask for the knowledge you miss. The coordinator looks into it, and others benefit from the answer.',
  requestAction: 'Request knowledge',
  requestVisitor: 'Sign in and request knowledge',
  requestKept: 'Your question is kept while you sign in.',

  findingsInSource: 'Findings in this source',
  findingsNotFetched: 'The findings could not be fetched.',
  tryAgain: 'Try again',
  findingsInSourceLead: 'One sentence at a time: what the source found, for whom, and how sure it is.',
  linkToFinding: 'Link to the finding',
};
