import type { ActivityPolicySubject, CountedTogether } from '@samspil/domain/activities';
import type { ActivityRecord } from '../activity-record.js';
import type { GiveBackEntity } from './give-back.entity.js';

/** A give-back as it is read. */
export interface GiveBackRecord extends Omit<GiveBackEntity, 'contentKey' | 'deletedAt'> {
  readonly isDeleted: boolean;
  readonly organisation: ActivityRecord['owner'];
  readonly assigned: ActivityRecord['owner'] | null;
  /** What the policies must know of the activity, and where it takes place. */
  readonly activity: ActivityPolicySubject & { readonly municipalityCodes: readonly string[] };
  /** Counts that stand beside its own. */
  readonly counted: CountedTogether;
}
