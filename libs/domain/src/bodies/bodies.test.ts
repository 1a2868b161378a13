import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import { BEGAN, DAY, seat, seatsOf, STEERING_SEATS } from './bodies.cases.js';
import {
  BODY_STATES,
  BODY_STEPS,
  bodyWithChanges,
  canManageBodies,
  canReadBodyPapers,
  canSeeBody,
  emptySeat,
  isBodyStepPossible,
  managedBodyNetworks,
  NO_BODY,
  problemsWithBody,
  problemsWithBodyLock,
  problemsWithBodyStep,
  problemsWithNewTerm,
  problemsWithSeat,
  problemsWithTerm,
  seatAfterChange,
  seatsOfNewTerm,
  seatWithChanges,
  type BodyContent,
  type BodyStep,
  type CompositionRule,
  type SeatContent,
} from './index.js';

const said = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('bodies.', '')} ${field ?? ''}`.trim());
const person = (roles: readonly Role[], networkId = 'n1', bodyIds: readonly string[] = []): Viewer => ({
  userId: 'u',
  networks: [{ networkId, roles }],
  bodyIds,
});

describe('who may what with a body', () => {
  const open = { networkId: 'n1', bodyId: 'b1', isClosed: false };
  const closed = { ...open, isClosed: true };

  it.each<[string, Viewer, boolean, boolean, boolean, boolean]>([
    ...ROLES.map((role): [string, Viewer, boolean, boolean, boolean, boolean] => {
      const keeps = role === 'coordinator' || role === 'administrator';
      return [role, person([role]), keeps, keeps, true, keeps];
    }),
    ['who sits there', person(['member'], 'n1', ['b1']), false, true, true, true],
    ['who sits in another body', person(['steering'], 'n1', ['b2']), false, false, true, false],
    ['who sits there from another network', person(['member'], 'n2', ['b1']), false, true, true, true],
    ['the coordinator of another network', person(['coordinator'], 'n2'), false, false, false, false],
    ['a visitor', VISITOR, false, false, false, false],
    ['a visitor with a forged seat', { ...VISITOR, bodyIds: ['b1'] }, false, false, false, false],
  ])('%s', (_who, viewer, manages, seesDraft, readsOpen, readsClosed) => {
    expect(canManageBodies(viewer, 'n1')).toBe(manages);
    expect(managedBodyNetworks(viewer).includes('n1')).toBe(manages);
    expect(canSeeBody(viewer, { ...open, state: 'draft' })).toBe(seesDraft);
    expect(canSeeBody(viewer, { ...closed, state: 'active' })).toBe(true);
    expect(canReadBodyPapers(viewer, open)).toBe(readsOpen);
    expect(canReadBodyPapers(viewer, closed)).toBe(readsClosed);
  });
});

describe('a body', () => {
  const content = (more: Partial<BodyContent> = {}): BodyContent => ({
    ...NO_BODY,
    name: { da: 'Styregruppen', en: 'The steering group' },
    ...more,
  });
  const rules = (...more: CompositionRule[]): BodyContent => content({ rules: more });
  const context = {
    bodyId: 'own',
    isKnownSector: (code: string) => code.startsWith('se-'),
    isKnownBody: (id: string) => id === 'other' || id === 'own',
  };

  it.each<[BodyContent, string[]]>([
    [content(), []],
    [content({ kind: 'choir' as 'forum' }), ['kind-unknown kind']],
    [content({ name: { da: '', en: 'x'.repeat(161) } }), ['name-missing name.da', 'text-too-long name.en']],
    [content({ purpose: { da: '\u0000', en: '' } }), ['text-unreadable purpose.da']],
    [rules({ kind: 'chair' }, { kind: 'chair' }), ['rule-twice rules.1.kind']],
    [rules(seatsOf(3), seatsOf(4)), ['rule-twice rules.1.kind']],
    [rules(seatsOf(2)), ['more-fields-than-seats rules.0.coverSectors']],
    [rules(seatsOf(0)), ['count-invalid rules.0.count']],
    [rules(seatsOf(2.5)), ['count-invalid rules.0.count']],
    [
      rules({
        kind: 'seats-of',
        organisationKind: 'circus' as 'region',
        count: 1,
        coverSectors: ['x'],
        countsExOfficio: true,
      }),
      ['organisation-kind-unknown rules.0.organisationKind', 'field-unknown rules.0.coverSectors'],
    ],
    [rules({ kind: 'size', min: 7, max: 5, countsExOfficio: true }), ['size-backwards rules.0.max']],
    [
      rules({ kind: 'size', min: 0, max: 101, countsExOfficio: true }),
      ['count-invalid rules.0.min', 'count-invalid rules.0.max'],
    ],
    [rules({ kind: 'cover', sectors: [] }), ['fields-missing rules.0.sectors']],
    [rules({ kind: 'chair-sits-in', bodyId: 'own' }), ['own-body rules.0.bodyId']],
    [rules({ kind: 'seats-chair-of', bodyId: 'nowhere' }), ['body-unknown rules.0.bodyId']],
    [
      rules({ kind: 'chair-sits-in', bodyId: 'other' }, { kind: 'longest-service', years: 41 }),
      ['count-invalid rules.1.years'],
    ],
    [rules(...Array.from({ length: 21 }, (): CompositionRule => ({ kind: 'chair' }))), ['too-many-rules rules']],
  ])('%#', (body, expected) => {
    expect(said(problemsWithBody(body, context))).toEqual(expected);
  });

  it('is kept tidy', () => {
    const after = bodyWithChanges(content(), {
      name: { da: ' Styre  gruppen ', en: 'x' },
      purpose: { da: ' a\r\nb ', en: '' },
    });
    expect(after).toMatchObject({ name: { da: 'Styre gruppen' }, purpose: { da: 'a\nb' } });
  });

  it('begins its work with a chair, where one is agreed; without one it is saved all the same', () => {
    const draft = { state: 'draft' as const, rules: [{ kind: 'chair' as const }] };
    expect(said(problemsWithBodyStep('activate', draft, [seat('bo')], DAY))).toEqual(['chair-missing']);
    expect(said(problemsWithBodyStep('activate', draft, [seat(null, { role: 'chair' })], DAY))).toEqual([
      'chair-missing',
    ]);
    expect(problemsWithBodyStep('activate', draft, STEERING_SEATS, DAY)).toEqual([]);
    expect(problemsWithBodyStep('activate', { ...draft, rules: [] }, [], DAY)).toEqual([]);
    expect(problemsWithBodyStep('end', { ...draft, state: 'active' }, [], DAY)).toEqual([]);
    expect(said(problemsWithBodyStep('end', draft, STEERING_SEATS, DAY))).toEqual(['state']);
    const steps = Object.keys(BODY_STEPS) as BodyStep[];
    const possible = BODY_STATES.map((state) => steps.filter((step) => isBodyStepPossible(step, state)).join());
    expect(possible).toEqual(['activate', 'end', 'resume']);
  });

  it('tells a second writer', () => {
    expect(problemsWithBodyLock({ lock: 3 }, 3)).toEqual([]);
    expect(problemsWithBodyLock({ lock: 3 }, 2)).toEqual([{ code: 'bodies.changed-meanwhile', params: { lock: 3 } }]);
  });
});

describe('a seat', () => {
  const context = (others: readonly SeatContent[] = []) => ({
    bodyId: 'own',
    isKnownPerson: (id: string) => id !== 'nobody',
    isKnownOrganisation: (id: string) => id !== 'nowhere',
    isKnownSector: (code: string) => code.startsWith('se-'),
    isKnownBody: (id: string) => id === 'other',
    others,
  });
  const seatWith = (more: Partial<SeatContent>): SeatContent => ({ ...emptySeat(BEGAN), ...more });

  it.each<[SeatContent, string[]]>([
    [seatWith({}), []],
    [
      seatWith({ personId: 'nobody', organisationId: 'nowhere', sector: 'space' }),
      ['person-unknown personId', 'organisation-unknown organisationId', 'field-unknown sector'],
    ],
    [seatWith({ isExOfficio: true, becauseOfBodyId: 'own' }), ['own-body becauseOfBodyId']],
    [seatWith({ isExOfficio: true, becauseOfBodyId: 'elsewhere' }), ['body-unknown becauseOfBodyId']],
    [seatWith({ isExOfficio: true, becauseOfBodyId: 'other' }), []],
    [seatWith({ role: 'king' as 'chair' }), ['role-unknown role']],
    [
      seatWith({ personId: 'anna', role: 'observer', isProjectOwner: true }),
      ['project-owner-not-member isProjectOwner'],
    ],
    [seatWith({ startsOn: '2026-02-30' }), ['date-invalid startsOn']],
    [seatWith({ endsOn: 'snart' }), ['date-invalid endsOn']],
    [seatWith({ endsOn: '2025-12-31' }), ['period-backwards endsOn']],
  ])('%#', (one, expected) => {
    expect(said(problemsWithSeat(one, context()))).toEqual(expected);
  });

  it('nobody has two at once', () => {
    const anna = seatWith({ personId: 'anna' });
    expect(said(problemsWithSeat(anna, context([seatWith({ personId: 'anna', startsOn: '2026-06-01' })])))).toEqual([
      'double-seat personId',
    ]);
    expect(
      problemsWithSeat(anna, context([seatWith({ personId: 'anna', startsOn: '2020-01-01', endsOn: '2025-12-31' })])),
    ).toEqual([]);
    expect(problemsWithSeat(seatWith({}), context([seatWith({})]))).toEqual([]);
  });

  it('that is not by office is for no other body, and no vacant seat owns the project', () => {
    const seated = seatWith({ personId: 'anna', isProjectOwner: true, isExOfficio: true, becauseOfBodyId: 'other' });
    expect(seatWithChanges(seated, { isExOfficio: false, personId: null, endsOn: '' })).toEqual(emptySeat(BEGAN));
  });

  it('elects a project owner anew when somebody else takes the seat', () => {
    const elected = seatWith({ personId: 'anna', isProjectOwner: true });
    expect(seatWithChanges(elected, { sector: 'se-culture' }).isProjectOwner).toBe(true);
    expect(seatWithChanges(elected, { personId: 'bo' }).isProjectOwner).toBe(false);
    expect(seatWithChanges(elected, { personId: 'bo', isProjectOwner: true }).isProjectOwner).toBe(true);
  });

  it('keeps who sat before', () => {
    const anna = seatWith({ personId: 'anna' });
    const bo = seatWith({ personId: 'bo' });
    expect(seatAfterChange(anna, bo, DAY)).toEqual({
      ended: { ...anna, endsOn: '2026-11-21' },
      seat: { ...bo, startsOn: DAY },
    });
    expect(seatAfterChange(emptySeat(BEGAN), bo, DAY)).toEqual({ ended: null, seat: { ...bo, startsOn: DAY } });
    expect(seatAfterChange(anna, bo, BEGAN)).toEqual({ ended: null, seat: bo });
    expect(seatAfterChange(anna, { ...anna, sector: 'se-culture' }, DAY).seat.startsOn).toBe(BEGAN);
    const next = { ...bo, startsOn: '2027-01-01' };
    expect(seatAfterChange(anna, next, DAY)).toEqual({ ended: { ...anna, endsOn: '2026-12-31' }, seat: next });
  });
});

describe('a term', () => {
  const term = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn });

  it.each<[ReturnType<typeof term>, ReturnType<typeof term>[], string[]]>([
    [term('2026-01-01'), [], []],
    [term('2026-01-01', '2025-01-01'), [], ['period-backwards endsOn']],
    [term('i går', 'i morgen'), [], ['date-invalid startsOn', 'date-invalid endsOn']],
    [term('2026-01-01'), [term('2020-01-01', '2026-01-01')], ['term-overlaps startsOn']],
  ])('%j after %j', (one, others, expected) => {
    expect(said(problemsWithTerm(one, others))).toEqual(expected);
  });

  it('begins after the one before, and ends it', () => {
    expect(problemsWithNewTerm(term('2026-01-02'), [term('2026-01-01')])).toEqual([]);
    expect(said(problemsWithNewTerm(term('2026-01-01'), [term('2026-01-01')]))).toEqual(['term-before-last startsOn']);
    expect(said(problemsWithNewTerm(term(''), [term('2026-01-01')]))).toEqual(['date-invalid startsOn']);
  });

  it('goes on with those who sit there; a project owner is elected anew', () => {
    const seats = [...STEERING_SEATS, seat('gone', { endsOn: '2026-10-01' })];
    const going = seatsOfNewTerm(seats, term('2027-01-01', '2029-12-31'));
    expect(going.map(({ personId }) => personId)).toEqual(['anna', 'bo', 'carl', 'dorte', 'emil', 'freja']);
    expect(going.some(({ isProjectOwner }) => isProjectOwner)).toBe(false);
    expect(going[5]).toMatchObject({ isExOfficio: true, startsOn: '2027-01-01', endsOn: '2029-12-31' });
  });
});
