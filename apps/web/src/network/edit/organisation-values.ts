import {
  CULTURE_LANDSCAPES,
  MEMBERSHIP_KINDS,
  ORGANISATION_KINDS,
  problemsWithMembership,
  problemsWithOrganisation,
  type MembershipKind,
  type OrganisationDraft,
} from '@samspil/domain/network';
import type { Problem } from '@samspil/domain/shared';
import { nameOf, wordOf } from '../names';
import type { MembershipPeriod, ShownOrganisation } from '../organisation-queries';

const NOTHING = { da: '', en: '' };

export const NEW_ORGANISATION: OrganisationDraft = {
  name: NOTHING,
  otherNames: [],
  kind: 'municipality',
  sectors: [],
  municipalityCode: null,
  cultureLandscape: null,
  note: NOTHING,
};

export interface PeriodValues {
  readonly kind: MembershipKind;
  readonly from: string | null;
  readonly to: string | null;
}

export const NEW_PERIOD: PeriodValues = { kind: 'active', from: null, to: null };

export function valuesOf(organisation: ShownOrganisation): OrganisationDraft {
  const { name, otherNames, kind, sectors, municipality, cultureLandscape, note } = organisation;
  return {
    ...{ name, otherNames, sectors, note, municipalityCode: municipality?.code ?? null },
    kind: wordOf(ORGANISATION_KINDS, kind),
    cultureLandscape: cultureLandscape === null ? null : wordOf(CULTURE_LANDSCAPES, cultureLandscape),
  };
}

/** The server knows the vocabulary. */
export function problemsWithValues(values: OrganisationDraft): readonly Problem[] {
  return problemsWithOrganisation(values, new Set(values.sectors));
}

/** Fields are `period.from` and `period.to`, as the server names them. */
export function problemsWithPeriod(period: PeriodValues, others: readonly MembershipPeriod[]): readonly Problem[] {
  return problemsWithMembership(period, others).map(({ code, field }) => ({ code, field: `period.${field}` }));
}

export function periodOf({ kind, from, to }: MembershipPeriod): PeriodValues {
  return { kind: wordOf(MEMBERSHIP_KINDS, kind), from, to };
}

export function periodInput({ kind, from, to }: PeriodValues) {
  return { kind: nameOf(kind), from, to };
}

/** As the API takes it. */
export function contentInput(values: OrganisationDraft) {
  const { name, otherNames, kind, sectors, municipalityCode, cultureLandscape, note } = values;
  return {
    name: { da: name.da, en: name.en },
    note: { da: note.da, en: note.en },
    otherNames: otherNames.map((one) => one.trim()).filter((one) => one !== ''),
    kind: nameOf(kind),
    sectors: [...sectors],
    municipalityCode,
    cultureLandscape: cultureLandscape === null ? null : nameOf(cultureLandscape),
  };
}
