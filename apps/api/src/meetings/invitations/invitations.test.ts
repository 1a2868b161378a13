import { randomUUID } from 'node:crypto';
import type { TestPerson } from '../../testing/people.js';
import { fromNow, InvitationsUnderTest, type ShownParticipant } from './invitations.cases.js';

const EVERYBODY = { liaisons: true, administrations: true };
const codes = (answer: { problems: readonly { code: string }[] }): string[] => answer.problems.map(({ code }) => code);

describe('invitations', () => {
  let tried: InvitationsUnderTest;
  let coordinator: TestPerson;
  let skive: Awaited<ReturnType<InvitationsUnderTest['municipality']>>;
  let liaison: TestPerson;
  beforeAll(async () => {
    tried = await InvitationsUnderTest.start();
    skive = await tried.municipality('skive');
    await tried.municipality('viborg');
    await tried.organisation('region', 'region');
    await tried.person({ organisationId: 'region', email: 'a@region.example' });
    await tried.organisation('klinik', 'hospital-clinic', 'secondary');
    await tried.person({ organisationId: 'klinik', email: 'a@klinik.example' });
    coordinator = await tried.signIn(['coordinator']);
    liaison = await tried.signIn(['liaison'], { personId: skive.liaison });
  });
  afterAll(() => tried.close());
  beforeEach(() => tried.api.database.query('TRUNCATE outbox, notification'));

  const participantOf = async (meetingId: string, personId: string): Promise<ShownParticipant> => {
    const { participants } = await tried.seen(meetingId, coordinator);
    return participants.find(({ person }) => person.id === personId) as ShownParticipant;
  };
  const invited = async (personId: string, wish: Parameters<InvitationsUnderTest['meeting']>[0] = {}) => {
    const meetingId = await tried.meeting(wish);
    await tried.done('inviteToMeeting', { meetingId, personIds: [personId] }, coordinator);
    return { meetingId, token: await tried.token(meetingId, personId) };
  };

  describe('by target', () => {
    it.each([
      ['liaisons', { liaisons: true }, 2],
      ['the three administrations', { administrations: true }, 6],
      ['both', EVERYBODY, 8],
      ['other members', { otherMembers: true }, 1],
      ['secondary organisations', { secondary: true }, 1],
      ['everybody', { ...EVERYBODY, otherMembers: true, secondary: true }, 10],
    ])('%s', async (_name, targets, expected) => {
      const meetingId = await tried.meeting();
      const { figures } = await tried.done('inviteToMeeting', { meetingId, ...targets }, coordinator);
      expect(figures).toMatchObject({ invited: expected, unanswered: expected, yes: 0, attended: 0 });
      expect(await tried.mails()).toHaveLength(expected);
    });

    it('twice adds nobody and mails nobody again', async () => {
      const meetingId = await tried.meeting();
      await tried.done('inviteToMeeting', { meetingId, liaisons: true }, coordinator);
      const { figures } = await tried.done('inviteToMeeting', { meetingId, ...EVERYBODY }, coordinator);
      await tried.done('inviteToMeeting', { meetingId, ...EVERYBODY }, coordinator);
      expect(figures?.['invited']).toBe(8);
      expect(new Set((await tried.mails()).map(({ to }) => to)).size).toBe(8);
      expect(await tried.mails()).toHaveLength(8);
    });

    it('at the same time by two adds everybody once', async () => {
      const meetingId = await tried.meeting();
      const input = { meetingId, ...EVERYBODY };
      await Promise.all([1, 2, 3].map(() => tried.done('inviteToMeeting', input, coordinator)));
      expect((await tried.seen(meetingId, coordinator)).figures?.['invited']).toBe(8);
      expect(await tried.mails()).toHaveLength(8);
    });

    it('of a draft go out when it is announced', async () => {
      const meetingId = await tried.meeting({ state: 'draft' });
      await tried.done('inviteToMeeting', { meetingId, liaisons: true }, coordinator);
      expect(await tried.mails()).toHaveLength(0);
    });

    it('leave out people without consent to be written to, and the invented, who are on the list all the same', async () => {
      const silent = await tried.person({ organisationId: 'skive' });
      const invented = await tried.person({ organisationId: 'skive', email: 'x@y.example', isDemonstration: true });
      const meetingId = await tried.meeting();
      await tried.done('inviteToMeeting', { meetingId, personIds: [silent, invented, skive.liaison] }, coordinator);
      expect((await tried.mails()).map(({ to }) => to)).toEqual(['liaison@skive.example']);
      expect(await participantOf(meetingId, silent)).toMatchObject({ isMailed: false, answer: 'NONE' });
    });

    it('name each person for the administration', async () => {
      const [culture = ''] = skive.administrations;
      const { meetingId } = await invited(culture);
      expect(await participantOf(meetingId, culture)).toMatchObject({
        organisation: { id: 'skive' },
        sector: 'se-culture',
      });
    });

    it.each([
      ['nobody', {}, 'meetings.invite-nobody'],
      ['an unknown person', { personIds: [randomUUID()] }, 'meetings.invite-person-unknown'],
      ['a person that is no id', { personIds: ['x'] }, 'meetings.invite-person-unknown'],
      ['an unknown body', { bodyIds: [randomUUID()] }, 'meetings.invite-body-unknown'],
    ])('refuse %s', async (_name, targets, code) => {
      const meetingId = await tried.meeting();
      expect(codes(await tried.call('inviteToMeeting', { meetingId, ...targets }, coordinator))).toEqual([code]);
    });

    it.each([
      ['cancelled', { state: 'cancelled' }],
      ['held', { state: 'held' }],
      ['begun', { startsAt: fromNow(0, -30) }],
    ])('refuse a meeting that is %s', async (_name, wish) => {
      const meetingId = await tried.meeting(wish);
      const answer = await tried.call('inviteToMeeting', { meetingId, liaisons: true }, coordinator);
      expect(codes(answer)).toEqual(['meetings.invite-closed']);
    });

    it('by the liaison are for people of the own organisation', async () => {
      const meetingId = await tried.meeting();
      const [own = ''] = skive.administrations;
      const other = await tried.person({ organisationId: 'viborg' });
      await tried.done('inviteToMeeting', { meetingId, personIds: [own] }, liaison);
      const refused = await tried.call('inviteToMeeting', { meetingId, personIds: [other] }, liaison);
      expect(codes(refused)).toEqual(['meetings.invite-not-yours']);
      expect((await tried.call('inviteToMeeting', { meetingId, liaisons: true }, liaison)).code).toBe('FORBIDDEN');
    });

    it('are refused to members and visitors, and not found where the meeting is not', async () => {
      const meetingId = await tried.meeting();
      const member = await tried.signIn(['member']);
      expect((await tried.call('inviteToMeeting', { meetingId, liaisons: true }, member)).code).toBe('FORBIDDEN');
      const nowhere = { meetingId: randomUUID(), liaisons: true };
      expect((await tried.call('inviteToMeeting', nowhere, coordinator)).code).toBe('NOT_FOUND');
    });

    it('withdrawn are gone from the list and from the calendar', async () => {
      const meetingId = await tried.meeting();
      await tried.done('inviteToMeeting', { meetingId, liaisons: true }, coordinator);
      const { id } = await participantOf(meetingId, skive.liaison);
      const after = await tried.done('withdrawInvitations', { meetingId, participantIds: [id] }, coordinator);
      expect(after.figures?.['invited']).toBe(1);
      expect((await tried.mails()).at(-1)).toMatchObject({ to: 'liaison@skive.example', method: 'CANCEL' });
    });
  });

  describe('answered by the link in the mail', () => {
    it('say who is asked and for which meeting, and nothing else of anybody', async () => {
      const person = await tried.person({ organisationId: 'skive', name: 'Bo Bæk', email: 'bo@skive.example' });
      const { token } = await invited(person);
      expect(await tried.page(token)).toEqual({
        closedBecause: null,
        meetingId: expect.any(String),
        title: 'Efterårsmøde',
        startsAt: expect.any(String),
        endsAt: expect.any(String),
        place: 'Skive Bibliotek',
        respondBy: null,
        isPastDeadline: false,
        personName: 'Bo Bæk',
        answer: 'NONE',
        remark: '',
        waitingPlace: null,
      });
      const [mail] = await tried.mails();
      expect(mail?.text).toContain(`https://samspil.example/moeder/svar?t=${token.slice(0, 20)}`);
      expect(mail?.text).not.toContain(person);
    });

    it('may be changed as often as one likes', async () => {
      const { meetingId, token } = await invited(skive.liaison);
      expect((await tried.answerByLink(token, 'YES', 'Kommer lidt senere')).data?.done.answer).toBe('YES');
      expect((await tried.answerByLink(token, 'YES')).data?.done.answer).toBe('YES');
      expect((await tried.answerByLink(token, 'NO')).data?.done.answer).toBe('NO');
      expect(await participantOf(meetingId, skive.liaison)).toMatchObject({ answer: 'NO', hasAttended: null });
    });

    it('are worth nothing when forged, expired, for something else, or of somebody taken off the list', async () => {
      const { meetingId, token } = await invited(skive.liaison);
      for (const forged of ['', 'x', `${token}x`, token.replace(/\.[^.]+$/u, '.')]) {
        expect((await tried.page(forged)).closedBecause).toBe('meetings.link-forged');
        expect(codes(await tried.answerByLink(forged, 'YES'))).toEqual(['meetings.link-forged']);
      }
      const { id } = await participantOf(meetingId, skive.liaison);
      await tried.done('withdrawInvitations', { meetingId, participantIds: [id] }, coordinator);
      expect(await tried.page(token)).toMatchObject({ closedBecause: 'meetings.participant-unknown', personName: '' });
      expect(codes(await tried.answerByLink(token, 'YES'))).toEqual(['meetings.participant-unknown']);
    });

    it('expire some days after the meeting', async () => {
      const { meetingId } = await invited(skive.liaison);
      await tried.api.database.query(
        `UPDATE meeting SET starts_at = starts_at - interval '40 days', ends_at = ends_at - interval '40 days' WHERE id = $1`,
        [meetingId],
      );
      const old = await tried.token(meetingId, skive.liaison);
      expect(await tried.page(old)).toMatchObject({ closedBecause: 'meetings.link-expired', title: '' });
      expect(codes(await tried.answerByLink(old, 'NO'))).toEqual(['meetings.link-expired']);
    });

    it('after the deadline take a no, and no new yes', async () => {
      const { meetingId, token } = await invited(skive.liaison, { respondBy: fromNow(1) });
      await tried.api.database.query(`UPDATE meeting SET respond_by = now() - interval '2 days' WHERE id = $1`, [
        meetingId,
      ]);
      expect((await tried.page(token)).isPastDeadline).toBe(true);
      expect(codes(await tried.answerByLink(token, 'YES'))).toEqual(['meetings.answer-too-late']);
      expect((await tried.answerByLink(token, 'NO')).data?.done.answer).toBe('NO');
    });

    it.each([
      ['cancelled', { state: 'cancelled' }, 'meetings.answer-cancelled'],
      ['held', { state: 'held' }, 'meetings.answer-begun'],
      ['a draft again', { state: 'draft' }, 'meetings.answer-not-open'],
    ])('are refused for a meeting that is %s', async (_name, { state }, code) => {
      const { meetingId, token } = await invited(skive.liaison);
      await tried.api.database.query('UPDATE meeting SET state = $2 WHERE id = $1', [meetingId, state]);
      expect((await tried.page(token)).closedBecause).toBe(code);
      expect(codes(await tried.answerByLink(token, 'NO'))).toEqual([code]);
    });

    it('refuse remarks that are too long or unreadable', async () => {
      const { token } = await invited(skive.liaison);
      expect(codes(await tried.answerByLink(token, 'YES', 'x'.repeat(501)))).toEqual(['meetings.text-too-long']);
      expect((await tried.answerByLink(token, 'YES', 'a\u0000b')).data).toBeNull();
    });
  });

  describe('answered by people who are signed in', () => {
    it('for oneself, also uninvited', async () => {
      const meetingId = await tried.meeting();
      const own = await tried.done('answerMeeting', { meetingId, answer: 'YES', remark: 'Ses' }, liaison);
      expect(own.own).toMatchObject({ answer: 'YES' });
      expect(await participantOf(meetingId, skive.liaison)).toMatchObject({ invitedAt: null, remark: 'Ses' });
    });

    it('for colleagues by the liaison, for anybody by the coordinator, also after the deadline', async () => {
      const meetingId = await tried.meeting({ respondBy: fromNow(0, -60) });
      await tried.done('inviteToMeeting', { meetingId, ...EVERYBODY }, coordinator);
      const [culture = '', health = ''] = skive.administrations;
      const input = { meetingId, participantId: (await participantOf(meetingId, culture)).id, answer: 'YES' };
      expect(codes(await tried.call('answerMeeting', input, liaison))).toEqual(['meetings.answer-too-late']);
      await tried.done('answerMeeting', input, coordinator);
      const no = { ...input, participantId: (await participantOf(meetingId, health)).id, answer: 'NO' };
      await tried.done('answerMeeting', no, liaison);
      const { participants } = await tried.seen(meetingId, coordinator);
      const viborg = participants.find(({ organisation }) => organisation?.id === 'viborg');
      expect((await tried.call('answerMeeting', { ...no, participantId: viborg?.id }, liaison)).code).toBe('FORBIDDEN');
    });

    it('need a place in the directory', async () => {
      const meetingId = await tried.meeting();
      const nobody = await tried.signIn(['member']);
      expect((await tried.call('answerMeeting', { meetingId, answer: 'YES' }, nobody)).code).toBe('FORBIDDEN');
    });
  });

  describe('to a meeting with few places', () => {
    it('give no more places than there are, however many answer at once, and no place twice', async () => {
      const meetingId = await tried.meeting({ capacity: 5 });
      const people = await Promise.all(Array.from({ length: 20 }, () => tried.person({ organisationId: 'skive' })));
      await tried.done('inviteToMeeting', { meetingId, personIds: people }, coordinator);
      const tokens = await Promise.all(people.map((id) => tried.token(meetingId, id)));
      await Promise.all(tokens.map((token) => tried.answerByLink(token, 'YES')));
      const { figures, placesFree } = await tried.seen(meetingId, coordinator);
      expect({ ...figures, placesFree }).toMatchObject({ yes: 5, waiting: 15, placesFree: 0 });
      const waitingBefore = await waiting(meetingId);
      const registered = (await tried.seen(meetingId, coordinator)).participants.filter((one) => one.answer === 'YES');
      const leaving = registered.slice(0, 3).map(({ person }) => tokens[people.indexOf(person.id)] ?? '');
      await Promise.all(leaving.map((token) => tried.answerByLink(token, 'NO')));
      const after = await tried.seen(meetingId, coordinator);
      expect(after.figures).toMatchObject({ yes: 5, waiting: 12, no: 3 });
      expect(await waiting(meetingId)).toEqual(waitingBefore.slice(3));
      expect(
        after.participants.filter(({ answer }) => answer === 'WAITING').map((one) => one.waitingPlace),
      ).toHaveLength(12);
    });

    const waiting = async (meetingId: string): Promise<string[]> => {
      const { participants } = await tried.seen(meetingId, coordinator);
      return participants
        .filter(({ answer }) => answer === 'WAITING')
        .sort((one, other) => (one.waitingPlace ?? 0) - (other.waitingPlace ?? 0))
        .map(({ id }) => id);
    };

    it('tell who moves up by mail, once', async () => {
      const meetingId = await tried.meeting({ capacity: 1 });
      const [first = '', second = ''] = skive.administrations;
      await tried.done('inviteToMeeting', { meetingId, personIds: [first, second] }, coordinator);
      const tokens = [await tried.token(meetingId, first), await tried.token(meetingId, second)];
      await tried.answerByLink(tokens[0] ?? '', 'YES');
      expect((await tried.answerByLink(tokens[1] ?? '', 'YES')).data?.done).toMatchObject({
        answer: 'WAITING',
        waitingPlace: 1,
      });
      await tried.answerByLink(tokens[0] ?? '', 'NO');
      await tried.answerByLink(tokens[0] ?? '', 'NO');
      expect((await tried.page(tokens[1] ?? '')).answer).toBe('YES');
      const told = (await tried.mails()).filter(({ subject }) => subject.startsWith('Du har fået plads'));
      expect(told.map(({ to }) => to)).toEqual(['se-health@skive.example']);
    });
  });

  describe('seen', () => {
    it('with names by members, without remarks; by visitors of a public meeting not at all', async () => {
      const meetingId = await tried.meeting({ sharing: 'public' });
      await tried.done('inviteToMeeting', { meetingId, liaisons: true }, coordinator);
      await tried.done('answerMeeting', { meetingId, answer: 'YES', remark: 'Allergi' }, liaison);
      const member = await tried.signIn(['member']);
      const seen = await tried.seen(meetingId, member);
      expect(seen.participants).toHaveLength(2);
      expect(seen.participants.every(({ remark }) => remark === '')).toBe(true);
      expect(seen.representation).toBeNull();
      expect(seen.proposedHours).toBeNull();
      const visitor = await tried.read(meetingId);
      expect(visitor.data?.done).toMatchObject({ participants: [], figures: null, representation: null, own: null });
    });

    it('not where the meeting is not found', async () => {
      const meetingId = await tried.meeting({ state: 'draft' });
      expect((await tried.read(meetingId, await tried.signIn(['member']))).code).toBe('NOT_FOUND');
      expect((await tried.read(await tried.meeting())).code).toBe('NOT_FOUND');
    });

    it('with a fixed number of statements however many there are', async () => {
      const meetingId = await tried.meeting();
      await tried.done('inviteToMeeting', { meetingId, liaisons: true }, coordinator);
      const few = await tried.api.statementsDuring(() => tried.seen(meetingId, coordinator));
      const people = await Promise.all(Array.from({ length: 100 }, () => tried.person({ organisationId: 'viborg' })));
      await tried.done('inviteToMeeting', { meetingId, personIds: people }, coordinator);
      const many = await tried.api.statementsDuring(() => tried.seen(meetingId, coordinator));
      expect(many).toHaveLength(few.length);
      expect(few.length).toBeLessThanOrEqual(8);
    });
  });
});
