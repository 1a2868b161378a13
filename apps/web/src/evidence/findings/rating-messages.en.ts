import { plural } from '../../shared/i18n';
import type { da } from './rating-messages.da';

export const en: typeof da = {
  ratingTitle: 'Rating by two',
  ratingHint: 'Two people rate independently. The other’s rating shows when you have saved your own.',
  hiddenRatings: (count: number) =>
    `${count} ${plural(count, 'rating is hidden', 'ratings are hidden')} until you have saved your own.`,
  toRate: 'What you are to rate',
  toRateHint:
    'Read the source, and judge for yourself. The finding is in the words of whoever coded it, and they may point in a direction. The other’s rating shows when you have saved your own.',
  openWhole: 'Open the whole finding without rating',
  openWholeHint: 'You will see how it was rated, and a rating of your own is no longer independent.',
  rate: 'Save my rating',
  rated: 'Your rating is saved.',
  rateFirst: 'Choose a direction and a certainty, and say why.',
  mine: 'My rating',
  ownRating: 'mine',
  ratingsTable: 'Ratings',
  reason: 'Reason',
  certaintyPlain: 'Certainty',
  failed: 'That did not succeed. What you wrote is still here. Try again.',
  rater: 'Who',
  when: 'When',
  unknownPerson: 'a former participant',
  agree: 'You agree.',
  disagree: 'You disagree. Talk, and record what you agree on.',
  consensus: 'Joint rating',
  recordConsensus: 'Save the joint rating',
  consensusRecorded: 'The joint rating is saved.',

  agreementTitle: 'Agreement between raters',
  agreementHint:
    'Cohen’s kappa: 1 is full agreement, 0 is what chance alone would give. Certainty is weighted: low and very low are closer than low and high.',
  agreementOf: (first: string, second: string) => `${first} and ${second}`,
  agreementOn: 'On',
  direction: 'Direction',
  certainty: 'Certainty (weighted)',
  fromTo: (lower: string, upper: string) => `${lower} to ${upper}`,
  pairs: 'Findings rated by both',
  observed: 'Same answer',
  kappa: 'Kappa',
  interval: '95 % interval',
  disagreementCount: (open: number, all: number) => `${all} differ, ${open} without a joint rating.`,
  noAgreement: 'Two people must have rated the same findings before agreement can be computed.',
};
