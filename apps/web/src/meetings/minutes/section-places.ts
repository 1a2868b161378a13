import { GENERAL_NOTES } from '@samspil/domain/meetings';
import { useMessages } from '../../shared/i18n';
import { minutesMessages } from './messages';
import type { ShownSection } from './minutes-queries';

/** What a section is called in the reader's language where it is no item of the agenda. */
export function useSectionTitle(): (section: ShownSection) => string {
  const t = useMessages(minutesMessages);
  return ({ id, title }) => title || (id === GENERAL_NOTES ? t.general : t.removedItem);
}

/** Neither general notes nor those of an item that was taken off. */
export function isOnAgenda({ id, title }: ShownSection): boolean {
  return id !== GENERAL_NOTES && title !== '';
}

/** The id under which things are entered at a section: none where it is not on the agenda. */
export function itemIdOf(section: ShownSection): string | null {
  return isOnAgenda(section) ? section.id : null;
}

/** What stands at a section; what has no item stands with the general notes. */
export function standsAt(section: ShownSection, sections: readonly ShownSection[]) {
  const known = new Set(sections.map(({ id }) => id));
  return ({ agendaItemId }: { readonly agendaItemId: string | null }): boolean =>
    agendaItemId !== null && known.has(agendaItemId) ? agendaItemId === section.id : section.id === GENERAL_NOTES;
}
