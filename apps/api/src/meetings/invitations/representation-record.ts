import type { ProposedHours, Representation, RepresentationRow, RepresentedSector } from '@samspil/domain/meetings';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { LiaisonReminderRecord } from './participant-record.js';

export interface NamedOrganisation {
  readonly id: string;
  readonly name: InBothLanguages;
}

/** A municipality's row, with what is known of it besides. */
export interface MunicipalityRow extends RepresentationRow {
  readonly organisation: NamedOrganisation;
  /** The fields for which nobody has the role of the administration. */
  readonly vacant: readonly RepresentedSector[];
  readonly liaisonPersonId: string | null;
  readonly lastReminder: LiaisonReminderRecord | null;
  /** Something is missing, there is a liaison, and today nobody has reminded. */
  readonly canRemind: boolean;
}

export interface NetworkRepresentation extends Omit<Representation, 'rows'> {
  readonly rows: readonly MunicipalityRow[];
}

export interface HoursProposal {
  /** Null where the network has agreed on none, or where the kind of meeting has none. */
  readonly hoursEach: number | null;
  readonly rows: readonly (ProposedHours & { readonly organisation: NamedOrganisation })[];
  readonly total: { readonly attended: number; readonly hours: number };
}
