import {
  BODY_DOCUMENT_STEPS,
  bodyDocumentWithChanges,
  changedBodyDocumentFields,
  problemsWithBodiesOfDocument,
  problemsWithBodyDocument,
  problemsWithBodyDocumentDecision,
  problemsWithBodyDocumentLock,
  problemsWithBodyDocumentProposal,
  problemsWithBodyDocumentReason,
  problemsWithBodyDocumentStep,
  problemsWithGivingDocument,
  problemsWithTakingDocument,
  suggestedTermsOfReference,
  type BodyDocumentContent,
  type BodyDocumentState,
  type BodyDocumentStep,
  type BodyKind,
  type ShareableDocument,
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

  it.each<[string, BodyDocumentState, readonly string[], string[], string[]]>([
    ['b2', 'draft', ['b1'], [], []],
    ['b2', 'approved', ['b1'], [], []],
    ['b2', 'approved', ['b1', 'b2'], [], []],
    ['b2', 'proposed', ['b1'], ['document-proposed bodyId'], []],
    ['b2', 'proposed', ['b1', 'b2'], [], ['document-proposed bodyId']],
    ['b1', 'approved', ['b1'], [], ['document-last-body bodyId']],
    ['b3', 'approved', ['b1'], ['body-unknown bodyId'], []],
    ['b2', 'draft', Array.from({ length: 20 }, () => 'b1'), ['document-shared-too-widely bodyId'], []],
  ])('given to %s and taken from it, %s, where %j have it', (bodyId, state, bodyIds, given, taken) => {
    const isKnown = (id: string): boolean => id !== 'b3';
    expect(said(problemsWithGivingDocument({ state, bodyIds }, bodyId, isKnown))).toEqual(given);
    expect(said(problemsWithTakingDocument({ state, bodyIds }, bodyId))).toEqual(taken);
  });

  const terms = (...bodyKinds: BodyKind[]): ShareableDocument => ({
    ...{ kind: 'terms-of-reference', isInForce: true },
    bodyKinds,
  });
  const [OF_STEERING, OF_WORKING, OF_THEME] = [
    terms('steering-group'),
    terms('working-group'),
    terms('thematic-network'),
  ];
  it.each<[BodyKind, ShareableDocument[], ShareableDocument | null]>([
    ['working-group', [OF_STEERING, OF_WORKING], OF_WORKING],
    ['working-group', [OF_STEERING], OF_STEERING],
    ['political-steering-group', [OF_WORKING, OF_STEERING], OF_STEERING],
    ['thematic-network', [OF_STEERING, OF_THEME], OF_THEME],
    ['forum', [OF_STEERING, OF_WORKING], null],
    ['working-group', [{ ...OF_WORKING, isInForce: false }], null],
    ['working-group', [{ ...OF_WORKING, kind: 'task-portfolio' }], null],
  ])('a new %s shares what its kind works by: %#', (kind, offered, expected) => {
    expect(suggestedTermsOfReference(kind, offered)).toBe(expected);
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
