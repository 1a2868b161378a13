import { randomUUID } from 'node:crypto';
import { readPdf } from '../../testing/read-pdf.js';
import { ActionReminders } from './action-reminders.js';
import { MinutesUnderTest, type Entry, type MinutesPerson, textsOf } from './minutes.cases.js';

describe('what comes of meetings', () => {
  let tried: MinutesUnderTest;
  let coordinator: MinutesPerson;
  let colleague: MinutesPerson;
  let member: MinutesPerson;
  beforeAll(async () => {
    tried = await MinutesUnderTest.start();
    ({ coordinator, colleague, member } = await tried.people());
  });
  afterAll(() => tried.close());

  describe('actions', () => {
    it('have one owner who may read them, and a day that exists', async () => {
      const bodyId = await tried.body();
      const meeting = await tried.meeting({ bodyId });
      const problems = async (content: object): Promise<string[]> => {
        const input = { meetingId: meeting.id, text: 'Ring', ...content };
        return (await tried.call('assignAction', input, coordinator)).problems.map(({ code }) => code);
      };
      expect(await problems({})).toEqual(['meetings.action-owner-missing']);
      expect(await problems({ ownerPersonId: member.personId, ownerOrganisationId: 'skive' })).toEqual([
        'meetings.action-owner-missing',
      ]);
      expect(await problems({ ownerPersonId: member.personId })).toEqual(['meetings.action-owner-unknown']);
      expect(await problems({ ownerOrganisationId: 'viborg' })).toEqual(['meetings.action-owner-unknown']);
      // What somebody is called in the directory gives no access; the role in the network does.
      const called = await tried.person(['member']);
      await tried.api.database.query(`UPDATE position SET role = 'coordinator' WHERE person_id = $1`, [
        called.personId,
      ]);
      expect(await problems({ ownerPersonId: called.personId })).toEqual(['meetings.action-owner-unknown']);
      expect(await problems({ ownerPersonId: coordinator.personId })).toEqual([]);
      const seat = await tried.person(['member'], { bodyIds: [bodyId] });
      expect(await problems({ ownerPersonId: seat.personId, dueOn: '2026-02-30', text: ' ' })).toEqual([
        'meetings.entry-text-missing',
        'meetings.action-date-invalid',
      ]);
      const unknown = { ownerPersonId: seat.personId, agendaItemId: randomUUID() };
      expect(await problems(unknown)).toEqual(['meetings.entry-item-unknown']);
      expect(await problems({ ownerPersonId: seat.personId })).toEqual([]);
      await tried.api.database.query('UPDATE person SET forgotten_on = current_date WHERE id = $1', [seat.personId]);
      expect(await problems({ ownerPersonId: seat.personId })).toEqual(['meetings.action-owner-unknown']);
    });

    it('are entered once however often they are sent, taken out and put back', async () => {
      const meeting = await tried.meeting();
      const action = await tried.assign(meeting, { ownerOrganisationId: 'viborg', dueOn: '2031-01-31' }, coordinator);
      const again = { id: action?.id, meetingId: meeting.id, text: 'Skriv rundt', ownerOrganisationId: 'skive' };
      expect((await tried.done('assignAction', again, colleague)).actions).toMatchObject([
        { text: 'Skriv rundt', organisation: { id: 'skive' }, dueOn: null },
      ]);
      const other = await tried.meeting();
      const taken = await tried.call('assignAction', { ...again, meetingId: other.id }, coordinator);
      expect(taken.problems).toMatchObject([{ code: 'meetings.entry-id-taken' }]);
      const out = { id: action?.id, isRemoved: true };
      expect((await tried.done('removeAction', out, coordinator)).actions).toEqual([]);
      const back = await tried.done('removeAction', { ...out, isRemoved: false }, coordinator);
      expect(back.actions).toHaveLength(1);
    });

    it('are listed as mine, my organisation’s and all, due first, in pages of three statements at most', async () => {
      const owner = await tried.person(['member'], { organisationId: 'viborg' });
      const meeting = await tried.meeting({ title: 'Lister' });
      await tried.assign(meeting, { ownerPersonId: owner.personId, text: 'Uden dag' }, coordinator);
      await tried.assign(meeting, { ownerPersonId: owner.personId, text: 'Senere', dueOn: '2031-05-01' }, coordinator);
      await tried.assign(
        meeting,
        { ownerPersonId: owner.personId, text: 'Overskredet', dueOn: '2020-05-01' },
        coordinator,
      );
      await tried.assign(meeting, { ownerOrganisationId: 'viborg', text: 'Viborgs', dueOn: '2030-05-01' }, coordinator);
      expect(textsOf(await tried.actions({ scope: 'MINE' }, owner))).toEqual(['Overskredet', 'Senere', 'Uden dag']);
      const theirs = textsOf(await tried.actions({ scope: 'ORGANISATION' }, owner));
      expect(theirs).toEqual(['Overskredet', 'Viborgs', 'Senere', 'Uden dag']);
      const first = await tried.actions({ scope: 'ORGANISATION' }, owner, { first: 2 });
      expect(first.pageInfo.hasNextPage).toBe(true);
      const rest = await tried.actions({ scope: 'ORGANISATION' }, owner, { first: 2, after: first.pageInfo.endCursor });
      expect([...textsOf(first), ...textsOf(rest)]).toEqual(theirs);
      expect(textsOf(await tried.actions({ scope: 'ALL' }, coordinator, { first: 100 }))).toEqual(
        expect.arrayContaining(theirs),
      );
      const statements = await tried.api.statementsDuring(() => tried.actions({ scope: 'ALL' }, coordinator));
      expect(statements.length).toBeLessThanOrEqual(3);
    });

    it('are marked done by who owns them, also when the minutes are frozen, and not by others', async () => {
      const meeting = await tried.meeting();
      const action = await tried.assign(meeting, { ownerPersonId: member.personId }, coordinator);
      await tried.sent(meeting, colleague);
      await tried.step(meeting, 'APPROVE', coordinator);
      const input = { id: action?.id };
      const stranger = await tried.person(['member']);
      expect((await tried.call('finishAction', input, stranger)).code).toBe('FORBIDDEN');
      expect((await tried.done<Entry>('finishAction', input, member)).doneAt).not.toBeNull();
      const done = { scope: 'MINE', isDone: true };
      expect((await tried.actions(done, member)).edges).toHaveLength(1);
      const undone = await tried.done<Entry>('finishAction', { ...input, isDone: false }, member);
      expect(undone.doneAt).toBeNull();
    });

    it('that are open stand at the next meeting of the same body, until they are done', async () => {
      const bodyId = await tried.body();
      const seat = await tried.person(['member'], { bodyIds: [bodyId] });
      const before = await tried.meeting({ bodyId, startsAt: '2026-03-01T10:00' });
      const elsewhere = await tried.meeting({ startsAt: '2026-03-02T10:00' });
      const next = await tried.meeting({ bodyId, startsAt: '2026-06-01T10:00' });
      const action = await tried.assign(before, { ownerPersonId: seat.personId, text: 'Fra sidst' }, seat);
      await tried.assign(elsewhere, { ownerOrganisationId: 'skive', text: 'Et andet sted' }, coordinator);
      expect((await tried.openBefore(next.id, seat)).map(({ text }) => text)).toEqual(['Fra sidst']);
      expect(await tried.openBefore(before.id, seat)).toEqual([]);
      await tried.done('finishAction', { id: action?.id }, seat);
      expect(await tried.openBefore(next.id, seat)).toEqual([]);
    });

    it('are told of once when they have stood for a while, and reminded of once before they are due', async () => {
      const owner = await tried.person(['member']);
      const meeting = await tried.meeting();
      const action = await tried.assign(meeting, { ownerPersonId: owner.personId, dueOn: '2030-04-03' }, coordinator);
      const reminders = tried.api.app.get(ActionReminders);
      const told = async (at: string): Promise<string[]> => {
        await Promise.all([reminders.tellDue(new Date(at)), reminders.tellDue(new Date(at))]);
        const rows = await tried.api.database.query<{ kind: string }>(
          'SELECT kind FROM notification WHERE user_id = $1 ORDER BY created_at, kind',
          [owner.id],
        );
        return rows.map(({ kind }) => kind);
      };
      expect(await told(new Date().toISOString())).toEqual([]);
      expect(await told('2030-03-20T10:00:00Z')).toEqual(['assigned']);
      expect(await told('2030-03-31T10:00:00Z')).toEqual(['assigned', 'deadline']);
      expect(await told('2030-04-02T10:00:00Z')).toHaveLength(2);
      await tried.done('finishAction', { id: action?.id }, owner);
      const unread = await tried.api.database.query(
        'SELECT 1 FROM notification WHERE user_id = $1 AND read_at IS NULL',
        [owner.id],
      );
      expect(unread).toEqual([]);
    });
  });

  it('is done on the day in Denmark, also late in the evening', async () => {
    const meeting = await tried.meeting();
    const action = await tried.assign(meeting, { ownerPersonId: member.personId, text: 'Sent færdig' }, coordinator);
    await tried.done<Entry>('finishAction', { id: action?.id }, member);
    await tried.api.database.query(`UPDATE meeting_action SET done_at = '2026-06-30T22:30:00Z' WHERE id = $1`, [
      action?.id,
    ]);
    const file = await tried.api.fetch('/opgaver/eksport.csv?liste=mine&vis=gjort', { as: member });
    expect(await file.text()).toMatch(/Sent færdig[^\n]*2026-07-01/u);
  });

  describe('decisions', () => {
    it('are in the register for all once approved, before that only for who writes, and found by their words', async () => {
      const meeting = await tried.meeting({ title: 'Forårsmøde', startsAt: '2025-04-01T10:00' });
      await tried.decide(meeting, 'Puljen er på 100 % af det, der blev søgt', coordinator);
      await tried.decide(meeting, 'Næste møde holdes i Skive', coordinator);
      const asked = { question: 'forårsmøde puljen' };
      expect(textsOf(await tried.decisions(asked, member))).toEqual([]);
      expect(textsOf(await tried.decisions(asked, coordinator))).toHaveLength(1);
      await tried.sent(meeting, colleague);
      await tried.step(meeting, 'APPROVE', coordinator);
      const { edges } = await tried.decisions(asked, member);
      expect(edges).toMatchObject([{ node: { isApproved: true, itemTitle: 'Punkt 2' } }]);
      expect(textsOf(await tried.decisions({ question: '100 %' }, member))).toHaveLength(1);
      expect(textsOf(await tried.decisions({ question: '_' }, member))).toEqual([]);
      const year = { from: '2025-01-01', to: '2025-12-31' };
      expect(textsOf(await tried.decisions(year, member))).toHaveLength(2);
      expect(textsOf(await tried.decisions({ ...year, from: '2025-04-02' }, member))).toEqual([]);
      const first = await tried.decisions(year, member, { first: 1 });
      const rest = await tried.decisions(year, member, { first: 1, after: first.pageInfo.endCursor });
      expect(new Set([...textsOf(first), ...textsOf(rest)]).size).toBe(2);
      const statements = await tried.api.statementsDuring(() => tried.decisions(year, member));
      expect(statements.length).toBeLessThanOrEqual(3);
    });
  });

  it('of a closed body is nowhere for others: lists, search, files', async () => {
    const bodyId = await tried.body();
    const meeting = await tried.meeting({ bodyId, title: 'Lukket' });
    const seat = await tried.person(['member'], { bodyIds: [bodyId], seat: 'chair' });
    const other = await tried.person(['member'], { bodyIds: [bodyId] });
    await tried.assign(meeting, { ownerPersonId: seat.personId, text: 'Hemmelig opgave' }, other);
    await tried.decide(meeting, 'Hemmelig beslutning', other);
    await tried.sent(meeting, other);
    await tried.step(meeting, 'APPROVE', seat);
    const files = [
      `/moeder/${meeting.id}/referat.pdf`,
      '/opgaver/eksport.csv?liste=alle',
      '/beslutninger/eksport.csv?q=hemmelig',
    ];
    const inFiles = async (as?: MinutesPerson): Promise<string[]> => {
      const answers = await Promise.all(files.map((file) => tried.api.fetch(file, as ? { as } : {})));
      return Promise.all(
        answers.map(async (answer) => {
          const isPdf = answer.headers.get('content-type') === 'application/pdf';
          const text = isPdf ? (await readPdf(answer)).read : await answer.text();
          return `${answer.status} ${text.includes('Hemmelig')}`;
        }),
      );
    };
    expect(await inFiles(seat)).toEqual(['200 true', '200 true', '200 true']);
    for (const as of [member, colleague]) {
      expect(await inFiles(as)).toEqual(['404 false', '200 false', '200 false']);
      expect(textsOf(await tried.actions({ scope: 'ALL' }, as, { first: 100 }))).not.toContain('Hemmelig opgave');
      expect(textsOf(await tried.decisions({ question: 'hemmelig' }, as))).toEqual([]);
      expect(
        (
          await tried.api.graphql(
            'query ($id: ID!) { openActionsBefore(meetingId: $id) { id } }',
            { id: meeting.id },
            { as },
          )
        ).data,
      ).toMatchObject({ openActionsBefore: [] });
    }
    expect(await inFiles()).toEqual(['401 false', '401 false', '401 false']);
  });

  it('is known to others when it is approved, also while minutes are corrected', async () => {
    const meeting = await tried.meeting();
    await tried.assign(meeting, { ownerOrganisationId: 'skive', text: 'Godkendt opgave' }, coordinator);
    await tried.decide(meeting, 'Godkendt beslutning', coordinator);
    await tried.sent(meeting, colleague);
    await tried.step(meeting, 'APPROVE', coordinator);
    await tried.step(meeting, 'CORRECT', coordinator, { reason: 'En opgave manglede' });
    await tried.assign(meeting, { ownerOrganisationId: 'skive', text: 'Opgave i kladde' }, coordinator);
    await tried.decide(meeting, 'Beslutning i kladde', coordinator);
    const seen = async (as: MinutesPerson) => [
      ...textsOf(await tried.actions({ scope: 'ALL' }, as, { first: 100 })).filter((text) =>
        /kladde|Godkendt/u.test(text),
      ),
      ...textsOf(await tried.decisions({ question: 'beslutning' }, as)).filter((text) => /kladde|Godkendt/u.test(text)),
    ];
    expect((await seen(member)).sort()).toEqual(['Godkendt beslutning', 'Godkendt opgave']);
    expect(await seen(coordinator)).toHaveLength(4);
  });

  it('is read in frozen minutes as a tagged document in the language that was asked for', async () => {
    const meeting = await tried.meeting({ title: 'Netværksmøde i Skive' });
    await tried.decide(meeting, 'Vi fortsætter', coordinator);
    await tried.assign(meeting, { ownerOrganisationId: 'viborg', text: 'Skriv ud', dueOn: '2027-02-01' }, coordinator);
    await tried.api.database.query(
      `INSERT INTO meeting_participant (id, meeting_id, person_id, organisation_id, has_attended)
       VALUES (gen_random_uuid(), $1, $2, 'skive', true)`,
      [meeting.id, colleague.personId],
    );
    await tried.sent(meeting, colleague, 'Første afsnit.\n\nAndet afsnit.');
    const none = await tried.api.fetch(`/moeder/${meeting.id}/referat.pdf`, { as: member });
    expect(none.status).toBe(404);
    await tried.step(meeting, 'APPROVE', coordinator);
    const file = `/moeder/${meeting.id}/referat.pdf?version=1`;
    const pdf = await readPdf(await tried.api.fetch(file, { as: member }));
    expect(pdf).toMatchObject({ language: 'da-DK', title: 'Netværksmøde i Skive', pages: 1 });
    expect(new Set(pdf.roles)).toEqual(new Set(['Root', 'Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody']));
    const inOrder = ['Version 1, godkendt af', 'Punkt 1', 'Første afsnit.', 'Andet afsnit.', 'Skriv ud', 'Punkt 2'];
    const places = [...inOrder, 'Vi fortsætter'].map((text) => pdf.read.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(pdf.read).toContain('Viborg Kommune · senest 01.02.2027');
    expect(pdf.read).toMatch(/Navn \w+ \(Skive Kommune\)/u);
    const english = await readPdf(await tried.api.fetch(`${file}&lang=en`, { as: member }));
    expect(english.language).toBe('en-GB');
    expect(english.read).toMatch(/Skriv ud · Viborg · /u);
    expect(english.read).toMatch(/Navn \w+ \(Skive\)/u);
    expect((await tried.api.fetch(`/moeder/${meeting.id}/referat.pdf?version=2`, { as: member })).status).toBe(404);
  });
});
