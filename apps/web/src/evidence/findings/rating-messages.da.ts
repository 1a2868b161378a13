import { plural } from '../../shared/i18n';

export const da = {
  ratingTitle: 'Vurdering af to',
  ratingHint: 'To vurderer hver for sig. Den andens vurdering viser sig, når du har gemt din egen.',
  hiddenRatings: (count: number) =>
    `${count} ${plural(count, 'vurdering er skjult', 'vurderinger er skjult')}, til du har gemt din egen.`,
  rate: 'Gem min vurdering',
  rated: 'Din vurdering er gemt.',
  rateFirst: 'Vælg sikkerhed og skriv hvorfor.',
  mine: 'Min vurdering',
  ownRating: 'min',
  ratingsTable: 'Vurderinger',
  rater: 'Hvem',
  when: 'Hvornår',
  unknownPerson: 'en tidligere deltager',
  agree: 'I er enige.',
  disagree: 'I er uenige. Tal sammen, og gem det, I bliver enige om.',
  consensus: 'Fælles vurdering',
  recordConsensus: 'Gem fælles vurdering',
  consensusRecorded: 'Den fælles vurdering er gemt.',
  ratedBy: (name: string, date: string) => `Vurderet af ${name} ${date}`,

  agreementTitle: 'Enighed mellem dem, der vurderer',
  agreementHint:
    'Cohens kappa: 1 er fuld enighed, 0 er det, tilfældet alene ville give. Sikkerhed er vægtet: lav og meget lav ligger tættere end lav og høj.',
  agreementOf: (first: string, second: string) => `${first} og ${second}`,
  agreementOn: 'Om',
  direction: 'Retning',
  certainty: 'Sikkerhed (vægtet)',
  fromTo: (lower: string, upper: string) => `fra ${lower} til ${upper}`,
  pairs: 'Fund vurderet af begge',
  observed: 'Ens svar',
  kappa: 'Kappa',
  interval: '95 %-interval',
  disagreementCount: (open: number, all: number) => `${all} uens, ${open} uden fælles vurdering.`,
  noAgreement: 'To personer skal have vurderet de samme fund, før enighed kan regnes ud.',
};
