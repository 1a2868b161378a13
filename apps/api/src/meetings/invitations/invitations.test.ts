import { randomUUID } from 'node:crypto';
import { addDays, addMinutes } from '@samspil/domain/meetings';
import type { TestPerson } from '../../testing/people.js';
import { fromNow, type InvitationsUnderTest } from './invitations.cases.js';
import { MeetingReminders } from './meeting-reminders.js';
import { TwoMunicipalities } from './two-municipalities.cases.js';

const EVERYBODY = { liaisons: true, administrations: true };
const codes = (answer: { problems: readonly { code: string }[] }): string[] => answer.problems.map(({ code }) => code);

describe('invitations', () => {
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

  /** What waits for somebody in the platform. */
  const asked = async ({ id }: TestPerson): Promise<string[]> => {
    const rows = await tried.api.database.query<{ kind: string }>(
      'SELECT kind FROM notification WHERE user_id = $1 AND is_action AND read_at IS NULL',
      [id],
    );
    return rows.map(({ kind }) => kind);
  };

  const change = async (mutation: string, type: string, input: Readonly<Record<string, unknown>>): Promise<void> => {
    const [row] = await tried.api.database.query<{ lock: number }>('SELECT lock FROM meeting WHERE id = $1', [
      input.id,
    ]);
    const { errors } = await tried.api.graphql(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`,
      { input: { lock: row?.lock ?? 0, ...input } },
      { as: coordinator },
    );
    expect(errors).toEqual([]);
  };
  const move = (id: string, step: string, reason?: string): Promise<void> =>
    change('moveMeeting', 'MoveMeetingInput', { id, step, ...(reason === undefined ? {} : { reason }) });

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
      expect(await asked(liaison)).toEqual([]);
      await move(meetingId, 'ANNOUNCE');
      expect((await tried.mails()).map(({ to, method }) => `${method} ${to}`).sort()).toEqual([
        'REQUEST liaison@skive.example',
        'REQUEST liaison@viborg.example',
      ]);
      expect(await asked(liaison)).toEqual(['meeting-invited']);
    });

    it('leave out people without consent to be written to, and the invented, who are on the list all the same', async () => {
      const silent = await tried.person({ organisationId: 'skive' });
      const invented = await tried.person({ organisationId: 'skive', email: 'x@y.example', isDemonstration: true });
      const meetingId = await tried.meeting();
      await tried.done('inviteToMeeting', { meetingId, personIds: [silent, invented, skive.liaison] }, coordinator);
      expect((await tried.mails()).map(({ to }) => to)).toEqual(['liaison@skive.example']);
      expect(await participantOf(meetingId, silent)).toMatchObject({ mail: 'NONE', answer: 'NONE' });
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

    it('withdrawn and given again are newer than the withdrawal for calendars', async () => {
      const { meetingId } = await invited(skive.liaison);
      const { id } = await participantOf(meetingId, skive.liaison);
      await tried.done('withdrawInvitations', { meetingId, participantIds: [id] }, coordinator);
      expect(await asked(liaison)).toEqual([]);
      await tried.done('inviteToMeeting', { meetingId, personIds: [skive.liaison] }, coordinator);
      expect(await asked(liaison)).toEqual(['meeting-invited']);
      const stamps = (await tried.mails()).map(({ calendar }) => /DTSTAMP:(\w+)/u.exec(calendar ?? '')?.[1] ?? '');
      expect(stamps).toHaveLength(3);
      expect([...stamps].sort()).toEqual(stamps);
    });

    it('of what is cancelled ask for nothing any more', async () => {
      const { meetingId } = await invited(skive.liaison);
      expect(await asked(liaison)).toEqual(['meeting-invited']);
      await move(meetingId, 'CANCEL', 'Sne');
      expect(await asked(liaison)).toEqual([]);
    });

    it('are not needed: who registers without one hears of changes, of the beginning and of the cancellation', async () => {
      const startsAt = fromNow(15);
      const meetingId = await tried.meeting({ startsAt });
      await tried.done('answerMeeting', { meetingId, answer: 'YES' }, liaison);
      await tried.done('inviteToMeeting', { meetingId, personIds: [skive.liaison] }, coordinator);
      expect(await tried.mails()).toEqual([]);
      const later = addDays(startsAt, 7);
      const content = { startsAt: later, endsAt: addMinutes(later, 60) };
      await change('saveMeeting', 'SaveMeetingInput', { id: meetingId, content });
      await tried.api.app.get(MeetingReminders).remind(addMinutes(later, -60));
      await move(meetingId, 'CANCEL', 'Sne');
      const mails = await tried.mails();
      expect(mails.map(({ to }) => to)).toEqual(Array(3).fill('liaison@skive.example'));
      expect(mails.map(({ method }) => method)).toEqual(['REQUEST', null, 'CANCEL']);
    });

    it('reach who had registered and said no, and leave those in peace who were not invited and said no', async () => {
      const meetingId = await tried.meeting();
      await tried.done('answerMeeting', { meetingId, answer: 'NO' }, liaison);
      await change('saveMeeting', 'SaveMeetingInput', { id: meetingId, content: { place: 'Viborg' } });
      expect(await tried.mails()).toEqual([]);
      await tried.done('inviteToMeeting', { meetingId, personIds: [skive.liaison] }, coordinator);
      expect(await tried.mails()).toMatchObject([{ to: 'liaison@skive.example', method: 'REQUEST' }]);
      expect(await participantOf(meetingId, skive.liaison)).toMatchObject({ answer: 'NO' });
    });

    it('withdrawn are gone from the list and from the calendar', async () => {
      const meetingId = await tried.meeting();
      await tried.done('inviteToMeeting', { meetingId, liaisons: true }, coordinator);
      const { id } = await participantOf(meetingId, skive.liaison);
      const after = await tried.done('withdrawInvitations', { meetingId, participantIds: [id] }, coordinator);
      expect(after.figures?.['invited']).toBe(1);
      const mail = (await tried.mails()).at(-1);
      expect(mail).toMatchObject({ to: 'liaison@skive.example', method: 'CANCEL' });
      // The meeting itself is not cancelled, and the mail must not say so.
      expect(mail?.subject).toBe('Invitation trukket tilbage: Efterårsmøde');
      expect(await asked(liaison)).toEqual([]);
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
      expect(few.length).toBeLessThanOrEqual(9);
    });
  });
});
