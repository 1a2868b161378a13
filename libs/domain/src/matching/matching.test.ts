import fc from 'fast-check';
import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  alikeOf,
  canAnswerContactRequest,
  canCloseNotice,
  canDeclineContactRequest,
  canEditNotice,
  canPostNotice,
  canReopenNotice,
  canRequestContact,
  canSeeContactRequest,
  canSeeNotice,
  canWriteInContact,
  contactAddress,
  CONTACT_STATES,
  CONTACT_STEPS,
  isCurrent,
  matchesOf,
  normaliseNotice,
  noticeAddress,
  NOTICE_KINDS,
  NO_NOTICE,
  problemsWithAbout,
  problemsWithContactStep,
  problemsWithLock,
  problemsWithMessage,
  problemsWithMoving,
  problemsWithNotice,
  reasonsBetween,
  relatedTerms,
  relationOf,
  weightOf,
  type BroaderTerms,
  type ContactPolicySubject,
  type Matchable,
  type MatchableNotice,
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

const BROADER: BroaderTerms = new Map([
  ['tg-stress', 'tg-mental'],
  ['tg-burnout', 'tg-stress'],
  ['af-choir', 'af-music'],
]);
const thing = (more: Partial<Matchable> = {}): Matchable => ({
  targetGroups: [],
  artForms: [],
  settings: [],
  words: [],
  ...more,
});
const words = (text: string) => text.split(' ').map((word) => ({ term: word.toLowerCase(), written: word }));

const parts = (written: string, ...of: string[]) => [written.toLowerCase(), ...of].map((term) => ({ term, written }));

describe('why two things meet', () => {
  it.each<[string, Partial<Matchable>, Partial<Matchable>, string[]]>([
    ['nothing', { targetGroups: ['tg-stress'] }, { targetGroups: ['tg-older'] }, []],
    [
      'the same',
      { targetGroups: ['tg-stress'] },
      { targetGroups: ['tg-stress'] },
      ['same-target-group tg-stress same'],
    ],
    [
      'narrower',
      { targetGroups: ['tg-mental'] },
      { targetGroups: ['tg-burnout'] },
      ['same-target-group tg-mental narrower tg-burnout'],
    ],
    [
      'broader',
      { targetGroups: ['tg-burnout'] },
      { targetGroups: ['tg-mental'] },
      ['same-target-group tg-burnout broader tg-mental'],
    ],
    [
      'the same alone when it stands beside its broader term',
      { targetGroups: ['tg-stress', 'tg-mental'] },
      { targetGroups: ['tg-stress'] },
      ['same-target-group tg-stress same'],
    ],
    ['siblings share nothing', { artForms: ['af-choir'] }, { artForms: ['af-band'] }, []],
    [
      'people, then art, then place',
      { settings: ['st-library'], artForms: ['af-choir'], targetGroups: ['tg-older'] },
      { settings: ['st-library'], artForms: ['af-music'], targetGroups: ['tg-older'] },
      ['same-target-group tg-older same', 'same-art-form af-choir broader af-music', 'same-setting st-library same'],
    ],
    ['a place alone is no reason', { settings: ['st-library'] }, { settings: ['st-library'] }, []],
    ['one word is none', { words: words('Korleder søges') }, { words: words('korleder') }, []],
    [
      'two words are',
      { words: words('Korleder til Ældre') },
      { words: words('ældre mangler korleder') },
      ['same-question  same Korleder Ældre'],
    ],
    [
      'compounds with the same part are one word',
      { words: [...parts('Korsang', 'kor', 'sang'), ...parts('korleder', 'kor', 'leder')] },
      { words: [...parts('korsang', 'kor', 'sang'), ...words('ældre')] },
      [],
    ],
    [
      'and two beside another word',
      { words: [...parts('korleder', 'kor', 'leder'), ...parts('Korsang', 'kor', 'sang'), ...words('ældre')] },
      { words: [...parts('korsang', 'kor', 'sang'), ...words('ældre')] },
      ['same-question  same Korsang ældre'],
    ],
  ])('%s', (_name, own, other, expected) => {
    const reasons = reasonsBetween(thing(own), thing(other), BROADER);
    const told = reasons.map(({ kind, termId, relation, otherTermId, words: shared }) =>
      [kind, termId ?? '', relation, ...(otherTermId === null ? [] : [otherTermId]), ...shared].join(' '),
    );
    expect(told).toEqual(expected);
  });

  it('a circle in the hierarchy ends', () => {
    const circle = new Map([
      ['tg-a', 'tg-b'],
      ['tg-b', 'tg-a'],
    ]);
    expect(relatedTerms(['tg-a'], circle).sort()).toEqual(['tg-a', 'tg-b']);
  });

  it('related terms are those above and below, not beside', () => {
    expect(relatedTerms(['tg-stress'], BROADER).sort()).toEqual(['tg-burnout', 'tg-mental', 'tg-stress']);
    expect(relatedTerms([], BROADER)).toEqual([]);
  });

  const terms = fc.subarray(['tg-stress', 'tg-mental', 'tg-burnout', 'tg-older']);
  const things = fc.record({
    targetGroups: terms,
    artForms: fc.subarray(['af-choir', 'af-music', 'af-dance']),
    settings: fc.subarray(['st-library']),
    words: fc.subarray(['kor', 'ældre', 'leder']).map((list) => list.map((term) => ({ term, written: term }))),
  });

  it('what one shares with the other, the other shares with the one', () => {
    fc.assert(
      fc.property(things, things, (one, other) => {
        expect(reasonsBetween(one, other, BROADER).length === 0).toBe(reasonsBetween(other, one, BROADER).length === 0);
      }),
    );
  });

  it('whoever shares a term is among those looked for by its related terms', () => {
    fc.assert(
      fc.property(things, things, (one, other) => {
        const byTerm = reasonsBetween(one, other, BROADER).filter(({ kind }) => kind !== 'same-question');
        const near = new Set([...relatedTerms(one.targetGroups, BROADER), ...relatedTerms(one.artForms, BROADER)]);
        const isCandidate = [...other.targetGroups, ...other.artForms].some((id) => near.has(id));
        if (byTerm.some(({ kind }) => kind !== 'same-setting')) expect(isCandidate).toBe(true);
      }),
    );
  });

  it('those that share most come first', () => {
    fc.assert(
      fc.property(things, fc.array(things, { maxLength: 8 }), (one, list) => {
        const others = list.map((other, index) => ({ ...other, id: String(index) }));
        const weights = alikeOf(one, others, BROADER).map(({ reasons }) => weightOf(reasons));
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }),
    );
  });
});

describe('what meets what', () => {
  const notice = (more: Partial<MatchableNotice>): MatchableNotice => ({
    ...thing({ targetGroups: ['tg-stress'] }),
    id: '1',
    kind: 'need',
    organisationId: 'org-a',
    ...more,
  });

  it.each([
    ['need', 'offer', 'offer-meets-need'],
    ['offer', 'need', 'offer-meets-need'],
    ['need', 'need', 'same-need'],
    ['offer', 'offer', null],
  ] as const)('%s and %s: %s', (kind, other, expected) => {
    expect(relationOf(notice({ kind }), notice({ kind: other, organisationId: 'org-b' }))).toBe(expected);
    expect(relationOf(notice({ kind }), notice({ kind: other }))).toBeNull();
  });

  it('comes with its reasons, what shares most first and then what is newest', () => {
    const others = [
      notice({ id: '2', organisationId: 'org-b' }),
      notice({ id: '3', organisationId: 'org-c', kind: 'offer', settings: ['st-library'] }),
      notice({ id: '4', organisationId: 'org-d' }),
      notice({ id: '5', organisationId: 'org-e', targetGroups: ['tg-older'] }),
      notice({ id: '6' }),
    ];
    const matches = matchesOf(notice({ settings: ['st-library'] }), others, BROADER);
    expect(matches.map(({ other, relation }) => `${other.id} ${relation}`)).toEqual([
      '3 offer-meets-need',
      '4 same-need',
      '2 same-need',
    ]);
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
      canRequestContact(viewer, NETWORK) && 'contact',
    ]
      .filter(Boolean)
      .join(' ');

  it.each(ROLES)('%s', (role) => {
    const isCaretaker = role === 'coordinator' || role === 'administrator';
    expect(may(person([role]))).toBe(isCaretaker ? 'see close reopen contact' : 'see contact');
    expect(may(person([role], 'org-b'))).toBe(isCaretaker ? 'see close reopen contact' : 'see contact');
    expect(may(person([role], 'org-a'))).toBe('see post edit close reopen contact');
    expect(may(person([role], 'org-a', 'nord'))).toBe('');
  });

  it('visitors nothing; what is closed is not closed again, what is open not opened', () => {
    expect(may(VISITOR)).toBe('');
    expect(canCloseNotice(person(['liaison'], 'org-a'), { ...notice, state: 'closed' })).toBe(false);
    expect(canReopenNotice(person(['liaison'], 'org-a'), notice)).toBe(false);
  });
});

describe('a request for contact', () => {
  it.each<[string | null, string | null, string | null, string[]]>([
    ['n', null, null, []],
    [null, 'a', null, []],
    [null, null, 'c', []],
    [null, null, null, ['about-missing about']],
    ['', null, null, ['about-missing about']],
    ['n', 'a', null, ['about-missing about']],
  ])('about %j %j %j', (noticeId, activityId, conceptSlug, expected) => {
    expect(codes(problemsWithAbout({ noticeId, activityId, conceptSlug }))).toEqual(expected);
  });

  it.each([
    ['Hej', []],
    [' ', ['message-missing message']],
    ['x'.repeat(4001), ['text-too-long message']],
    ['\u0000', ['text-unreadable message']],
  ])('message %#', (message, expected) => {
    expect(codes(problemsWithMessage(message))).toEqual(expected);
  });

  it('an answer has a word of its own', () => {
    expect(codes(problemsWithMessage('', 'text'))).toEqual(['answer-missing text']);
  });

  it.each([
    ['sent', 'answer decline'],
    ['answered', 'write'],
    ['declined', 'answer'],
  ] as const)('%s: %s', (state, expected) => {
    const possible = CONTACT_STEPS.filter((step) => problemsWithContactStep(step, state).length === 0);
    expect(possible.join(' ')).toBe(expected);
  });

  const may = (viewer: Viewer, request: ContactPolicySubject): string =>
    [
      canSeeContactRequest(viewer, request) && 'see',
      CONTACT_STATES.some((state) => canAnswerContactRequest(viewer, { ...request, state })) && 'answer',
      CONTACT_STATES.some((state) => canDeclineContactRequest(viewer, { ...request, state })) && 'decline',
      CONTACT_STATES.some((state) => canWriteInContact(viewer, { ...request, state })) && 'write',
    ]
      .filter(Boolean)
      .join(' ');
  const request = (more: Partial<ContactPolicySubject> = {}): ContactPolicySubject => ({
    id: '1',
    networkId: NETWORK,
    organisationId: 'org-a',
    sentById: 'somebody',
    state: 'sent',
    isSpokenFor: true,
    ...more,
  });

  it.each(ROLES)('%s', (role) => {
    const isCaretaker = role === 'coordinator' || role === 'administrator';
    expect(may(person([role]), request())).toBe('');
    expect(may(person([role], 'org-b'), request())).toBe('');
    expect(may(person([role], 'org-a'), request())).toBe('see answer decline write');
    expect(may(person([role], 'org-a', 'nord'), request())).toBe('');
    expect(may(person([role]), request({ isSpokenFor: false }))).toBe(isCaretaker ? 'see answer decline write' : '');
    expect(may(person([role]), request({ sentById: 'me' }))).toBe('see write');
    expect(may(person([role], 'org-a'), request({ sentById: 'me' }))).toBe('see write');
  });

  it('visitors nothing, also not of what somebody sent who has left', () => {
    expect(may(VISITOR, request({ sentById: null, isSpokenFor: false }))).toBe('');
  });

  it('kinds of notices are two', () => expect(NOTICE_KINDS).toEqual(['offer', 'need']));
});
