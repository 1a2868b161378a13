import fc from 'fast-check';
import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  askedInAddress,
  canAnswerIn,
  canAnswerRequest,
  canAsk,
  canCloseRequest,
  canRecordUse,
  canReopenRequest,
  canRestoreRequest,
  canSeeRequest,
  canWithdrawRequest,
  daysWaited,
  normaliseRequest,
  problemsWithAnswer,
  problemsWithAnswerDraft,
  problemsWithClosing,
  problemsWithRequest,
  problemsWithRequestLock,
  problemsWithRequestStep,
  problemsWithUse,
  requestAddress,
  REQUEST_STATES,
  REQUEST_STEPS,
  type RequestContent,
  type RequestPolicySubject,
} from './index.js';

const CONTEXT = { today: '2026-11-22', isKnownTerm: (term: string) => term.startsWith('tg-') };
const content = (more: Partial<RequestContent> = {}): RequestContent => ({
  question: 'Hjælper kor ensomme ældre?',
  background: '',
  forWhom: '',
  neededBy: null,
  termIds: [],
  ...more,
});
const codes = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('requests.', '')} ${field ?? ''}`.trim());

describe('a request', () => {
  it.each<[Partial<RequestContent>, string[]]>([
    [{}, []],
    [{ question: '  ' }, ['question-missing question']],
    [{ question: 'kor?' }, ['question-too-short question']],
    [{ question: 'x'.repeat(301) }, ['text-too-long question']],
    [{ background: `${'x'.repeat(4001)}\ud800` }, ['text-too-long background', 'text-unreadable background']],
    [{ forWhom: 'a\u0000' }, ['text-unreadable forWhom']],
    [{ neededBy: '2026-02-30' }, ['date-invalid neededBy']],
    [{ neededBy: 'i morgen' }, ['date-invalid neededBy']],
    [{ neededBy: '2026-11-21' }, ['date-past neededBy']],
    [{ neededBy: '2026-11-22' }, []],
    [{ neededBy: '2028-11-22' }, []],
    [{ neededBy: '2028-11-23' }, ['date-too-far neededBy']],
    [{ termIds: ['tg-stress', 'xx'] }, ['term-unknown termIds.1']],
    [{ termIds: Array.from({ length: 21 }, (_, number) => `tg-${number}`) }, ['too-many-terms termIds']],
    [
      { question: '', neededBy: 'x', termIds: ['x'] },
      ['question-missing question', 'date-invalid neededBy', 'term-unknown termIds.0'],
    ],
  ])('%j', (more, expected) => {
    expect(codes(problemsWithRequest(content(more), CONTEXT))).toEqual(expected);
  });

  it('has its question on one line and each term once', () => {
    const asked = content({ question: ' a\n\t b ', forWhom: ' os\nher ', neededBy: '', termIds: ['tg-a', 'tg-a'] });
    expect(normaliseRequest(asked)).toMatchObject({
      question: 'a b',
      forWhom: 'os her',
      neededBy: null,
      termIds: ['tg-a'],
    });
  });
});

describe('an answer', () => {
  const isPublished = (slug: string): boolean => slug === 'jensen2024';
  it.each([
    ['Ja.', ['jensen2024'], []],
    ['Ja.', [], []],
    [' ', [], ['answer-missing text']],
    ['Ja.', ['nope'], ['source-not-published sources.0']],
    ['Ja.', ['jensen2024', 'jensen2024'], ['source-repeated sources.1']],
    ['x'.repeat(10_001), [], ['text-too-long text']],
  ])('%#', (text, sources, expected) => {
    expect(codes(problemsWithAnswer({ text, sources }, isPublished))).toEqual(expected);
  });

  it('may be unfinished as long as it is a draft', () => {
    expect(problemsWithAnswerDraft({ text: '', sources: ['not-yet'] })).toEqual([]);
    const sources = Array.from({ length: 31 }, (_, number) => `s${number}`);
    expect(codes(problemsWithAnswerDraft({ text: '', sources }))).toEqual(['too-many-sources sources']);
  });
});

describe('closing and use', () => {
  it.each([
    ['nothing-known', 'Vi fandt intet.', []],
    ['because', ' ', ['reason-unknown reason', 'closing-note-missing note']],
    ['asked-before', 'x'.repeat(1001), ['text-too-long note']],
  ])('closing: %s', (reason, note, expected) => {
    expect(codes(problemsWithClosing(reason, note))).toEqual(expected);
  });

  it.each([
    [true, '', []],
    [false, '\ud800', ['text-unreadable note']],
    [null, '', ['use-missing used']],
  ])('used: %j', (used, note, expected) => {
    expect(codes(problemsWithUse({ used, note }))).toEqual(expected);
  });
});

describe('steps', () => {
  it.each([
    ['open', ['save-draft', 'answer', 'close', 'withdraw']],
    ['answered', ['reopen', 'record-use']],
    ['closed', ['reopen']],
    ['withdrawn', ['restore']],
  ] as const)('%s', (state, expected) => {
    expect(REQUEST_STEPS.filter((step) => problemsWithRequestStep(step, state).length === 0)).toEqual(expected);
  });

  it('whoever saw an earlier version is told', () => {
    expect(problemsWithRequestLock(2, 2)).toEqual([]);
    expect(codes(problemsWithRequestLock(1, 2))).toEqual(['changed-meanwhile']);
  });

  it.each([
    ['2026-11-22T10:00:00Z', 0],
    ['2026-11-20T11:00:00Z', 1],
    ['2026-11-20T10:00:00Z', 2],
    ['2026-11-30T10:00:00Z', 0],
  ])('asked %s', (askedAt, days) => {
    expect(daysWaited(new Date(askedAt), new Date('2026-11-22T10:00:00Z'))).toBe(days);
  });
});

describe('who may', () => {
  const somebody = (role: Role, networkId = 'here', userId = 'me'): Viewer => ({
    userId,
    networks: [{ networkId, roles: [role] }],
  });
  const request = (more: Partial<RequestPolicySubject> = {}): RequestPolicySubject => ({
    networkId: 'here',
    state: 'open',
    askedById: 'somebody',
    ...more,
  });

  it.each(ROLES)('a %s', (role) => {
    const answers = role === 'coordinator' || role === 'administrator';
    const viewer = somebody(role);
    expect(canAsk(viewer, 'here')).toBe(true);
    expect(canAsk(viewer, 'there')).toBe(false);
    expect(canSeeRequest(viewer, request())).toBe(true);
    expect(canSeeRequest(viewer, request({ state: 'withdrawn' }))).toBe(false);
    expect(canSeeRequest(somebody(role, 'there'), request())).toBe(false);
    expect(canAnswerIn(viewer, 'here')).toBe(answers);
    expect(canAnswerRequest(viewer, request())).toBe(answers);
    expect(canAnswerRequest(somebody(role, 'there'), request())).toBe(false);
    expect(canCloseRequest(viewer, request())).toBe(answers);
    expect(canReopenRequest(viewer, request({ state: 'closed' }))).toBe(answers);
    expect(canWithdrawRequest(viewer, request())).toBe(false);
    expect(canRecordUse(viewer, request({ state: 'answered' }))).toBe(false);
  });

  it('the asker sees, withdraws, restores and says whether it was used, also after leaving the network', () => {
    const asker = somebody('member', 'there');
    const own = (state: RequestPolicySubject['state']) => request({ askedById: 'me', state });
    expect(REQUEST_STATES.filter((state) => canSeeRequest(asker, own(state)))).toEqual([...REQUEST_STATES]);
    expect(REQUEST_STATES.filter((state) => canWithdrawRequest(asker, own(state)))).toEqual(['open']);
    expect(REQUEST_STATES.filter((state) => canRestoreRequest(asker, own(state)))).toEqual(['withdrawn']);
    expect(REQUEST_STATES.filter((state) => canRecordUse(asker, own(state)))).toEqual(['answered']);
  });

  it('a visitor does nothing, not even with what nobody owns', () => {
    for (const state of REQUEST_STATES) {
      const subject = request({ state, askedById: null });
      const all = [
        canSeeRequest,
        canAnswerRequest,
        canCloseRequest,
        canReopenRequest,
        canWithdrawRequest,
        canRestoreRequest,
        canRecordUse,
      ];
      expect(all.some((may) => may(VISITOR, subject))).toBe(false);
    }
    expect(canAsk(VISITOR, 'here')).toBe(false);
  });
});

describe('the address', () => {
  it('carries question and terms', () => {
    expect(requestAddress()).toBe('/spoergsmaal/ny');
    expect(requestAddress({ question: ' kor & ældre ', termIds: ['tg-older', 'tg-older', 'af-choir'] })).toBe(
      '/spoergsmaal/ny?q=kor%20%26%20%C3%A6ldre&emneord=tg-older,af-choir',
    );
  });

  it('is read back whatever was asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (question) => {
        const query = new URL(requestAddress({ question }), 'https://samspil.example').searchParams;
        expect(askedInAddress(query.get('q'), query.get('emneord'))).toEqual({
          question: question.trim(),
          termIds: [],
        });
      }),
    );
  });

  it('with anything in it is no error', () => {
    expect(requestAddress({ question: '\ud800' })).toBe('/spoergsmaal/ny?q=');
    expect(askedInAddress(null, 'tg-a,,<b>,tg-a')).toEqual({ question: '', termIds: ['tg-a'] });
  });
});
