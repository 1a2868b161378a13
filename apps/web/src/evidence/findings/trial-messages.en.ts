import type { TrialMessages } from './trial-messages.da';

export const en: TrialMessages = {
  trial: 'The trial behind it',
  trialHint: 'Registration number, such as NCT01234567, or a name. Sources with the same trial count as one study.',
  alsoIn: 'The same trial also stands in:',
  sameTrial: 'Is the trial in another source, too?',
  namedTrials: (trials) => `Findings of the source name: ${trials}`,
  sameTrialText:
    'Where two sources report the same trial, give them the same number or name. Then its participants count once only.',
  nameAll: 'Write it on all findings of the source',
  named: 'The trial now stands on all findings of the source.',
  takenBack: 'The trial is taken off all findings of the source.',
  notNamed: 'It did not work. Try again.',
};
