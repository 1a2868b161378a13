import { useFormat, useMessages } from '../shared/i18n';
import { contactMessages } from './contact-messages';
import type { ListedContact } from './contact-queries';

/** Who asked for contact: person and organisation, as far as they are known. */
export function useSenderName(): (contact: ListedContact) => string {
  const t = useMessages(contactMessages);
  const format = useFormat();
  return ({ sentBy, senderOrganisation }) => {
    const person = sentBy?.name ?? t.unknownPerson;
    return senderOrganisation === null ? person : t.fromOf(person, format.text(senderOrganisation.name));
  };
}
