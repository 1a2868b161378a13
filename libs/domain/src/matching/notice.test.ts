import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canCloseNotice,
  canEditNotice,
  canPostNotice,
  canReopenNotice,
  canRequestContact,
  canSeeNotice,
  contactAddress,
  isCurrent,
  isSameNotice,
  normaliseNotice,
  noticeAddress,
  NO_NOTICE,
  problemsWithLock,
  problemsWithMoving,
  problemsWithNotice,
  type NoticeContent,
  type NoticePolicySubject,
} from './index.js';

const TODAY = '2026-11-22';
const CONTEXT = {
  today: TODAY,
  isKnownTerm: (id: string, field: string) =>
    ({ targetGroups: 'tg-', artForms: 'af-', settings: 'st-' })[field] === id.slice(0, 3),
};
const content = (more: Partial<NoticeContent> = {}): NoticeContent => ({
  kind: 'need',
  ...NO_NOTICE,
  title: 'Vi mangler en korleder',
  targetGroups: ['tg-stress'],
  ...more,
});
const codes = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('matching.', '')} ${field ?? ''}`.trim());

describe('an offer or a need', () => {
  it.each<[Partial<NoticeContent>, string[]]>([
    [{}, []],
    [{ title: ' ' }, ['title-missing title']],
    [{ title: 'x'.repeat(201) }, ['text-too-long title']],
    [{ text: `${'x'.repeat(4001)}\ud800` }, ['text-too-long text', 'text-unreadable text']],
    [{ question: 'x'.repeat(301) }, ['text-too-long question']],
    [{ targetGroups: [] }, ['nothing-to-match targetGroups']],
    [{ targetGroups: [], artForms: ['af-choir'] }, []],
    [{ targetGroups: [], question: 'Hvem leder et kor?' }, []],
    [{ targetGroups: [], settings: ['st-library'] }, ['nothing-to-match targetGroups']],
    [{ targetGroups: ['tg-stress', 'af-choir'] }, ['term-unknown targetGroups.1']],
    [{ settings: ['tg-stress'] }, ['term-unknown settings.0']],
    [{ artForms: Array.from({ length: 21 }, (_, number) => `af-${number}`) }, ['too-many artForms']],
    [{ validUntil: '2026-02-30' }, ['date-invalid validUntil']],
    [{ validUntil: '2026-11-21' }, ['date-past validUntil']],
    [{ validUntil: '2026-11-22' }, []],
    [{ validUntil: '2028-11-22' }, []],
    [{ validUntil: '2028-11-23' }, ['date-too-far validUntil']],
  ])('%j', (more, expected) => {
    expect(codes(problemsWithNotice(content(more), CONTEXT))).toEqual(expected);
  });

  it('may keep a day that has passed while something else is mended', () => {
    const passed = content({ validUntil: '2026-01-01' });
    expect(problemsWithNotice(passed, CONTEXT, '2026-01-01')).toEqual([]);
    expect(codes(problemsWithNotice(passed, CONTEXT, '2026-01-02'))).toEqual(['date-past validUntil']);
  });

  it('has title and question on one line and each term once', () => {
    const kept = normaliseNotice(
      content({ title: ' a\n b ', question: 'c\td', text: ' e\nf ', validUntil: '', targetGroups: ['tg-a', 'tg-a'] }),
    );
    expect(kept).toMatchObject({
      title: 'a b',
      question: 'c d',
      text: 'e\nf',
      validUntil: null,
      targetGroups: ['tg-a'],
    });
  });

  it.each([
    [{ title: ' Vi mangler  en korleder', validUntil: '' }, true],
    [{ targetGroups: ['tg-stress', 'tg-stress'] }, true],
    [{ targetGroups: ['tg-older'] }, false],
    [{ kind: 'offer' as const }, false],
  ])('with %j is the same: %s', (more, expected) => {
    expect(isSameNotice(content(more), content())).toBe(expected);
  });

  it.each([
    ['open', null, true],
    ['open', TODAY, true],
    ['open', '2026-11-21', false],
    ['closed', null, false],
  ] as const)('%s until %s stands: %s', (state, validUntil, expected) => {
    expect(isCurrent({ state, validUntil }, TODAY)).toBe(expected);
  });

  it('tells a second writer, and moves only from where it stands', () => {
    expect(problemsWithLock(2, 2)).toEqual([]);
    expect(problemsWithLock(1, 2)).toMatchObject([{ code: 'matching.changed-meanwhile', params: { lock: 2 } }]);
    expect(problemsWithMoving('open', 'closed')).toEqual([]);
    expect(codes(problemsWithMoving('closed', 'closed'))).toEqual(['state']);
  });

  it('and its threads have addresses', () => {
    expect([noticeAddress('a'), contactAddress('b')]).toEqual(['/udveksling/a', '/udveksling/kontakt/b']);
  });
});

const NETWORK = 'midtjylland';
const person = (roles: readonly Role[], organisationId: string | null = null, networkId = NETWORK): Viewer => ({
  userId: 'me',
  networks: [{ networkId, roles, organisationId }],
});

describe('who may do what with an offer or a need', () => {
  const notice: NoticePolicySubject = { networkId: NETWORK, organisationId: 'org-a', state: 'open' };
  const may = (viewer: Viewer): string =>
    [
      canSeeNotice(viewer, notice) && 'see',
      canPostNotice(viewer, NETWORK, 'org-a') && 'post',
      canEditNotice(viewer, notice) && 'edit',
      canCloseNotice(viewer, notice) && 'close',
      canReopenNotice(viewer, { ...notice, state: 'closed' }) && 'reopen',
      canRequestContact(viewer, NETWORK, 'org-a') && 'contact',
    ]
      .filter(Boolean)
      .join(' ');

  it.each(ROLES)('%s', (role) => {
    const isCaretaker = role === 'coordinator' || role === 'administrator';
    expect(may(person([role]))).toBe(isCaretaker ? 'see close reopen contact' : 'see contact');
    expect(may(person([role], 'org-b'))).toBe(isCaretaker ? 'see close reopen contact' : 'see contact');
    expect(may(person([role], 'org-a'))).toBe('see post edit close reopen');
    expect(may(person([role], 'org-a', 'nord'))).toBe('');
  });

  it('visitors nothing; what is closed is not closed again, what is open not opened', () => {
    expect(may(VISITOR)).toBe('');
    expect(canCloseNotice(person(['liaison'], 'org-a'), { ...notice, state: 'closed' })).toBe(false);
    expect(canReopenNotice(person(['liaison'], 'org-a'), notice)).toBe(false);
  });
});
