import type { OrganisationKind } from '../network/index.js';
import type { CompositionTexts } from './composition-texts.js';

const KINDS: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'the municipalities',
  region: 'the region',
  university: 'the university',
  'university-college': 'the university colleges',
  'state-agency': 'the state',
  'hospital-clinic': 'hospitals and clinics',
  'cultural-institution': 'the cultural institutions',
  association: 'the associations',
  foundation: 'the foundations',
  company: 'the companies',
  other: 'other organisations',
};
const members = (count: number): string => (count === 1 ? '1 member' : `${String(count)} members`);
const are = (count: number): string => `there ${count === 1 ? 'is' : 'are'} ${members(count)}`;
const lack = (count: number): string => `${members(count)} ${count === 1 ? 'is' : 'are'} missing`;
const from = (kind: OrganisationKind | null): string => (kind === null ? '' : ` from ${KINDS[kind]}`);

export const breachClausesEn: CompositionTexts = {
  holds: 'The composition holds',
  noSeats: 'Nobody is registered in the group yet',
  noRules: 'No rules of composition are agreed',
  vacant: (count) => (count === 1 ? '1 seat is vacant' : `${String(count)} seats are vacant`),
  broken: (clauses) => `The composition does not hold: ${clauses}`,
  and: 'and',
  more: (count) => (count === 1 ? '1 more thing is missing' : `${String(count)} more things are missing`),
  clauses: {
    'too-few-of': ({ wanted, found, organisationKind }) => `${lack(wanted - found)}${from(organisationKind)}`,
    'too-many-of': ({ wanted, found, organisationKind }) =>
      `${are(found)}${from(organisationKind)} (agreed: ${String(wanted)})`,
    'field-not-covered': ({ organisationKind, sector }) => `nobody${from(organisationKind)} covers the field ${sector}`,
    'too-small': ({ wanted, found }) => `${are(found)} (agreed: at least ${String(wanted)})`,
    'too-large': ({ wanted, found }) => `${are(found)} (agreed: at most ${String(wanted)})`,
    'chair-missing': () => 'there is no chair',
    'more-chairs': ({ found }) => `there are ${String(found)} chairs`,
    'project-owner-missing': () => 'no project owner is elected',
    'more-project-owners': ({ found }) => `there are ${String(found)} project owners`,
    'project-owner-not-member': () => 'the project owner is not a member',
    'chair-not-in': ({ body }) => `the chair does not sit in ${body}`,
    'chair-of-missing': ({ body }) => `the chair of ${body} has no seat here`,
    'other-chair-missing': ({ body }) => `${body} has no chair who can take a seat here`,
    'served-too-long': ({ wanted }) => `a member has sat longer than the agreed ${String(wanted)} years`,
    'double-seat': () => 'the same person has two seats',
    'office-not-held': ({ body }) => `a seat by office is held by somebody who does not chair ${body}`,
  },
};
