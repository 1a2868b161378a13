import fc from 'fast-check';
import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canEditNetwork,
  canEditOrganisation,
  canRecordEngagement,
  canRecordMaturity,
  canSeeMaturity,
  homeOf,
  STANDINGS,
  type ProgrammePart,
  type Standing,
} from './index.js';

const part = (networkId: string, standing: Standing, from: string | null = null): ProgrammePart => ({
  ...{ networkId, standing },
  periods: [{ from, to: null }],
});

describe('where an organisation is at home', () => {
  it.each<[string, string | null, readonly ProgrammePart[], string | null]>([
    ['nowhere without a programme', null, [], null],
    ['nowhere once its periods are gone', 'net', [], null],
    ['in its only programme', null, [part('net', 'active')], 'net'],
    [
      'where it is settled, however early others say it came',
      'net',
      [part('b', 'active', '1990-01-01'), part('net', 'secondary', '2020-01-01')],
      'net',
    ],
    ['where it has applied', 'net', [part('b', 'active', '1990-01-01'), part('net', 'applicant')], 'net'],
    ['where it is to come', 'net', [part('b', 'active', '1990-01-01'), part('net', 'upcoming', '2999-01-01')], 'net'],
    [
      'where it goes on once it has left',
      'net',
      [part('net', 'former', '2019-01-01'), part('b', 'active', '2021-01-01')],
      'b',
    ],
    [
      'where it has been for longest',
      null,
      [part('b', 'active'), part('c', 'active', '2021-01-01'), part('d', 'secondary', '2020-01-01')],
      'd',
    ],
    [
      'with whoever takes in what another only names',
      'net',
      [part('net', 'partner', '2019-01-01'), part('b', 'active', '2024-01-01')],
      'b',
    ],
    ['where it was, as long as others only name it', 'net', [part('b', 'partner'), part('net', 'former')], 'net'],
    [
      'with the first that names it',
      null,
      [part('c', 'partner', '2021-01-01'), part('b', 'partner', '2024-01-01')],
      'c',
    ],
    ['in a fixed place among equals', null, [part('c', 'partner'), part('b', 'partner')], 'b'],
  ])('%s', (_case, recorded, parts, expected) => {
    expect(homeOf(recorded, parts)).toBe(expected);
  });

  it('who takes in an organisation that takes part in its home, never becomes the home', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('active' as const, 'secondary' as const, 'applicant' as const, 'upcoming' as const),
        fc.constantFrom(...STANDINGS),
        fc.option(fc.constantFrom('1800-01-01', '2019-07-01', '2026-11-22')),
        (athome, asked, from) => {
          const parts = [part('intruder', asked, from), part('net', athome, '2019-07-01')];
          expect(homeOf('net', parts)).toBe('net');
        },
      ),
    );
  });
});

describe('who may', () => {
  const of = (role: Role, organisationId: string | null = null, networkId = 'net'): Viewer => ({
    userId: 'u',
    networks: [{ networkId, roles: [role], organisationId }],
  });
  const library = { id: 'org-library', homeId: 'net', networkIds: ['net', 'guest'] };
  const rights = (viewer: Viewer) => [
    canEditNetwork(viewer, 'net'),
    canEditOrganisation(viewer, library),
    canRecordEngagement(viewer, 'net', library.id),
    canRecordEngagement(viewer, 'guest', library.id),
    canRecordMaturity(viewer, library),
    canSeeMaturity(viewer, library),
  ];
  const ALL = [true, true, true, false, true, true];
  const LOOKS = [false, false, false, false, false, true];
  const NONE = [false, false, false, false, false, false];
  const OF_GUEST = [false, false, false, true, false, true];
  const EXPECTED: Readonly<Record<Role, readonly boolean[]>> = {
    member: LOOKS,
    liaison: LOOKS,
    coordinator: ALL,
    steering: LOOKS,
    'fund-administrator': LOOKS,
    administrator: ALL,
  };

  it.each(ROLES)('%s of the programme it is at home in', (role) => {
    expect(rights(of(role))).toEqual(EXPECTED[role]);
  });
  it.each(ROLES)('%s of a programme that has taken it in as well', (role) => {
    expect(rights(of(role, null, 'guest'))).toEqual(EXPECTED[role] === ALL ? OF_GUEST : LOOKS);
  });
  it.each<[string, Viewer, readonly boolean[]]>([
    ['a visitor', VISITOR, NONE],
    ['its own liaison', of('liaison', 'org-library'), [false, true, true, false, true, true]],
    ['whom a guest programme calls its liaison', of('liaison', 'org-library', 'guest'), OF_GUEST],
    ['another organisation’s liaison', of('liaison', 'org-theatre'), LOOKS],
    ['its own member', of('member', 'org-library'), LOOKS],
    ['a coordinator elsewhere', of('coordinator', null, 'elsewhere'), NONE],
    ['its liaison elsewhere', of('liaison', 'org-library', 'elsewhere'), NONE],
    ['somebody who has signed out', { ...of('administrator'), userId: null }, NONE],
  ])('%s', (_who, viewer, expected) => {
    expect(rights(viewer)).toEqual(expected);
  });
  it('nobody writes an organisation without a home', () => {
    expect(canEditOrganisation(of('administrator'), { ...library, homeId: null })).toBe(false);
  });
});
