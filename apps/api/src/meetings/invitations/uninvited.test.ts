import { randomUUID } from 'node:crypto';
import type { TestPerson } from '../../testing/people.js';
import { fromNow, InvitationsUnderTest } from './invitations.cases.js';
import { MeetingReminders } from './meeting-reminders.js';

const ROOM = 'https://meet.example/x';

/** Somebody who registered without an invitation. */
interface Uninvited {
  readonly email: string;
  readonly personId: string;
  readonly account: TestPerson;
  /** The path of the subscribed calendar. */
  readonly feed: string;
}

describe('who registered uninvited', () => {
  let tried: InvitationsUnderTest;
  let coordinator: TestPerson;
  beforeAll(async () => {
    tried = await InvitationsUnderTest.start();
    await tried.organisation('skive');
    coordinator = await tried.signIn(['coordinator']);
  });
  afterAll(() => tried.close());

  async function registered(meetingId: string, seatIn: string | null): Promise<Uninvited> {
    const email = `${randomUUID()}@skive.example`;
    const personId = await tried.person({ organisationId: 'skive', email });
    const account = await tried.signIn(['member'], { personId, bodyIds: seatIn === null ? [] : [seatIn] });
    if (seatIn !== null) await seat(seatIn, personId);
    await tried.done('answerMeeting', { meetingId, answer: 'YES' }, account);
    const renewal = 'mutation { done: renewCalendarFeed { url } }';
    const { data } = await tried.api.graphql<{ done: { url: string } }>(renewal, {}, { as: account });
    return { email, personId, account, feed: new URL(data?.done.url ?? '').pathname };
  }

  const seat = (bodyId: string, personId: string): Promise<unknown> =>
    tried.api.database.query(
      `INSERT INTO body_seat (id, body_id, person_id, starts_on) VALUES ($1, $2, $3, '2020-01-01')`,
      [randomUUID(), bodyId, personId],
    );
  const unseat = (personId: string): Promise<unknown> =>
    tried.api.database.query(`UPDATE body_seat SET ends_on = '2020-12-31' WHERE person_id = $1`, [personId]);

  async function change(meetingId: string, mutation: string, type: string, input: object): Promise<void> {
    const sql = 'SELECT lock FROM meeting WHERE id = $1';
    const [row] = await tried.api.database.query<{ lock: number }>(sql, [meetingId]);
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
    const whole = { id: meetingId, lock: row?.lock ?? 0, ...input };
    expect((await tried.api.graphql(query, { input: whole }, { as: coordinator })).errors).toEqual([]);
  }
  const moveTo = (meetingId: string, place: string): Promise<void> =>
    change(meetingId, 'saveMeeting', 'SaveMeetingInput', { content: { place } });
  const step = (meetingId: string, input: object): Promise<void> =>
    change(meetingId, 'moveMeeting', 'MoveMeetingInput', input);

  const subjectsTo = async (email: string): Promise<string[]> =>
    (await tried.mails()).filter(({ to }) => to === email).map(({ subject }) => subject.split(':')[0] ?? '');
  const calendarOf = async ({ feed }: Uninvited): Promise<string> => (await tried.api.fetch(feed)).text();

  it('for a closed body hears no more once the seat has ended, but that the meeting is off', async () => {
    const bodyId = await tried.body(true);
    const meetingId = await tried.meeting({ kind: 'steering-group', bodyId, startsAt: fromNow(15) });
    const stays = await registered(meetingId, bodyId);
    const leaves = await registered(meetingId, bodyId);
    expect(await calendarOf(leaves)).toContain(`meeting-${meetingId}@samspil`);
    await unseat(leaves.personId);

    await moveTo(meetingId, 'Den hemmelige sal');
    await tried.api.app.get(MeetingReminders).remind(fromNow(15, -60));
    expect(await subjectsTo(stays.email)).toEqual(['Ændret', 'Snart']);
    expect(await subjectsTo(leaves.email)).toEqual([]);
    expect(await calendarOf(stays)).toContain('Den hemmelige sal');
    expect(await calendarOf(leaves)).not.toContain(meetingId);

    await step(meetingId, { step: 'CANCEL', reason: 'Uenighed i gruppen' });
    expect(await subjectsTo(leaves.email)).toEqual(['Aflyst']);
    const said = JSON.stringify((await tried.mails()).filter(({ to }) => to === leaves.email));
    expect(said).not.toMatch(/hemmelige|Uenighed|meet\.example/u);

    await step(meetingId, { step: 'REOPEN' });
    expect(await subjectsTo(leaves.email)).toEqual(['Aflyst']);
    await seat(bodyId, leaves.personId);
    await moveTo(meetingId, 'Viborg');
    expect(await subjectsTo(leaves.email)).toEqual(['Aflyst', 'Holdes alligevel']);
  });

  it('for a closed body and waited hears of no place once the seat has ended', async () => {
    const bodyId = await tried.body(true);
    const meetingId = await tried.meeting({ kind: 'steering-group', bodyId, capacity: 1 });
    await registered(meetingId, bodyId);
    const waits = await registered(meetingId, bodyId);
    await unseat(waits.personId);
    await change(meetingId, 'saveMeeting', 'SaveMeetingInput', { content: { capacity: 5 } });
    expect(await subjectsTo(waits.email)).toEqual([]);
    const answerOf = async (personId: string): Promise<string | undefined> =>
      (await tried.seen(meetingId, coordinator)).participants.find(({ person }) => person.id === personId)?.answer;
    expect(await answerOf(waits.personId)).toBe('WAITING');
    await seat(bodyId, waits.personId);
    await change(meetingId, 'saveMeeting', 'SaveMeetingInput', { content: { capacity: 6 } });
    expect(await answerOf(waits.personId)).toBe('YES');
  });

  it('for a closed body reads and answers by the old link only while seated', async () => {
    const bodyId = await tried.body(true);
    const meetingId = await tried.meeting({ kind: 'steering-group', bodyId });
    const { personId } = await registered(meetingId, bodyId);
    const token = await tried.token(meetingId, personId);
    expect((await tried.page(token)).title).not.toBe('');
    await unseat(personId);
    expect(await tried.page(token)).toMatchObject({
      closedBecause: 'meetings.participant-unknown',
      title: '',
      place: '',
    });
    const { problems } = await tried.answerByLink(token, 'NO');
    expect(problems).toMatchObject([{ code: 'meetings.participant-unknown' }]);
  });

  it('hears of the meetings of an open body for as long as he or she is of the network', async () => {
    const meetingId = await tried.meeting({ kind: 'steering-group', bodyId: await tried.body(false) });
    const member = await registered(meetingId, null);
    await moveTo(meetingId, 'Viborg');
    expect(await subjectsTo(member.email)).toEqual(['Ændret']);
    expect(await calendarOf(member)).toContain('Viborg');
    await tried.api.database.query('DELETE FROM network_member WHERE user_id = $1', [member.account.id]);
    await moveTo(meetingId, 'Herning');
    expect(await subjectsTo(member.email)).toEqual(['Ændret']);
    expect(await calendarOf(member)).not.toContain(meetingId);
  });

  it('is not taken for a guest, who was invited and goes on hearing', async () => {
    const meetingId = await tried.meeting({ kind: 'steering-group', bodyId: await tried.body(true) });
    const email = 'guest@skive.example';
    const personIds = [await tried.person({ organisationId: 'skive', email })];
    await tried.done('inviteToMeeting', { meetingId, personIds }, coordinator);
    await moveTo(meetingId, 'Herning');
    expect(await subjectsTo(email)).toEqual(['Invitation', 'Ændret']);
    expect((await tried.mails()).at(-1)?.text).toContain(ROOM);
  });
});
