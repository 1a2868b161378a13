import { registerEnumType } from '@nestjs/graphql';
import {
  CULTURE_LANDSCAPES,
  ENGAGEMENTS,
  FATES,
  GOAL_KINDS,
  MATURITIES,
  MEMBERSHIP_KINDS,
  NETWORK_KINDS,
  NETWORK_STATUSES,
  NETWORK_TIMES,
  ORGANISATION_KINDS,
  STANDINGS,
  SUCCESSIONS,
} from '@samspil/domain/network';
import { named } from '../shared/graphql/named.js';

export const NetworkKinds = named(NETWORK_KINDS);
registerEnumType(NetworkKinds, { name: 'NetworkKind' });

export const NetworkStatuses = named(NETWORK_STATUSES);
registerEnumType(NetworkStatuses, {
  name: 'NetworkStatus',
  description: 'A text is drafted, then negotiated, then final; a programme that is over is ended.',
});

export const NetworkTimes = named(NETWORK_TIMES);
registerEnumType(NetworkTimes, { name: 'NetworkTime', description: 'How the programme stands in time today.' });

export const GoalKinds = named(GOAL_KINDS);
registerEnumType(GoalKinds, { name: 'NetworkGoalKind' });

export const Successions = named(SUCCESSIONS);
registerEnumType(Successions, { name: 'Succession' });

export const Fates = named(FATES);
registerEnumType(Fates, { name: 'GoalFate', description: 'What became of a theme in the programme that follows.' });

export const Standings = named(STANDINGS);
registerEnumType(Standings, {
  name: 'Standing',
  description:
    'Active actors take part and finance; secondary actors follow and can be asked; partners are named without being ' +
    'members.',
});

export const MembershipKinds = named(MEMBERSHIP_KINDS);
registerEnumType(MembershipKinds, { name: 'MembershipKind' });

export const OrganisationKinds = named(ORGANISATION_KINDS);
registerEnumType(OrganisationKinds, { name: 'OrganisationKind' });

export const CultureLandscapes = named(CULTURE_LANDSCAPES);
registerEnumType(CultureLandscapes, {
  name: 'CultureLandscape',
  description: 'What an actor is in the landscape of culture.',
});

export const EngagementLevels = named(ENGAGEMENTS);
registerEnumType(EngagementLevels, {
  name: 'EngagementLevel',
  description: 'How much an organisation puts into a theme; that it is a member is another matter.',
});

export const MaturityLevels = named(MATURITIES);
registerEnumType(MaturityLevels, {
  name: 'MaturityLevel',
  description: 'How far an organisation says it has come in a field.',
});
