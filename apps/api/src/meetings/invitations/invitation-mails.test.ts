import { OutboxWorker } from '../../shared/outbox/index.js';
import { startMailCatcher, type MailCatcher } from '../../testing/mail-catcher.js';
import type { TestPerson } from '../../testing/people.js';
import { fromNow, InvitationsUnderTest } from './invitations.cases.js';
import { MeetingReminders } from './meeting-reminders.js';

describe('mails about meetings', () => {
  let tried: InvitationsUnderTest;
  let mailbox: MailCatcher;
  let coordinator: TestPerson;
  beforeAll(async () => {
    mailbox = await startMailCatcher();
    tried = await InvitationsUnderTest.start({ smtpUrl: mailbox.url, logLevel: 'silent' });
    await tried.organisation('skive');
    coordinator = await tried.signIn(['coordinator']);
  });
  afterAll(async () => {
    await tried.close();
    await mailbox.close();
  });
  beforeEach(async () => {
    mailbox.mails.length = 0;
    mailbox.faults.length = 0;
    await tried.api.database.query('TRUNCATE outbox');
    await tried.api.database.query('DELETE FROM meeting');
  });

  const drain = (): Promise<void> => tried.api.app.get(OutboxWorker).drain();
  const drainLater = async (): Promise<void> => {
    await tried.api.database.query('UPDATE outbox SET next_attempt_at = now() WHERE done_at IS NULL');
    await drain();
  };
  const people = (count: number, prefix: string): Promise<string[]> =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        tried.person({ organisationId: 'skive', email: `${prefix}${n}@skive.example` }),
      ),
    );
  const recipients = (): string[] => mailbox.mails.map(({ to }) => to).sort();

  it('reach 200 people once each, also when the mail server refuses and drops some in between', async () => {
    const personIds = await people(200, 'bo');
    const meetingId = await tried.meeting();
    mailbox.faults.push('refuse for now', 'drop before the answer', 'refuse for now');
    await tried.done('inviteToMeeting', { meetingId, personIds }, coordinator);
    await drain();
    await tried.done('inviteToMeeting', { meetingId, personIds }, coordinator);
    await drainLater();
    expect(recipients()).toHaveLength(200);
    expect(new Set(recipients()).size).toBe(200);
    expect(new Set(mailbox.mails.map(({ raw }) => /svar\?t=3?D?([\w.-]+)/u.exec(raw)?.[1])).size).toBe(200);
  });

  it('are repeated as the same message when the answer of the mail server was lost', async () => {
    const personIds = await people(1, 'tabt');
    mailbox.faults.push('take and drop');
    await tried.done('inviteToMeeting', { meetingId: await tried.meeting(), personIds }, coordinator);
    await drain();
    await drainLater();
    expect(mailbox.mails).toHaveLength(2);
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('bring a calendar part that mail readers take up, and Danish text', async () => {
    const personIds = await people(1, 'kalender');
    await tried.done('inviteToMeeting', { meetingId: await tried.meeting(), personIds }, coordinator);
    await drain();
    const raw = mailbox.mails[0]?.raw ?? '';
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/iu);
    expect(raw).toContain('Du er inviteret til et møde:');
    expect(raw).toContain('Skive Bibliotek');
  });

  describe('that do not get through', () => {
    const standings = async (meetingId: string): Promise<(string | null)[]> =>
      (await tried.seen(meetingId, coordinator)).participants.map(({ mail }) => mail).sort();

    it('are told of to those who plan, each for itself, and to nobody else', async () => {
      const personIds = await people(3, 'ikke-frem');
      const meetingId = await tried.meeting();
      mailbox.faults.push('refuse for good', 'refuse for now');
      const release = mailbox.hold();
      await tried.done('inviteToMeeting', { meetingId, personIds }, coordinator);
      expect(await standings(meetingId)).toEqual(['WAITING', 'WAITING', 'WAITING']);
      release();
      await drain();
      expect(await standings(meetingId)).toEqual(['DELAYED', 'FAILED', 'SENT']);
      await drainLater();
      expect(await standings(meetingId)).toEqual(['FAILED', 'SENT', 'SENT']);
      const { participants } = await tried.seen(meetingId, await tried.signIn(['member']));
      expect(participants.map(({ mail }) => mail)).toEqual([null, null, null]);
    });

    it('are written again to the mended address, and only those', async () => {
      const personIds = await people(2, 'igen');
      const meetingId = await tried.meeting();
      mailbox.faults.push('refuse for good');
      await tried.done('inviteToMeeting', { meetingId, personIds }, coordinator);
      await drain();
      await tried.api.database.query(`UPDATE person SET email = 'rettet-' || email WHERE id = ANY ($1::uuid[])`, [
        personIds,
      ]);
      mailbox.mails.length = 0;
      await tried.done('mailMeetingAgain', { meetingId }, coordinator);
      await tried.done('mailMeetingAgain', { meetingId }, coordinator);
      await drain();
      expect(recipients()).toHaveLength(1);
      expect(recipients()[0]).toMatch(/^rettet-igen\d@skive\.example$/);
      expect(mailbox.mails[0]?.raw).toMatch(/method=REQUEST/iu);
      expect(await standings(meetingId)).toEqual(['SENT', 'SENT']);
      const member = await tried.signIn(['member']);
      expect((await tried.call('mailMeetingAgain', { meetingId }, member)).code).toBe('FORBIDDEN');
    });
  });

  it('say what was answered when the meeting changes, and that it is held after all', async () => {
    const [yes = '', none = ''] = await people(2, 'svar');
    const meetingId = await tried.meeting();
    await tried.done('inviteToMeeting', { meetingId, personIds: [yes, none] }, coordinator);
    await tried.answerByLink(await tried.token(meetingId, yes), 'YES');
    const change = async (mutation: string, type: string, input: object): Promise<void> => {
      const [row] = await tried.api.database.query<{ lock: number }>('SELECT lock FROM meeting WHERE id = $1', [
        meetingId,
      ]);
      const whole = { id: meetingId, lock: row?.lock ?? 0, ...input };
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
      expect((await tried.api.graphql(query, { input: whole }, { as: coordinator })).errors).toEqual([]);
    };
    await change('saveMeeting', 'SaveMeetingInput', { content: { place: 'Viborg' } });
    await change('moveMeeting', 'MoveMeetingInput', { step: 'CANCEL', reason: 'Sne' });
    await change('moveMeeting', 'MoveMeetingInput', { step: 'REOPEN' });
    await drain();
    const toldTo = (prefix: string): string[] =>
      mailbox.mails.flatMap(({ to, raw }) => (to.startsWith(prefix) ? raw : []));
    const [, changed, , reopened] = toldTo('svar0');
    expect(changed).toContain('Du er tilmeldt. Kan du alligevel ikke komme?');
    expect(reopened).toContain('bliver holdt alligevel');
    expect(toldTo('svar1')[1]).toContain('Svar her. Du behøver ikke at logge ind:');
    expect(toldTo('svar1')[2]).not.toContain('/moeder/svar');
    expect(toldTo('svar1')[2]).toContain('DESCRIPTION:Sne');
  });

  describe('reminding', () => {
    const remind = (now?: string): Promise<void> => tried.api.app.get(MeetingReminders).remind(now);
    const invitedBefore = async (meetingId: string, personIds: readonly string[]): Promise<void> => {
      await tried.done('inviteToMeeting', { meetingId, personIds }, coordinator);
      await tried.api.database.query(`UPDATE meeting_participant SET invited_at = now() - interval '3 days'`);
      await drain();
      mailbox.mails.length = 0;
    };

    it('those who have not answered, when the deadline is near, and nobody twice', async () => {
      const personIds = await people(3, 'frist');
      const respondBy = fromNow(10);
      const meetingId = await tried.meeting({ respondBy });
      await invitedBefore(meetingId, personIds);
      await tried.answerByLink(await tried.token(meetingId, personIds[0] ?? ''), 'NO');
      await remind();
      await drain();
      expect(recipients()).toEqual([]);
      for (const hours of [47, 30, 5]) await remind(fromNow(10, -hours * 60));
      await Promise.all([remind(fromNow(10, -60)), remind(fromNow(10, -60))]);
      await drain();
      expect(recipients()).toEqual(['frist1@skive.example', 'frist2@skive.example']);
      expect(mailbox.mails[0]?.raw).toContain('Vi mangler dit svar');
    });

    it('those who are registered, the day before, and again only when the meeting has been moved', async () => {
      const personIds = await people(2, 'snart');
      const meetingId = await tried.meeting({ startsAt: fromNow(15) });
      await invitedBefore(meetingId, personIds);
      await tried.answerByLink(await tried.token(meetingId, personIds[0] ?? ''), 'YES');
      for (const hours of [23, 12, 1]) await remind(fromNow(15, -hours * 60));
      await drain();
      expect(recipients()).toEqual(['snart0@skive.example']);
      await tried.api.database.query(
        `UPDATE meeting SET starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days' WHERE id = $1`,
        [meetingId],
      );
      await remind(fromNow(15, -60));
      await remind(fromNow(22, -60));
      await drain();
      expect(recipients()).toEqual(['snart0@skive.example', 'snart0@skive.example']);
    });

    it('nobody of what is cancelled', async () => {
      const personIds = await people(1, 'aflyst');
      const meetingId = await tried.meeting({ startsAt: fromNow(15), respondBy: fromNow(10) });
      await invitedBefore(meetingId, personIds);
      await tried.api.database.query(`UPDATE meeting SET state = 'cancelled' WHERE id = $1`, [meetingId]);
      await remind(fromNow(10, -60));
      await remind(fromNow(15, -60));
      await drain();
      expect(recipients()).toEqual([]);
    });
  });
});
