import type { TestPerson } from '../../testing/people.js';
import { fromNow, type InvitationsUnderTest } from './invitations.cases.js';
import { TwoMunicipalities } from './two-municipalities.cases.js';

const EVERYBODY = { liaisons: true, administrations: true };
const codes = (answer: { problems: readonly { code: string }[] }): string[] => answer.problems.map(({ code }) => code);

describe('answers to invitations', () => {
  let tried: InvitationsUnderTest;
  let places: TwoMunicipalities;
  let coordinator: TestPerson;
  let skive: TwoMunicipalities['skive'];
  let liaison: TestPerson;
  beforeAll(async () => {
    places = await TwoMunicipalities.start();
    ({ tried, coordinator, skive, liaison } = places);
  });
  afterAll(() => tried.close());
  beforeEach(() => tried.api.database.query('TRUNCATE outbox, notification'));

  const participantOf = (...one: Parameters<TwoMunicipalities['participantOf']>) => places.participantOf(...one);
  const invited = (...one: Parameters<TwoMunicipalities['invited']>) => places.invited(...one);

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

    it('for a colleague leave alone what he or she remarked', async () => {
      const [culture = ''] = skive.administrations;
      const { meetingId, token } = await invited(culture);
      await tried.answerByLink(token, 'YES', 'Kommer kl. 11');
      const input = { meetingId, participantId: (await participantOf(meetingId, culture)).id, answer: 'NO' };
      await tried.done('answerMeeting', input, liaison);
      expect(await participantOf(meetingId, culture)).toMatchObject({ answer: 'NO', remark: 'Kommer kl. 11' });
      await tried.done('answerMeeting', { ...input, remark: '' }, coordinator);
      expect((await participantOf(meetingId, culture)).remark).toBe('');
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
});
