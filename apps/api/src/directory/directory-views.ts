import {
  canConfirmAddress,
  canEditPerson,
  canKeepPositions,
  canRemovePerson,
  canSeeContactData,
  canSeePersonName,
  isAddressOpen,
  isOwnPerson,
  isPositionOn,
  mayUseContactData,
} from '@samspil/domain/directory';
import type { Viewer } from '@samspil/domain/shared';
import { today } from '../shared/today.js';
import type { DirectoryHolder, DirectoryPerson, DirectoryPosition } from './directory.graphql.js';
import type { PersonRecord, PositionRecord } from './person-record.js';

/** The person as this viewer, who may know the name, sees him or her. */
export function personView(viewer: Viewer, record: PersonRecord): DirectoryPerson {
  const { id, name, lock, isDemonstration, isNamePublic } = record;
  const edits = canEditPerson(viewer, record);
  return {
    record,
    ...{ id, name, lock, isDemonstration },
    ...contactOf(viewer, record),
    language: edits ? record.language : 'da',
    contactPurpose: edits ? record.contactPurpose : '',
    consentOn: edits ? record.consentOn : null,
    deleteOn: edits ? record.deleteOn : null,
    isNamePublic: edits && isNamePublic,
    isAddressOpen: edits && isAddressOpen(record),
    isOwn: isOwnPerson(viewer, record),
    viewerCan: {
      edit: edits,
      confirmAddress: canConfirmAddress(viewer, record),
      remove: canRemovePerson(viewer, record),
      seeContact: canSeeContactData(viewer, record),
    },
  };
}

export function positionView(viewer: Viewer, record: PositionRecord): DirectoryPosition {
  const { id, networkId, organisation, role, title, validFrom, validTo, person, sector } = record;
  return {
    ...{ id, networkId, organisation, role, title, validFrom, validTo, sectorId: sector },
    isCurrent: isPositionOn(record, today()),
    person: person === null ? null : holderView(viewer, person),
    viewerCan: { keep: canKeepPositions(viewer, record) },
  };
}

function holderView(viewer: Viewer, person: PersonRecord): DirectoryHolder {
  const { id, isDemonstration } = person;
  const name = canSeePersonName(viewer, person) ? person.name : null;
  return { id, name, isDemonstration, ...contactOf(viewer, person) };
}

/** Until the day they are removed, also when the worker that removes them is late. */
function contactOf(viewer: Viewer, person: PersonRecord): { email: string | null; phone: string | null } {
  const mayUse = canSeeContactData(viewer, person) && mayUseContactData(person, today());
  return mayUse ? { email: person.email, phone: person.phone } : { email: null, phone: null };
}
