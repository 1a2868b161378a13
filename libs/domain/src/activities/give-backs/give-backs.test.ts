import { ROLES, VISITOR, type Role, type Viewer } from '../../shared/index.js';
import type { ActivityPolicySubject } from '../activity.policy.js';
import { canAgreeGiveBack, canEditGiveBack, canSeeGiveBack, type GiveBackPolicySubject } from './give-back.policy.js';
import {
  isSameGiveBack,
  normaliseGiveBack,
  problemsWithGiveBack,
  problemsWithGiveBackLock,
} from './give-back-rules.js';
import { isOverdue, NO_GIVE_BACK, shownParticipants, type GiveBackContent } from './give-back.js';

const TODAY = '2026-11-22';
const HOMES: Readonly<Record<string, string | null>> = { 'org-a': '661', 'org-b': '740', 'org-region': null };
const CONTEXT = {
  today: TODAY,
  isKnownOrganisation: (id: string) => id in HOMES,
  municipalityOf: (id: string) => HOMES[id] ?? null,
  takesPlaceIn: ['661'],
};
const content = (more: Partial<GiveBackContent> = {}): GiveBackContent => ({
  ...NO_GIVE_BACK,
  organisationId: 'org-b',
  what: 'concert',
  ...more,
});
const codes = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('activities.', '')} ${field ?? ''}`);

describe('a give-back', () => {
  it.each<[Partial<GiveBackContent>, string[]]>([
    [{}, []],
    [{ organisationId: '' }, ['give-back-organisation-missing organisationId']],
    [{ organisationId: 'org-x' }, ['organisation-unknown organisationId']],
    [{ organisationId: 'org-a' }, ['give-back-at-home organisationId']],
    [{ organisationId: 'org-region' }, []],
    [{ assignedOrganisationId: 'org-x' }, ['organisation-unknown assignedOrganisationId']],
    [{ what: null }, ['give-back-what-missing what']],
    [{ participants: 0 }, []],
    [{ participants: -1 }, ['count-negative participants']],
    [{ participants: 1.5 }, ['count-not-whole participants']],
    [{ participants: 10_001 }, ['count-too-large participants']],
    [{ toWhom: 'x'.repeat(301) }, ['text-too-long toWhom']],
    [{ note: '\ud800' }, ['text-unreadable note']],
    [{ dueOn: '2026-02-30' }, ['date-invalid dueOn']],
    [{ dueOn: '2032-01-01' }, ['date-invalid dueOn']],
    [{ dueOn: '2020-01-01' }, []],
    [{ status: 'done' }, ['give-back-done-without-day doneOn']],
    [{ status: 'done', doneOn: '22.11.2026' }, ['date-invalid doneOn']],
    [{ status: 'done', doneOn: '2026-11-23' }, ['give-back-done-in-future doneOn']],
    [{ status: 'done', doneOn: TODAY }, []],
    [{ status: 'dropped', droppedReason: ' ' }, ['give-back-dropped-without-reason droppedReason']],
    [{ status: 'dropped', droppedReason: 'Holdet blev aflyst' }, []],
    [
      { organisationId: '', what: null },
      ['give-back-organisation-missing organisationId', 'give-back-what-missing what'],
    ],
  ])('%j', (more, expected) => {
    expect(codes(problemsWithGiveBack(content(more), CONTEXT))).toEqual(expected);
  });

  it('is owed when the activity takes place elsewhere too, or nobody knows where', () => {
    const atHome = content({ organisationId: 'org-a' });
    expect(problemsWithGiveBack(atHome, { ...CONTEXT, takesPlaceIn: ['661', '740'] })).toEqual([]);
    expect(problemsWithGiveBack(atHome, { ...CONTEXT, takesPlaceIn: [] })).toEqual([]);
  });

  it('keeps a day only when it is done, and a reason only when it was dropped', () => {
    const asked = content({
      doneOn: TODAY,
      droppedReason: ' x ',
      toWhom: ' en\nskole ',
      dueOn: '',
      assignedOrganisationId: '',
    });
    const agreed = normaliseGiveBack(asked);
    expect(agreed).toMatchObject({ doneOn: null, droppedReason: '', toWhom: 'en skole', dueOn: null });
    expect(agreed.assignedOrganisationId).toBeNull();
    expect(normaliseGiveBack({ ...asked, status: 'done' }).doneOn).toBe(TODAY);
    expect(normaliseGiveBack({ ...asked, status: 'dropped' }).droppedReason).toBe('x');
  });

  it.each([
    [{ toWhom: ' ', doneOn: TODAY }, true],
    [{ dueOn: TODAY }, false],
    [{ participants: 3 }, false],
  ])('with %j is the same: %s', (more, expected) => {
    expect(isSameGiveBack(content(more), content())).toBe(expected);
  });

  it('tells a second writer', () => {
    expect(problemsWithGiveBackLock(2, 2)).toEqual([]);
    expect(problemsWithGiveBackLock(1, 2)).toMatchObject([
      { code: 'activities.changed-meanwhile', params: { lock: 2 } },
    ]);
  });

  it.each([
    ['agreed', '2026-11-21', true],
    ['agreed', TODAY, false],
    ['agreed', null, false],
    ['done', '2026-11-21', false],
    ['dropped', '2026-11-21', false],
  ] as const)('%s, due %s, is overdue: %s', (status, dueOn, expected) => {
    expect(isOverdue({ status, dueOn }, TODAY)).toBe(expected);
  });

  it.each([
    [null, false, null, false],
    [0, false, null, true],
    [4, false, null, true],
    [5, false, 5, false],
    [4, true, 4, false],
  ])('%s take part, may edit %s: %s', (count, mayEdit, participants, isSuppressed) => {
    expect(shownParticipants(count, mayEdit)).toEqual({ participants, isSuppressed });
  });

  it.each([
    ['all came from elsewhere', 12, { registered: 12, together: 12, hasSmall: false }, 12],
    ['nobody wrote how many were registered', 12, { registered: null, together: 15, hasSmall: true }, 12],
    ['a few came from home', 12, { registered: 15, together: 12, hasSmall: false }, null],
    ['a few were left by all home organisations', 12, { registered: 25, together: 22, hasSmall: false }, null],
    ['a few came from another organisation', 12, { registered: 15, together: 15, hasSmall: true }, null],
    ['a few others came, from wherever', 12, { registered: 15, together: 20, hasSmall: false }, null],
  ])('of those who take part others see what tells of no few: %s', (_name, count, counted, participants) => {
    expect(shownParticipants(count, false, counted).participants).toBe(participants);
    expect(shownParticipants(count, true, counted).participants).toBe(count);
  });
});

describe('who may do what with a give-back', () => {
  const NETWORK = 'midtjylland';
  const activity: ActivityPolicySubject = {
    networkId: NETWORK,
    ownerId: 'org-a',
    sharing: 'network',
    createdById: 'somebody',
    partners: [],
  };
  const giveBack: GiveBackPolicySubject = {
    networkId: NETWORK,
    organisationId: 'org-b',
    assignedOrganisationId: 'org-c',
    activity,
  };
  const person = (roles: readonly Role[], organisationId: string | null = null, networkId = NETWORK): Viewer => ({
    userId: 'me',
    networks: [{ networkId, roles, organisationId }],
  });
  const may = (viewer: Viewer, of = giveBack, about = activity): string =>
    [
      canSeeGiveBack(viewer, of) && 'see',
      canAgreeGiveBack(viewer, about, 'org-b') && 'agree',
      canEditGiveBack(viewer, of) && 'edit',
    ]
      .filter(Boolean)
      .join(' ');

  it.each(ROLES)('%s', (role) => {
    const isCaretaker = role === 'coordinator' || role === 'administrator';
    const all = 'see agree edit';
    expect(may(person([role]))).toBe(isCaretaker ? all : 'see');
    expect(may(person([role], 'org-a'))).toBe(isCaretaker || role === 'liaison' ? all : 'see');
    expect(may(person([role], 'org-b'))).toBe(all);
    expect(may(person([role], 'org-c'))).toBe(isCaretaker ? all : 'see edit');
    expect(may(person([role], 'org-d'))).toBe(isCaretaker ? all : 'see');
    expect(may(person([role], 'org-b', 'nord'))).toBe('');
  });

  it('of a draft those who know of it already; nobody agrees a new one about what they may not see', () => {
    const draft = { ...activity, sharing: 'draft' as const };
    const of = { ...giveBack, activity: draft };
    expect(may(person(['member']), of, draft)).toBe('');
    expect(may(person(['member'], 'org-b'), of, draft)).toBe('see edit');
  });

  it('of a deleted one those who may bring it back; of a public activity the network, not visitors', () => {
    expect(may(person(['member']), { ...giveBack, isDeleted: true })).toBe('');
    expect(may(person(['member'], 'org-b'), { ...giveBack, isDeleted: true })).toBe('see agree edit');
    const open = { ...activity, sharing: 'public' as const };
    expect(may(VISITOR, { ...giveBack, activity: open }, open)).toBe('');
    expect(may(person(['member'], null, 'nord'), { ...giveBack, activity: open }, open)).toBe('');
    expect(may(person(['member']), { ...giveBack, activity: null })).toBe('');
  });
});
