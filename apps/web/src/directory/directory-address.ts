import { POSITION_ROLES, type PositionRole } from '@samspil/domain/directory';
import type { ShownRole } from './directory-queries';

/** What narrows the directory, as it stands in the address: `?q=kor&rolle=liaison&organisation=…&felt=se-culture`. */
export interface DirectoryAddress {
  readonly text: string;
  readonly role: PositionRole | '';
  readonly organisationId: string;
  readonly sector: string;
}

const NAMES: Readonly<Record<keyof DirectoryAddress, string>> = {
  text: 'q',
  role: 'rolle',
  organisationId: 'organisation',
  sector: 'felt',
};
const FIELDS = Object.keys(NAMES) as (keyof DirectoryAddress)[];

export function readDirectoryAddress(parameters: URLSearchParams): DirectoryAddress {
  const role = parameters.get(NAMES.role);
  return {
    text: parameters.get(NAMES.text) ?? '',
    role: POSITION_ROLES.find((one) => one === role) ?? '',
    organisationId: parameters.get(NAMES.organisationId) ?? '',
    sector: parameters.get(NAMES.sector) ?? '',
  };
}

/** What `other` of the address is about (the network) stays. */
export function writeDirectoryAddress(address: DirectoryAddress, other: URLSearchParams): URLSearchParams {
  const parameters = new URLSearchParams(other);
  for (const field of FIELDS) {
    if (address[field] === '') parameters.delete(NAMES[field]);
    else parameters.set(NAMES[field], address[field]);
  }
  return parameters;
}

export function isNarrowed(address: DirectoryAddress): boolean {
  return FIELDS.some((field) => address[field] !== '');
}

/** `project-manager` is PROJECT_MANAGER for the server. */
export function roleName(role: PositionRole): ShownRole {
  return role.toUpperCase().replaceAll('-', '_') as ShownRole;
}

export function roleOf(name: ShownRole): PositionRole {
  return POSITION_ROLES.find((role) => roleName(role) === name) ?? 'other';
}
