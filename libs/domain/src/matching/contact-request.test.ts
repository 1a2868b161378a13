import { ROLES, VISITOR, type Role, type Viewer } from '../shared/index.js';
import {
  canAnswerContactRequest,
  canDeclineContactRequest,
  canSeeContactRequest,
  canWriteInContact,
  CONTACT_STATES,
  CONTACT_STEPS,
  problemsWithAbout,
  problemsWithContactStep,
  problemsWithMessage,
  type ContactPolicySubject,
} from './index.js';

const codes = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => `${code.replace('matching.', '')} ${field ?? ''}`.trim());

const NETWORK = 'midtjylland';
const person = (roles: readonly Role[], organisationId: string | null = null, networkId = NETWORK): Viewer => ({
  userId: 'me',
  networks: [{ networkId, roles, organisationId }],
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
    const organisation = { organisationId: null, networkId: null };
    expect(codes(problemsWithAbout({ noticeId, activityId, conceptSlug, ...organisation }))).toEqual(expected);
  });

  it.each<[string | null, string | null, string[]]>([
    ['o', 'n', []],
    ['o', null, ['about-missing about']],
    ['o', '', ['about-missing about']],
    [null, 'n', ['about-missing about']],
  ])('with an organisation %j in the network %j', (organisationId, networkId, expected) => {
    const about = { noticeId: null, activityId: null, conceptSlug: null, organisationId, networkId };
    expect(codes(problemsWithAbout(about))).toEqual(expected);
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
    // Who has left the network reads what was said, and no more.
    expect(may(person([role], null, 'nord'), request({ sentById: 'me' }))).toBe('see');
  });

  it('visitors nothing, also not of what somebody sent who has left', () => {
    expect(may(VISITOR, request({ sentById: null, isSpokenFor: false }))).toBe('');
  });
});
