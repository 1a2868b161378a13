import type { OrganisationKind } from '../network/index.js';
import type { CompositionTexts } from './composition-texts.js';

const KINDS: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'kommunerne',
  region: 'regionen',
  university: 'universitetet',
  'university-college': 'professionshøjskolerne',
  'state-agency': 'staten',
  'hospital-clinic': 'hospitaler og klinikker',
  'cultural-institution': 'kulturinstitutionerne',
  association: 'foreningerne',
  foundation: 'fondene',
  company: 'virksomhederne',
  other: 'andre organisationer',
};
const members = (count: number): string => (count === 1 ? '1 medlem' : `${String(count)} medlemmer`);
const from = (kind: OrganisationKind | null): string => (kind === null ? '' : ` fra ${KINDS[kind]}`);

export const breachClausesDa: CompositionTexts = {
  holds: 'Sammensætningen holder',
  noSeats: 'Der er ikke registreret nogen i gruppen endnu',
  noRules: 'Der er ikke aftalt regler for sammensætningen',
  vacant: (count) => (count === 1 ? '1 plads er ledig' : `${String(count)} pladser er ledige`),
  broken: (clauses) => `Sammensætningen holder ikke: ${clauses}`,
  and: 'og',
  more: (count) => (count === 1 ? '1 ting mere mangler' : `${String(count)} ting mere mangler`),
  clauses: {
    'too-few-of': ({ wanted, found, organisationKind }) =>
      `der mangler ${members(wanted - found)}${from(organisationKind)}`,
    'too-many-of': ({ wanted, found, organisationKind }) =>
      `der er ${members(found)}${from(organisationKind)} (aftalt: ${String(wanted)})`,
    'field-not-covered': ({ organisationKind, sector }) => `ingen${from(organisationKind)} dækker området ${sector}`,
    'too-small': ({ wanted, found }) => `der er ${members(found)} (aftalt: mindst ${String(wanted)})`,
    'too-large': ({ wanted, found }) => `der er ${members(found)} (aftalt: højst ${String(wanted)})`,
    'chair-missing': () => 'der er ingen formand',
    'more-chairs': ({ found }) => `der er ${String(found)} formænd`,
    'project-owner-missing': () => 'der er ikke valgt en projektejer',
    'more-project-owners': ({ found }) => `der er ${String(found)} projektejere`,
    'project-owner-not-member': () => 'projektejeren er ikke medlem',
    'chair-not-in': ({ body }) => `formanden sidder ikke i gruppen ${body}`,
    'chair-of-missing': ({ body }) => `formanden for ${body} har ikke plads her`,
    'other-chair-missing': ({ body }) => `${body} har ingen formand, der kan tage plads her`,
    'served-too-long': ({ wanted }) => `et medlem har siddet længere end de aftalte ${String(wanted)} år`,
    'double-seat': () => 'den samme person har to pladser',
    'office-not-held': ({ body }) => `en født plads er besat af en, der ikke er formand for ${body}`,
  },
};
