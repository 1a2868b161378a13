import type { ContactMessageEntity } from './contact-message.entity.js';
import type { ContactRequestEntity } from './contact-request.entity.js';
import type { NamedOrganisation } from './notice-record.js';

/** A request as it is read. */
export interface ContactRecord extends ContactRequestEntity {
  /** Somebody speaks for the organisation that is asked. */
  readonly isSpokenFor: boolean;
  readonly organisation: NamedOrganisation;
  readonly senderOrganisation: NamedOrganisation | null;
}

export interface ContactMessageRecord extends ContactMessageEntity {
  /** Null once the person has left the platform. */
  readonly byName: string | null;
}
