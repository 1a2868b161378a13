/** What the synthesis says, in English sentences for the command line. */
const TEXTS = {
  'evidence.number-missing': 'is missing',
  'evidence.group-too-small': 'is too small',
  'evidence.deviation-not-positive': 'must be above 0',
  'evidence.correlation-out-of-range': 'must be between -1 and 1',
  'evidence.count-not-whole': 'must be a whole number, not below 0',
  'evidence.group-empty': 'belongs to a group without persons',
  'evidence.effect-not-finite': 'The effect is too large or too small to compute with.',
  'evidence.no-studies': 'No row has everything that an effect needs.',
  'evidence.variance-negative': 'the variance is below 0.',
  'evidence.variance-zero': 'the variance is 0: such a study would outweigh all others without end.',
  'evidence.number-not-finite': 'the number is not finite.',
  'evidence.variances-too-far-apart':
    'The variances are too far apart: the largest is over ten thousand million times the smallest.',
  'evidence.result-not-finite': 'The numbers are too large or too small to compute with.',
  'evidence.level-out-of-range': 'The level must be between 0 and 1.',
  'evidence.knapp-hartung-needs-two': 'Knapp–Hartung needs at least two studies (three with a moderator).',
  'evidence.heterogeneity-not-converged': 'The search for tau² did not end.',
  'evidence.one-subgroup': 'There is one subgroup only: nothing to compare.',
  'evidence.moderator-constant': 'The moderator is the same in all studies.',
  'evidence.moderator-needs-three': 'A moderator needs at least three studies.',
  'evidence.study-incomplete': 'left out, because a number is missing.',
  'evidence.one-study': 'One study only: the result is its own, and heterogeneity cannot be estimated.',
  'evidence.no-heterogeneity': 'tau² is estimated as 0: with few studies this does not mean that there is none.',
  'evidence.no-spread': 'All effects are equal.',
  'evidence.knapp-hartung-narrower':
    'The Knapp–Hartung interval rests on a smaller standard error than the normal one.',
  'evidence.knapp-hartung-without-heterogeneity': 'Knapp–Hartung is made for random effects; read it here with care.',
};

export const textOf = ({ code }) => TEXTS[code] ?? code;
