import { registerEnumType } from '@nestjs/graphql';
import {
  ACCESS_WAYS,
  ACTIVITY_KINDS,
  ACTIVITY_STATUSES,
  DEVELOPMENT_STAGES,
  FIELDS,
  LINK_LEVELS,
  PARTNER_ROLES,
  SENDERS,
  SHARINGS,
  type AccessWay,
  type ActivityKind,
  type ActivityStatus,
  type DevelopmentStage,
  type Field,
  type LinkLevel,
  type PartnerRole,
  type Sender,
  type Sharing,
} from '@samspil/domain/activities';
import { named } from '../shared/graphql/named.js';
import { ACTIVITY_CHANGE_KINDS, type ActivityChangeKind } from './activity-record.js';
import { ACTIVITY_SORTS, type ActivitySort } from './activity-wish.js';

export const ActivityKinds: Record<string, ActivityKind> = named(ACTIVITY_KINDS);
registerEnumType(ActivityKinds, { name: 'ActivityKind' });

export const ActivityStatuses: Record<string, ActivityStatus> = named(ACTIVITY_STATUSES);
registerEnumType(ActivityStatuses, { name: 'ActivityStatus' });

export const Sharings: Record<string, Sharing> = named(SHARINGS);
registerEnumType(Sharings, {
  name: 'Sharing',
  description: 'Who may read it: those who write it, the people of the network, or everybody.',
});

export const LinkLevels: Record<string, LinkLevel> = named(LINK_LEVELS);
registerEnumType(LinkLevels, {
  name: 'LinkLevel',
  description: 'How it is linked to what the municipality does already.',
});

export const DevelopmentStages: Record<string, DevelopmentStage> = named(DEVELOPMENT_STAGES);
registerEnumType(DevelopmentStages, { name: 'DevelopmentStage' });

export const Senders: Record<string, Sender> = named(SENDERS);
registerEnumType(Senders, { name: 'ActivitySender', description: 'Who invites the citizens.' });

export const AccessWays: Record<string, AccessWay> = named(ACCESS_WAYS);
registerEnumType(AccessWays, { name: 'AccessWay', description: 'How one comes to take part.' });

export const Fields: Record<string, Field> = named(FIELDS);
registerEnumType(Fields, { name: 'ActivityField', description: 'The three fields that activities bring together.' });

export const PartnerRoles: Record<string, PartnerRole> = named(PARTNER_ROLES);
registerEnumType(PartnerRoles, {
  name: 'PartnerRole',
  description: 'CO_OWNER looks after it together with the owner.',
});

export const ActivityChangeKinds: Record<string, ActivityChangeKind> = named(ACTIVITY_CHANGE_KINDS);
registerEnumType(ActivityChangeKinds, { name: 'ActivityChangeKind' });

export const ActivitySorts: Record<string, ActivitySort> = named(ACTIVITY_SORTS);
registerEnumType(ActivitySorts, {
  name: 'ActivitySort',
  description: 'CHANGED and STARTS newest first, TITLE as Danish sorts; RELEVANCE is for a question.',
});
