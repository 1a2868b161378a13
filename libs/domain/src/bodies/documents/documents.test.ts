import { ROLES, VISITOR, type Role, type Viewer } from '../../shared/index.js';
import {
  BODY_DOCUMENT_STATES,
  BODY_DOCUMENT_STEPS,
  bodyDocumentWithChanges,
  canApproveBodyDocument,
  canEditBodyDocument,
  canReadBodyDocument,
  canReadBodyDocumentDraft,
  canTakeBodyDocumentStep,
  canWriteBodyDocument,
  changedBodyDocumentFields,
  problemsWithBodiesOfDocument,
  problemsWithBodyDocument,
  problemsWithBodyDocumentDecision,
  problemsWithBodyDocumentLock,
  problemsWithBodyDocumentProposal,
  problemsWithBodyDocumentReason,
  problemsWithBodyDocumentStep,
  type BodyDocumentContent,
  type BodyDocumentPolicySubject,
  type BodyDocumentState,
  type BodyDocumentStep,
  type BodyOfDocument,
} from '../index.js';

const STEPS = Object.keys(BODY_DOCUMENT_STEPS) as BodyDocumentStep[];
const CONTENT: BodyDocumentContent = { kind: 'task-portfolio', title: 'Opgaver', text: 'Syng sammen.' };
const said = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('bodies.', '')} ${field ?? ''}`.trim());

describe('a document of a body', () => {
  it.each<[Partial<BodyDocumentContent>, string[]]>([
    [{}, []],
    [{ text: '' }, []],
    [{ kind: 'song' as 'task-portfolio' }, ['document-kind-unknown kind']],
    [{ title: '' }, ['document-title-missing title']],
    [{ title: 'x'.repeat(201) }, ['text-too-long title']],
    [{ text: 'x'.repeat(20_000) }, []],
    [{ text: 'x'.repeat(20_001) }, ['text-too-long text']],
    [{ text: '\u0000' }, ['text-unreadable text']],
  ])('%#', (more, expected) => {
    expect(said(problemsWithBodyDocument({ ...CONTENT, ...more }))).toEqual(expected);
  });

  it('has a text before others decide on it', () => {
    expect(problemsWithBodyDocumentProposal(CONTENT)).toEqual([]);
    expect(said(problemsWithBodyDocumentProposal({ ...CONTENT, text: '' }))).toEqual(['document-text-missing text']);
  });

  it('is kept tidy, and knows what changed', () => {
    const after = bodyDocumentWithChanges(CONTENT, { title: ' To\n ord ', text: ' a\r\nb ' });
    expect(after).toEqual({ ...CONTENT, title: 'To ord', text: 'a\nb' });
    expect(changedBodyDocumentFields(CONTENT, after)).toEqual(['title', 'text']);
  });

  it.each<[readonly string[], string[]]>([
    [['b1'], []],
    [['b1', 'b2'], []],
    [[], ['document-bodies-missing bodyIds']],
    [['b1', 'b3'], ['body-unknown bodyIds']],
    [Array.from({ length: 21 }, () => 'b1'), ['count-invalid bodyIds']],
  ])('belongs to bodies that the writer writes for: %j', (bodyIds, expected) => {
    expect(said(problemsWithBodiesOfDocument(bodyIds, new Set(['b1', 'b2'])))).toEqual(expected);
  });

  it.each<[BodyDocumentState, BodyDocumentStep[]]>([
    ['draft', ['propose']],
    ['proposed', ['return', 'withdraw', 'approve']],
    ['approved', []],
  ])('%s: steps', (state, steps) => {
    expect(STEPS.filter((step) => problemsWithBodyDocumentStep(step, state).length === 0)).toEqual(steps);
  });

  it('sending back and taking back say why', () => {
    expect(STEPS.filter((step) => problemsWithBodyDocumentReason(step, ' ').length > 0)).toEqual([
      'return',
      'withdraw',
    ]);
    expect(said(problemsWithBodyDocumentReason('approve', 'x'.repeat(1001)))).toEqual(['text-too-long reason']);
  });

  it.each<[string, string | null, string[]]>([
    ['2026-11-22', null, []],
    ['2026-11-01', 'm1', []],
    ['2026-11-01', 'm2', ['document-meeting-unknown meetingId']],
    ['2026-11-23', null, ['document-day-ahead decidedOn']],
    ['2025-01-01', null, ['document-day-before-last decidedOn']],
    ['2026-02-30', null, ['date-invalid decidedOn']],
  ])('is decided on %s at %s', (decidedOn, meetingId, expected) => {
    const context = { today: '2026-11-22', lastDecidedOn: '2025-06-01', isKnownMeeting: (id: string) => id === 'm1' };
    expect(said(problemsWithBodyDocumentDecision({ decidedOn, meetingId }, context))).toEqual(expected);
  });

  it('tells the second writer', () => {
    const standing = { lock: 3, fieldLocks: { text: 3, title: 2 } };
    expect(problemsWithBodyDocumentLock(standing, 3)).toEqual([]);
    expect(problemsWithBodyDocumentLock(standing, 2)).toMatchObject([{ params: { fields: 'text', lock: 3 } }]);
  });
});

const BODY: BodyOfDocument = {
  id: 'b1',
  state: 'active',
  isClosed: true,
  officers: [
    { personId: 'chair', role: 'chair' },
    { personId: 'secretary', role: 'secretary' },
  ],
};
const document = (more: Partial<BodyDocumentPolicySubject> = {}): BodyDocumentPolicySubject => ({
  networkId: 'n1',
  bodies: [BODY],
  state: 'draft',
  hasVersion: false,
  writerIds: ['somebody'],
  ...more,
});
const person = (roles: readonly Role[], more: Partial<Viewer> = {}): Viewer => ({
  userId: 'u',
  networks: [{ networkId: 'n1', roles }],
  ...more,
});
const seatedAs = (personId: string): Viewer => person(['member'], { personId, bodyIds: ['b1'] });
const stepsOf = (viewer: Viewer, writerIds: readonly string[] = ['somebody']): BodyDocumentStep[] =>
  STEPS.filter((step) =>
    BODY_DOCUMENT_STATES.some((state) => canTakeBodyDocumentStep(viewer, document({ state, writerIds }), step)),
  );

describe('who may do what with a document of a body', () => {
  it.each(ROLES)('%s', (role) => {
    const viewer = person([role]);
    const keeps = role === 'coordinator' || role === 'administrator';
    expect(canReadBodyDocumentDraft(viewer, document())).toBe(keeps);
    expect(canReadBodyDocument(viewer, document())).toBe(keeps);
    expect(canReadBodyDocument(viewer, document({ hasVersion: true }))).toBe(keeps);
    expect(canReadBodyDocument(viewer, document({ hasVersion: true, bodies: [{ ...BODY, isClosed: false }] }))).toBe(
      true,
    );
    const states = BODY_DOCUMENT_STATES.filter((state) => canEditBodyDocument(viewer, document({ state })));
    expect(states).toEqual(keeps ? ['draft', 'approved'] : []);
    expect(stepsOf(viewer)).toEqual(keeps ? STEPS : []);
    const elsewhere = person([role], { networks: [{ networkId: 'n2', roles: [role] }] });
    expect(canReadBodyDocument(elsewhere, document({ hasVersion: true }))).toBe(false);
    expect(stepsOf(elsewhere)).toEqual([]);
  });

  it.each<[string, boolean, BodyDocumentStep[]]>([
    ['chair', true, STEPS],
    ['secretary', true, ['propose', 'withdraw']],
    ['member', false, []],
  ])('the %s of the body', (personId, writes, steps) => {
    const viewer = seatedAs(personId);
    expect(canReadBodyDocument(viewer, document())).toBe(true);
    expect(canWriteBodyDocument(viewer, document())).toBe(writes);
    expect(stepsOf(viewer)).toEqual(steps);
  });

  it('a chair whose seat has ended holds no office', () => {
    expect(stepsOf({ ...seatedAs('chair'), bodyIds: [] })).toEqual([]);
  });

  it('nobody approves what he or she wrote alone', () => {
    const proposed = (...writerIds: string[]) => document({ state: 'proposed', writerIds });
    expect(canApproveBodyDocument(seatedAs('chair'), proposed('u'))).toBe(false);
    expect(canApproveBodyDocument(person(['coordinator']), proposed('u'))).toBe(false);
    expect(canApproveBodyDocument(seatedAs('chair'), proposed('u', 'other'))).toBe(true);
    expect(canApproveBodyDocument(seatedAs('chair'), proposed('other'))).toBe(true);
  });

  it('an open body shows what is in force to its network, also when a closed one shares it; a draft body does not', () => {
    const member = person(['member']);
    const shared = [BODY, { ...BODY, id: 'b2', isClosed: false }];
    expect(canReadBodyDocument(member, document({ hasVersion: true, bodies: shared }))).toBe(true);
    expect(canReadBodyDocument(member, document({ bodies: shared }))).toBe(false);
    const planned = [{ ...BODY, isClosed: false, state: 'draft' as const }];
    expect(canReadBodyDocument(member, document({ hasVersion: true, bodies: planned }))).toBe(false);
  });

  it('visitors see nothing', () => {
    const open = document({ hasVersion: true, bodies: [{ ...BODY, isClosed: false }] });
    expect(canReadBodyDocument(VISITOR, open)).toBe(false);
    expect(canWriteBodyDocument(VISITOR, open)).toBe(false);
    expect(stepsOf(VISITOR, [])).toEqual([]);
  });
});
