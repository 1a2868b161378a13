import { problemsWithText, type TextProblemCode } from './texts.js';
import { INTERFACE_LANGUAGES, problem, type InBothLanguages, type Problem } from '../shared/index.js';

export const ORGANISATION_KINDS = [
  'municipality',
  'region',
  'university',
  'university-college',
  'state-agency',
  'hospital-clinic',
  'cultural-institution',
  'association',
  'foundation',
  'company',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What an actor is in the landscape of culture, besides what kind of organisation it is. */
export const CULTURE_LANDSCAPES = [
  'public-institution',
  'private-institution',
  'municipal-culture-administration',
  'volunteer-association',
  'artists-group',
  'artist-run-space',
] as const;
export type CultureLandscape = (typeof CULTURE_LANDSCAPES)[number];

export const ORGANISATION_NAME_MAX = 160;
export const ORGANISATION_NOTE_MAX = 2000;
export const MOST_OTHER_NAMES = 20;

export interface OrganisationDraft {
  readonly name: InBothLanguages;
  /** Other names and spellings people look for. */
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  /** Codes of the vocabulary `sectors` (`se-culture`). */
  readonly sectors: readonly string[];
  /** Official four-digit code; required for a municipality, elsewhere the municipality it lies in. */
  readonly municipalityCode: string | null;
  readonly cultureLandscape: CultureLandscape | null;
  /** What there is to say of its part. */
  readonly note: InBothLanguages;
}

export interface Organisation extends OrganisationDraft {
  readonly id: string;
}

export type OrganisationProblemCode =
  | 'network.name-missing'
  | 'network.municipality-code-missing'
  | 'network.municipality-code-malformed'
  | 'network.municipality-unknown'
  | 'network.too-many-names'
  | 'network.changed'
  | 'network.sector-unknown'
  | 'network.organisation-exists'
  | 'network.id-malformed'
  | TextProblemCode;

/** Everything wrong with an organisation as it would be saved. */
export function problemsWithOrganisation(
  draft: OrganisationDraft,
  knownSectors: ReadonlySet<string>,
): Problem<OrganisationProblemCode>[] {
  const found = INTERFACE_LANGUAGES.flatMap((language) => nameProblems(draft.name[language], `name.${language}`));
  if (draft.municipalityCode === null) {
    if (draft.kind === 'municipality') found.push(problem('network.municipality-code-missing', 'municipalityCode'));
  } else if (!isMunicipalityCode(draft.municipalityCode)) {
    found.push(problem('network.municipality-code-malformed', 'municipalityCode'));
  }
  found.push(...textProblems(draft));
  for (const sector of draft.sectors) {
    if (!knownSectors.has(sector)) found.push(problem('network.sector-unknown', 'sectors', { sector }));
  }
  return found;
}

function textProblems({ note, otherNames }: OrganisationDraft): Problem<OrganisationProblemCode>[] {
  const found: Problem<OrganisationProblemCode>[] = INTERFACE_LANGUAGES.flatMap((language) =>
    problemsWithText(note[language], `note.${language}`, ORGANISATION_NOTE_MAX),
  );
  if (otherNames.length > MOST_OTHER_NAMES) {
    found.push(problem('network.too-many-names', 'otherNames', { max: MOST_OTHER_NAMES }));
  }
  return [...found, ...otherNames.flatMap((name) => problemsWithText(name, 'otherNames', ORGANISATION_NAME_MAX))];
}

function nameProblems(name: string, field: string): Problem<OrganisationProblemCode>[] {
  if (name.trim() === '') return [problem('network.name-missing', field)];
  return problemsWithText(name, field, ORGANISATION_NAME_MAX);
}

/** Official municipality codes are four digits between 0101 and 0999. */
export function isMunicipalityCode(value: string): boolean {
  return /^0[1-9]\d\d$/.test(value);
}
