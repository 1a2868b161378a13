import type { Role, Viewer } from '../../shared/index.js';
import {
  actionUrgency,
  canCommentOnMinutes,
  canFinishAction,
  canReadMinutesBeingWritten,
  canSeeMinutes,
  canTakeMinutesStep,
  canWriteMinutes,
  mayApproveMinutes,
  minutesChanges,
  MINUTES_LIMITS,
  problemsWithAction,
  problemsWithCommentsUntil,
  problemsWithDecision,
  problemsWithMinutesReason,
  problemsWithMinutesStep,
  problemsWithNotes,
  problemsWithSending,
  problemsWithWritingIn,
  remindedUntil,
  type FrozenMinutes,
  type MinutesPolicySubject,
  type MinutesState,
  type MinutesStep,
} from './index.js';

const viewer = (userId: string | null, roles: readonly Role[], more: Partial<Viewer> = {}): Viewer => ({
  userId,
  networks: roles.length === 0 ? [] : [{ networkId: 'n', roles, organisationId: 'skive' }],
  ...more,
});

const PEOPLE: Readonly<Record<string, Viewer>> = {
  visitor: viewer(null, []),
  elsewhere: { userId: 'elsewhere', networks: [{ networkId: 'other', roles: ['administrator'] }] },
  member: viewer('member', ['member']),
  liaison: viewer('liaison', ['liaison'], { personId: 'p-liaison' }),
  steering: viewer('steering', ['steering']),
  seat: viewer('seat', ['member'], { bodyIds: ['b'], personId: 'p-seat' }),
  chair: viewer('chair', ['member'], { bodyIds: ['b'], personId: 'p-chair' }),
  coordinator: viewer('coordinator', ['coordinator']),
  administrator: viewer('administrator', ['administrator']),
};
const everybodyWho = (may: (one: Viewer) => boolean): string[] =>
  Object.keys(PEOPLE).filter((name) => may(PEOPLE[name] as Viewer));

const OPEN = { networkId: 'n', bodyId: null, isClosed: false, state: 'announced', sharing: 'network' } as const;
const CLOSED = { ...OPEN, bodyId: 'b', isClosed: true } as const;
const minutes = (
  meeting: MinutesPolicySubject['meeting'],
  state: MinutesState,
  more: Partial<MinutesPolicySubject> = {},
): MinutesPolicySubject => ({
  ...{ meeting, state, version: 0, writerIds: ['seat', 'steering'] },
  chairPersonIds: meeting.bodyId === null ? [] : ['p-chair'],
  ...more,
});

describe('who may do what with minutes', () => {
  const takers = ['steering', 'coordinator', 'administrator'];
  const inNetwork = ['member', 'liaison', 'steering', 'seat', 'chair', 'coordinator', 'administrator'];
  const inBody = ['seat', 'chair', 'coordinator', 'administrator'];

  it.each<[string, MinutesPolicySubject, (one: Viewer, of: MinutesPolicySubject) => boolean, readonly string[]]>([
    ['read a draft', minutes(OPEN, 'draft'), canSeeMinutes, takers],
    ['read a draft after a version', minutes(OPEN, 'draft', { version: 1 }), canSeeMinutes, inNetwork],
    ['read what is corrected', minutes(OPEN, 'draft', { version: 1 }), canReadMinutesBeingWritten, takers],
    ['read what is sent', minutes(OPEN, 'comments'), canSeeMinutes, inNetwork],
    ['read what is approved', minutes(OPEN, 'approved', { version: 1 }), canSeeMinutes, inNetwork],
    ['read a draft of a closed body', minutes(CLOSED, 'draft'), canSeeMinutes, inBody],
    ['read a closed body', minutes(CLOSED, 'approved', { version: 1 }), canSeeMinutes, inBody],
    ['read a public meeting', minutes({ ...OPEN, sharing: 'public' }, 'comments'), canSeeMinutes, inNetwork],
    ['write a draft', minutes(OPEN, 'draft'), canWriteMinutes, takers],
    ['write while comments come', minutes(CLOSED, 'comments'), canWriteMinutes, inBody],
    ['write what is approved', minutes(OPEN, 'approved'), canWriteMinutes, []],
    ['write of a cancelled meeting', minutes({ ...OPEN, state: 'cancelled' }, 'draft'), canWriteMinutes, []],
    ['comment', minutes(OPEN, 'comments'), canCommentOnMinutes, inNetwork],
    ['comment on a closed body', minutes(CLOSED, 'comments'), canCommentOnMinutes, inBody],
    ['comment on a draft', minutes(OPEN, 'draft'), canCommentOnMinutes, []],
    ['comment on what is approved', minutes(OPEN, 'approved'), canCommentOnMinutes, []],
    ['approve', minutes(OPEN, 'comments'), mayApproveMinutes, ['coordinator', 'administrator']],
    ['approve of a body', minutes(CLOSED, 'comments'), mayApproveMinutes, ['chair', 'coordinator', 'administrator']],
    [
      'approve what the coordinator alone wrote',
      minutes(OPEN, 'comments', { writerIds: ['coordinator'] }),
      mayApproveMinutes,
      ['administrator'],
    ],
    [
      'approve what the chair alone wrote',
      minutes(CLOSED, 'comments', { writerIds: ['chair'] }),
      mayApproveMinutes,
      ['coordinator', 'administrator'],
    ],
    [
      'approve what nobody with an account wrote',
      minutes(OPEN, 'comments', { writerIds: [] }),
      mayApproveMinutes,
      ['coordinator', 'administrator'],
    ],
  ])('%s', (_case, subject, may, expected) => {
    expect(everybodyWho((one) => may(one, subject))).toEqual(expected);
  });

  it('takes each step only from where it leads', () => {
    const coordinator = PEOPLE['coordinator'] as Viewer;
    const steps = (['send', 'reopen', 'approve', 'correct'] as const).map((step) =>
      (['draft', 'comments', 'approved'] as const).filter((state) =>
        canTakeMinutesStep(coordinator, minutes(OPEN, state), step),
      ),
    );
    expect(steps).toEqual([['draft'], ['comments'], ['comments'], ['approved']]);
    expect(problemsWithMinutesStep('approve', 'draft')).toMatchObject([{ code: 'meetings.minutes-state' }]);
  });

  it.each<[MinutesStep, MinutesState, readonly string[], readonly string[]]>([
    ['send', 'draft', takers, inBody],
    ['reopen', 'comments', takers, inBody],
    ['approve', 'comments', ['coordinator', 'administrator'], ['chair', 'coordinator', 'administrator']],
    ['correct', 'approved', takers, inBody],
  ])('%s of what is %s', (step, state, ofNetwork, ofBody) => {
    const may = (meeting: MinutesPolicySubject['meeting']): string[] =>
      everybodyWho((one) => canTakeMinutesStep(one, minutes(meeting, state), step));
    expect([may(OPEN), may(CLOSED), may({ ...OPEN, state: 'cancelled' })]).toEqual([ofNetwork, ofBody, []]);
  });

  it.each([
    ['a person', { ownerPersonId: 'p-liaison', ownerOrganisationId: null }, ['liaison']],
    ['an organisation', { ownerPersonId: null, ownerOrganisationId: 'skive' }, ['member', 'liaison', 'seat', 'chair']],
    ['nobody any more', { ownerPersonId: null, ownerOrganisationId: null }, []],
  ])('marks an action of %s done: who owns it, and who takes minutes', (_case, owner, owners) => {
    const may = everybodyWho((one) => canFinishAction(one, { meeting: OPEN, ...owner }));
    expect(may.filter((name) => !takers.includes(name))).toEqual(owners);
    expect(may).toEqual(expect.arrayContaining(takers));
  });
});

describe('what can be wrong with minutes', () => {
  const known = { isKnownItem: (id: string) => id === 'i' };
  const context = { ...known, isKnownPerson: () => true, isKnownOrganisation: (id: string) => id === 'skive' };
  const action = { agendaItemId: 'i', text: 'Ring', ownerPersonId: 'p', ownerOrganisationId: null, dueOn: null };
  const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

  it.each([
    [{}, []],
    [{ text: ' ' }, ['meetings.entry-text-missing']],
    [{ text: 'a'.repeat(MINUTES_LIMITS.entry + 1) }, ['meetings.entry-text-too-long']],
    [{ text: '\u0000' }, ['meetings.entry-text-unreadable']],
    [{ agendaItemId: 'other' }, ['meetings.entry-item-unknown']],
    [{ ownerPersonId: null }, ['meetings.action-owner-missing']],
    [{ ownerOrganisationId: 'skive' }, ['meetings.action-owner-missing']],
    [{ ownerPersonId: null, ownerOrganisationId: 'skive' }, []],
    [{ ownerPersonId: null, ownerOrganisationId: 'x' }, ['meetings.action-owner-unknown']],
    [{ dueOn: '2026-02-30' }, ['meetings.action-date-invalid']],
    [{ dueOn: '2026-02-28', agendaItemId: null }, []],
  ])('an action with %j', (changes, expected) => {
    expect(codes(problemsWithAction({ ...action, ...changes }, context))).toEqual(expected);
  });

  it('is told of decisions, notes, days and reasons', () => {
    expect(codes(problemsWithDecision({ agendaItemId: 'x', text: '' }, known))).toEqual([
      'meetings.entry-text-missing',
      'meetings.entry-item-unknown',
    ]);
    expect(codes(problemsWithNotes(['a'.repeat(MINUTES_LIMITS.text), 'b']))).toEqual(['meetings.minutes-too-long']);
    expect(codes(problemsWithNotes(['\ud83d']))).toEqual(['meetings.minutes-text-unreadable']);
    expect(problemsWithNotes(['a'.repeat(MINUTES_LIMITS.text)])).toEqual([]);
    expect(codes(problemsWithSending(['', ' \n'], 0))).toEqual(['meetings.minutes-empty']);
    expect(problemsWithSending([''], 1)).toEqual([]);
    expect(codes(problemsWithMinutesReason('correct', ' '))).toEqual(['meetings.minutes-reason-missing']);
    expect(problemsWithMinutesReason('send', '')).toEqual([]);
    expect(codes(problemsWithCommentsUntil('2026-13-01', '2026-11-22'))).toEqual(['meetings.minutes-date-invalid']);
    expect(codes(problemsWithCommentsUntil('2026-11-21', '2026-11-22'))).toEqual(['meetings.comments-until-past']);
    expect(problemsWithCommentsUntil('2026-11-22', '2026-11-22')).toEqual([]);
    expect(problemsWithCommentsUntil(null, '2026-11-22')).toEqual([]);
    expect(codes(problemsWithWritingIn('approved'))).toEqual(['meetings.minutes-frozen']);
    expect([...problemsWithWritingIn('draft'), ...problemsWithWritingIn('comments')]).toEqual([]);
  });
});

describe('an open action', () => {
  it.each([
    [null, 'open-ended'],
    ['2026-03-30', 'overdue'],
    ['2026-03-31', 'soon'],
    ['2026-04-03', 'soon'],
    ['2026-04-04', 'later'],
  ])('due %s is %s on the last day of March', (dueOn, expected) => {
    expect(actionUrgency(dueOn, '2026-03-31')).toBe(expected);
  });

  it('is reminded of three days before, over the end of a year, too', () => {
    expect(remindedUntil('2026-12-30')).toBe('2027-01-02');
  });
});

describe('a correction', () => {
  const before: FrozenMinutes = {
    sections: [
      { id: 'a', title: 'Økonomi', isFinished: false, text: 'Gammelt' },
      { id: 'b', title: 'Taget af', isFinished: true, text: 'Væk' },
    ],
    decisions: [{ id: 'd', sectionId: 'a', text: 'Ja' }],
    actions: [{ id: 'o', sectionId: 'a', text: 'Ring', owner: 'Kim', dueOn: '2026-01-01' }],
    present: ['Kim'],
  };

  it('says what changed, and nothing of what did not', () => {
    expect(minutesChanges(before, before)).toEqual([]);
    const after: FrozenMinutes = {
      sections: [{ id: 'a', title: 'Økonomi', isFinished: true, text: 'Nyt' }],
      decisions: [{ id: 'e', sectionId: 'a', text: 'Nej' }],
      actions: [{ id: 'o', sectionId: 'a', text: 'Ring', owner: 'Bo', dueOn: null }],
      present: ['Kim', 'Bo'],
    };
    expect(minutesChanges(before, after)).toEqual([
      { kind: 'text', title: 'Økonomi', before: 'Gammelt', after: 'Nyt' },
      { kind: 'outcome', title: 'Økonomi', before: 'unresolved', after: 'finished' },
      { kind: 'text', title: 'Taget af', before: 'Væk', after: null },
      { kind: 'decision', title: 'Økonomi', before: null, after: 'Nej' },
      { kind: 'decision', title: 'Økonomi', before: 'Ja', after: null },
      { kind: 'action', title: 'Økonomi', before: 'Ring · Kim · 2026-01-01', after: 'Ring · Bo' },
      { kind: 'present', title: '', before: 'Kim', after: 'Kim, Bo' },
    ]);
  });
});
