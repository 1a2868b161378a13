import {
  GIVE_BACK_WHATS,
  NO_GIVE_BACK,
  normaliseGiveBack,
  problemsWithGiveBack,
  type GiveBackContent,
  type GiveBackWhat,
} from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { today } from '../../shared/today';
import type { ShownGiveBack } from './give-back-queries';

/** What stands in the form: a number as it is typed, an empty text where nothing is chosen. */
export interface GiveBackValues {
  readonly organisationId: string;
  readonly participants: string;
  readonly what: GiveBackWhat | '';
  readonly toWhom: string;
  readonly dueOn: string;
  readonly assignedOrganisationId: string;
  readonly note: string;
}

export const NEW_GIVE_BACK: GiveBackValues = {
  organisationId: '',
  participants: '',
  what: '',
  toWhom: '',
  dueOn: '',
  assignedOrganisationId: '',
  note: '',
};

/** Where each organisation belongs, and where the activity takes place. */
export interface GiveBackPlaces {
  readonly municipalityOf: (organisationId: string) => string | null;
  readonly takesPlaceIn: readonly string[];
}

export function whatName(what: GiveBackWhat): ShownGiveBack['what'] {
  return what.toUpperCase().replaceAll('-', '_') as ShownGiveBack['what'];
}

export function valuesOf(giveBack: ShownGiveBack): GiveBackValues {
  const { organisation, participants, what, toWhom, dueOn, assigned, note } = giveBack;
  return {
    organisationId: organisation.id,
    participants: participants === null ? '' : String(participants),
    what: GIVE_BACK_WHATS.find((one) => whatName(one) === what) ?? '',
    toWhom,
    dueOn: dueOn ?? '',
    assignedOrganisationId: assigned?.id ?? '',
    note,
  };
}

/** A word where a number belongs becomes NaN, which the rules refuse. */
function contentOf(values: GiveBackValues): GiveBackContent {
  const { participants, what, dueOn, assignedOrganisationId } = values;
  return normaliseGiveBack({
    ...NO_GIVE_BACK,
    ...values,
    participants: participants.trim() === '' ? null : Number(participants),
    what: what === '' ? null : what,
    dueOn: dueOn === '' ? null : dueOn,
    assignedOrganisationId: assignedOrganisationId === '' ? null : assignedOrganisationId,
  });
}

export function problemsWithValues(values: GiveBackValues, places: GiveBackPlaces): readonly Problem[] {
  return problemsWithGiveBack(contentOf(values), { ...places, today: today(), isKnownOrganisation: () => true });
}

/** As the API takes it. */
export function contentInput(values: GiveBackValues) {
  const { organisationId, participants, what, toWhom, dueOn, assignedOrganisationId, note } = contentOf(values);
  return {
    organisationId,
    participants,
    what: what === null ? null : whatName(what),
    toWhom,
    dueOn,
    assignedOrganisationId,
    note,
  };
}
