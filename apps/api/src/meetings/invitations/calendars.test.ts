import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { addDays, addMinutes } from '@samspil/domain/meetings';
import type { TestPerson } from '../../testing/people.js';
import { fromNow, InvitationsUnderTest, NETWORK } from './invitations.cases.js';
import type { OutboxMail } from './participation.cases.js';
import { momentOf, publishedCalendar } from './meeting-calendar.js';

interface ReadEvent {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly start: string;
  readonly startsAt: number;
  readonly zone: string;
  readonly summary: string;
  readonly attendee: string;
}

/** Every event of a calendar, as another library than the one that wrote it understands it. */
function read(text: string | null | undefined): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text ?? '') as unknown[]);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate;
    const zone = zones.find(({ tzid }) => tzid === component.getFirstProperty('dtstart')?.getParameter('tzid'));
    if (zone) start.zone = zone;
    return {
      method: String(calendar.getFirstPropertyValue('method')),
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      start: start.toString().slice(0, 16),
      startsAt: start.toJSDate().getTime(),
      zone: zone?.tzid ?? '',
      summary: event.summary,
      attendee: String(event.attendees[0]?.getFirstValue() ?? ''),
    };
  });
}

describe('meetings in calendars', () => {
  const dates = ['2027-03-16T10:00', '2027-03-23T10:00', '2027-03-30T10:00', '2027-10-26T10:00', '2027-11-02T10:00'];
  const series = dates.map((startsAt, index) => ({
    ...{
      id: `meeting-${index}`,
      title: 'Netværksmøde; nr, "ét"\nog mere',
      startsAt,
      endsAt: addMinutes(startsAt, 120),
    },
    ...{ place: 'Skive, salen', onlineUrl: '', state: 'announced' as const, calendarSequence: index },
    changedAt: new Date('2026-11-22T10:00:00Z'),
  }));

  it.each(['Europe/Copenhagen', 'America/New_York', 'Pacific/Auckland'])(
    'are at ten on both sides of summer time, whatever the zone of the server (%s)',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      const events = read(publishedCalendar(series, 'Møder', { publicUrl: 'https://x.example', language: 'da' }));
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
      expect(events.map(({ start }) => start)).toEqual(dates);
      expect(new Set(events.map((event) => event.zone))).toEqual(new Set(['Europe/Copenhagen']));
      const hours = events.map(({ startsAt }) => new Date(startsAt).getUTCHours());
      expect(hours).toEqual([9, 9, 8, 8, 9]);
      expect(events.map(({ startsAt }) => startsAt)).toEqual(dates.map((clock) => momentOf(clock).getTime()));
    },
  );

  it('keep commas, quotation marks and lines of a title', () => {
    const [event] = read(publishedCalendar(series, 'Møder', { publicUrl: 'https://x.example', language: 'da' }));
    expect(event?.summary).toBe('Netværksmøde; nr, "ét"\nog mere');
  });

  describe('of those who are invited', () => {
    let tried: InvitationsUnderTest;
    let coordinator: TestPerson;
    let person: string;
    beforeAll(async () => {
      tried = await InvitationsUnderTest.start();
      await tried.municipality('skive');
      coordinator = await tried.signIn(['coordinator']);
      person = await tried.person({ organisationId: 'skive', email: 'bo@skive.example', name: 'Bo "B" Bæk' });
    });
    afterAll(() => tried.close());
    beforeEach(() => tried.api.database.query('TRUNCATE outbox, notification'));

    const change = async (mutation: string, input: object): Promise<void> => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const { data, errors } = await tried.api.graphql(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`,
        { input },
        { as: coordinator },
      );
      if (data === null) throw new Error(JSON.stringify(errors));
    };
    const lockOf = async (id: string): Promise<number> => {
      const [row] = await tried.api.database.query<{ lock: number }>('SELECT lock FROM meeting WHERE id = $1', [id]);
      return row?.lock ?? 0;
    };
    const invited = async (wish: Parameters<InvitationsUnderTest['meeting']>[0] = {}): Promise<string> => {
      const meetingId = await tried.meeting(wish);
      await tried.done('inviteToMeeting', { meetingId, personIds: [person] }, coordinator);
      return meetingId;
    };
    const lastMail = async (): Promise<OutboxMail | undefined> => (await tried.mails()).at(-1);

    it('are told of the invitation, of a new time and place, and of the cancellation, as one event', async () => {
      const startsAt = fromNow(30);
      const id = await invited({ startsAt });
      const later = addDays(startsAt, 7);
      const content = { startsAt: later, endsAt: addMinutes(later, 60), place: 'Viborg' };
      await change('saveMeeting', { id, lock: await lockOf(id), content });
      await change('saveMeeting', { id, lock: await lockOf(id), content: { summary: 'Nye tanker' } });
      await change('moveMeeting', { id, lock: await lockOf(id), step: 'CANCEL', reason: 'Sygdom' });
      const mails = await tried.mails();
      expect(mails.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
      const events = mails.flatMap(({ calendar }) => read(calendar));
      expect(events.map(({ uid }) => uid)).toEqual(Array(3).fill(`meeting-${id}@samspil`));
      expect(events.map(({ start }) => start)).toEqual([startsAt, later, later]);
      expect(events.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
      expect(events[2]?.status).toBe('CANCELLED');
      expect(events[0]?.attendee.toLowerCase()).toBe('mailto:bo@skive.example');
      const sequences = events.map(({ sequence }) => sequence);
      expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
      expect(mails[2]?.text).toContain('Sygdom');
    });

    it('are told that they are off the list, and invited again, each time as what comes last', async () => {
      const id = await invited();
      for (let times = 0; times < 2; times++) {
        const { participants } = await tried.seen(id, coordinator);
        const participantIds = participants.map((one) => one.id);
        await tried.done('withdrawInvitations', { meetingId: id, participantIds }, coordinator);
        await tried.done('inviteToMeeting', { meetingId: id, personIds: [person] }, coordinator);
      }
      await change('saveMeeting', { id, lock: await lockOf(id), content: { place: 'Viborg' } });
      const events = (await tried.mails()).flatMap(({ calendar }) => read(calendar));
      expect(events.map(({ method }) => method)).toEqual([
        'REQUEST',
        'CANCEL',
        'REQUEST',
        'CANCEL',
        'REQUEST',
        'REQUEST',
      ]);
      expect(new Set(events.map(({ uid }) => uid))).toEqual(new Set([`meeting-${id}@samspil`]));
      const sequences = events.map(({ sequence }) => sequence);
      expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    });

    it('get the invitation when a draft is announced, and again when a cancelled meeting is to be after all', async () => {
      const id = await invited({ state: 'draft' });
      expect(await tried.mails()).toEqual([]);
      await change('moveMeeting', { id, lock: await lockOf(id), step: 'ANNOUNCE' });
      expect(await lastMail()).toMatchObject({ method: 'REQUEST', subject: 'Invitation: Efterårsmøde' });
      await change('moveMeeting', { id, lock: await lockOf(id), step: 'CANCEL', reason: 'Sne' });
      await change('moveMeeting', { id, lock: await lockOf(id), step: 'REOPEN' });
      const [, cancelled, again] = (await tried.mails()).flatMap(({ calendar }) => read(calendar));
      expect(again?.sequence).toBeGreaterThan(cancelled?.sequence ?? 0);
      expect(again).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED' });
    });

    it('move up when there are more places', async () => {
      const id = await tried.meeting({ capacity: 1 });
      const other = await tried.person({ organisationId: 'skive', email: 'eva@skive.example' });
      await tried.done('inviteToMeeting', { meetingId: id, personIds: [person, other] }, coordinator);
      for (const one of [person, other]) await tried.answerByLink(await tried.token(id, one), 'YES');
      await change('saveMeeting', { id, lock: await lockOf(id), content: { capacity: 2 } });
      expect((await tried.seen(id, coordinator)).figures).toMatchObject({ yes: 2, waiting: 0 });
      expect(await lastMail()).toMatchObject({ to: 'eva@skive.example', subject: 'Du har fået plads: Efterårsmøde' });
    });

    it('take one meeting away where they may see it', async () => {
      const id = await tried.meeting();
      const given = await tried.api.fetch(`/kalender/moede/${id}.ics`, { as: coordinator });
      expect(given.headers.get('content-type')).toContain('text/calendar');
      expect(read(await given.text())).toMatchObject([{ method: 'PUBLISH', uid: `meeting-${id}@samspil` }]);
      expect((await tried.api.fetch(`/kalender/moede/${id}.ics`)).status).toBe(404);
      expect((await tried.api.fetch('/kalender/moede/x.ics', { as: coordinator })).status).toBe(404);
    });
  });

  describe('by a secret address', () => {
    let tried: InvitationsUnderTest;
    beforeAll(async () => {
      tried = await InvitationsUnderTest.start();
      await tried.organisation('skive');
    });
    afterAll(() => tried.close());

    const feedOf = async (as: TestPerson): Promise<string> => {
      const { data } = await tried.api.graphql<{ feed: { url: string } }>(
        `mutation { feed: renewCalendarFeed(language: "da") { url } }`,
        {},
        { as },
      );
      return new URL(data?.feed.url ?? '').pathname;
    };
    const uids = async (path: string): Promise<string[]> =>
      read(await (await tried.api.fetch(path)).text()).map(({ uid }) => uid);

    it('hold what the person may see and has not declined, and nothing of other networks', async () => {
      await tried.network('andet');
      const own = await tried.person({ organisationId: 'skive' });
      const member = await tried.signIn(['member'], { personId: own });
      const [seen, declined] = [await tried.meeting(), await tried.meeting()];
      await tried.done('answerMeeting', { meetingId: declined, answer: 'NO' }, member);
      await tried.meeting({ state: 'draft' });
      await tried.meeting({ networkId: 'andet' });
      await tried.meeting({ networkId: 'andet', sharing: 'public' });
      const cancelled = await tried.meeting({ state: 'cancelled', startsAt: fromNow(40) });
      const path = await feedOf(member);
      expect(await uids(path)).toEqual([seen, cancelled].map((id) => `meeting-${id}@samspil`));
      await tried.api.database.query('DELETE FROM network_member WHERE user_id = $1', [member.id]);
      expect(await uids(path)).toEqual([]);
    });

    it('hold what guests of a body are invited to, without the link to it', async () => {
      const bodyId = randomUUID();
      await tried.api.database.query(
        `INSERT INTO body (id, network_id, kind, name_da, name_en, is_closed)
         VALUES ($1, $2, 'steering-group', 'Styregruppen', 'The steering group', true)`,
        [bodyId, NETWORK],
      );
      const personId = await tried.person({ organisationId: 'skive' });
      const guest = await tried.signIn(['member'], { personId });
      const id = await tried.meeting({ bodyId, kind: 'steering-group', sharing: 'body', startsAt: fromNow(300) });
      const path = await feedOf(guest);
      expect(await uids(path)).not.toContain(`meeting-${id}@samspil`);
      const coordinator = await tried.signIn(['coordinator']);
      await tried.done('inviteToMeeting', { meetingId: id, personIds: [personId] }, coordinator);
      const feed = await (await tried.api.fetch(path)).text();
      expect(read(feed).map(({ uid }) => uid)).toContain(`meeting-${id}@samspil`);
      expect(feed.replace(/\r\n /gu, '')).toContain(`/moeder/${id}`);
      const [, own = ''] = feed.split(`meeting-${id}@samspil`);
      expect(own).not.toContain('meet.example');
    });

    it('hold the own meetings also where others have hundreds in public before them', async () => {
      const member = await tried.signIn(['member']);
      await tried.network('travlt');
      const own = await tried.meeting({ startsAt: fromNow(400) });
      await tried.api.database.query(
        `INSERT INTO meeting (id, network_id, kind, title, starts_at, ends_at, state, sharing)
         SELECT gen_random_uuid(), 'travlt', 'other', 'Åbent', now() + n * interval '1 day',
           now() + n * interval '1 day' + interval '1 hour', 'announced', 'public' FROM generate_series(1, 250) n`,
      );
      expect(await uids(await feedOf(member))).toContain(`meeting-${own}@samspil`);
    });

    it('answer that nothing is new, until something is', async () => {
      const member = await tried.signIn(['member']);
      const path = await feedOf(member);
      const first = await tried.api.fetch(path);
      const etag = first.headers.get('etag') ?? '';
      const again = await tried.api.fetch(path, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      await tried.meeting();
      expect((await tried.api.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(200);
      expect(first.headers.get('cache-control')).toContain('private');
    });

    it('stop working when renewed or closed; the secret is not kept', async () => {
      const member = await tried.signIn(['member']);
      const [before, path] = [await feedOf(member), await feedOf(member)];
      expect((await tried.api.fetch(before)).status).toBe(404);
      expect((await tried.api.fetch(path)).status).toBe(200);
      const rows = await tried.api.database.query('SELECT * FROM calendar_feed');
      expect(JSON.stringify(rows)).not.toContain(path.slice('/kalender/'.length, -'.ics'.length));
      await tried.api.graphql('mutation { revokeCalendarFeed { isActive } }', {}, { as: member });
      expect((await tried.api.fetch(path)).status).toBe(404);
      expect((await tried.api.fetch('/kalender/x.ics')).status).toBe(404);
    });

    it('are not made for visitors', async () => {
      const { code } = await tried.api.graphql('mutation { renewCalendarFeed { url } }');
      expect(code).toBe('UNAUTHENTICATED');
    });
  });
});
