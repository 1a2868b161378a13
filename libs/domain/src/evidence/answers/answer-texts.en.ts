import type { AnswerTexts } from './answer-texts.js';

const DESIGNS = {
  synthesis: 'a systematic review of several studies',
  randomised: 'a randomised trial',
  controlled: 'a study with a comparison group, not randomised',
  observational: 'a study that follows or asks many people without intervening',
  'before-after': 'a measurement before and after without a comparison group',
  descriptive: 'a descriptive study',
} as const;

const CERTAINTIES = { high: 'high', moderate: 'moderate', low: 'low', 'very-low': 'very low' } as const;

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const findings = (count: number) => plural(count, 'finding', 'findings');

export const ENGLISH_TEXTS: AnswerTexts = {
  quoted: (label) => `“${label}”`,
  list: (items) => [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(' and '),
  therapy: 'therapy',
  both: 'activity and therapy together',
  nothingUnderstood: 'The question names no target group, activity or outcome that the topics of the bank know.',
  nothingDirect: 'We do not know yet: no finding in the knowledge bank answers the question directly.',
  direct: (count, from) =>
    `${findings(count)} from ${plural(from, 'source', 'sources')} ${count === 1 ? 'answers' : 'answer'} the question directly.`,
  directWithout: (words, count, from) =>
    `We do not know the ${words.length === 1 ? 'word' : 'words'} ${ENGLISH_TEXTS.list(words.map(ENGLISH_TEXTS.quoted))}. Without ${words.length === 1 ? 'it' : 'them'}, ${findings(count)} from ${plural(from, 'source', 'sources')} ${count === 1 ? 'answers' : 'answer'} the question.`,
  sharedTrials: (trials, studies) =>
    `The ${trials.length === 1 ? 'trial' : 'trials'} ${ENGLISH_TEXTS.list(trials.map(ENGLISH_TEXTS.quoted))} ${trials.length === 1 ? 'stands' : 'stand'} in several of the sources. The sources therefore cover ${plural(studies, 'study', 'studies')}.`,
  strongestDesign: (tier) => `The strongest kind of study is ${DESIGNS[tier]}.`,
  compared: (compared, of) =>
    compared === of
      ? 'All findings rest on a comparison with others.'
      : `${compared} of ${of} findings rest on a comparison with others.`,
  noneCompared: 'The findings do not say whether anyone was compared with others.',
  otherReasons: 'An improvement may therefore have other reasons.',
  row: (name, directions) => `${name}: ${directions}.`,
  nearestRow: (name, directions, outcomes) => `Nearest is ${name}: ${directions}. What was measured is ${outcomes}.`,
  nextNearestRow: (name, directions, outcomes) =>
    `Next comes ${name}: ${directions}. What was measured is ${outcomes}.`,
  directions: {
    improved: (count) => `${findings(count)} ${count === 1 ? 'points' : 'point'} to improvement`,
    'no-difference': (count) => `${findings(count)} ${count === 1 ? 'shows' : 'show'} no difference`,
    worsened: (count) => `${findings(count)} ${count === 1 ? 'points' : 'point'} to worsening`,
    mixed: (count) => `${findings(count)} ${count === 1 ? 'is' : 'are'} mixed`,
    unclear: (count) => `${findings(count)} ${count === 1 ? 'is' : 'are'} inconclusive`,
  },
  moreRows: (count) => `${plural(count, 'other activity type stands', 'other activity types stand')} in the table.`,
  contradiction: (outcomes) => `The results point in different ways on ${outcomes}.`,
  certaintyUpTo: (highest) => `Certainty is rated ${CERTAINTIES[highest]}.`,
  certaintyBetween: (lowest, highest) => `Certainty is rated from ${CERTAINTIES[lowest]} to ${CERTAINTIES[highest]}.`,
  someNotRated: (count) => `The certainty of ${findings(count)} is not rated.`,
  noneRated: 'Nobody has rated how sure the findings are.',
  therapyApart: (count) =>
    `${findings(count)} ${count === 1 ? 'is' : 'are'} wholly or partly about therapy, told apart and not added to culture activities.`,
  alsoIndirect: (count) => `${plural(count, 'more finding answers', 'more findings answer')} only indirectly.`,
  nearest: (count) => `The nearest: ${plural(count, 'finding that answers', 'findings that answer')} only indirectly.`,
  nothingNear: 'No finding lies near the question either.',
  noPractice: 'There are no evaluated activities from municipalities yet.',
  reasons: {
    'broader-group': (asked, found) => `About a broader group, ${found}, not about ${asked} alone.`,
    'other-group': (asked, found) => `About ${found}, not about ${asked}.`,
    'group-not-told': (asked) => `Is not told for ${asked} alone.`,
    'related-outcome': (asked, found) => `Measures ${found}, which is related to ${asked} but not the same.`,
    'other-outcome': (asked, found) => `Measures ${found}, not ${asked}.`,
    'group-without-outcome': (asked, found) => `Applies to ${asked}, but measures ${found}.`,
    'broader-activity': (asked, found) => `About ${found} broadly, not about ${asked} alone.`,
    'other-activity': (asked, found) => `About ${found}, not about ${asked}.`,
    'other-setting': (asked) => `Did not take place in ${asked}, or the place is not told.`,
    'other-org-form': (asked) => `Is not organised as ${asked}, or it is not told.`,
    'other-design': (asked) => `Is another kind of study than ${asked}.`,
  },
  notChosenFor: (groups) => `Participants were not chosen as ${groups}; only the outcome is about it.`,
  gaps: {
    nothingDirect: 'No finding answers the question directly.',
    outcomeWithoutFindings: (outcomes) => `No finding on ${outcomes} answers the question.`,
    noWorkOutcomes: 'None of the findings is about work or the way to it.',
    noComparison:
      'None of the findings is from a trial with a comparison group, so one cannot know whether the activity made the difference.',
    comparisonNotTold:
      'The findings do not say whether participants were compared with others, so one cannot see whether the activity made the difference.',
    notRandomised: 'None of the findings is coded as a randomised trial.',
    noDanish: 'None of the studies is from Denmark.',
    countriesUnknown: 'The countries of the studies are not reported.',
    notRated: (count, of) =>
      count === of
        ? 'Nobody has rated how sure the findings are.'
        : `The certainty of ${count} of ${of} findings is not rated.`,
    fewParticipants: (most) => `The studies are small: the largest has ${plural(most, 'participant', 'participants')}.`,
    contradictory: (outcomes) => `The results point in different ways on ${outcomes}.`,
    inconclusive: (count) => `${plural(count, 'finding leaves', 'findings leave')} the question open.`,
    resourcesUnknown: 'The sources do not tell how long it lasted, or what it took and cost.',
  },
};
