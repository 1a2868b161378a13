import { randomUUID } from 'node:crypto';
import { signInAs, type TestPerson } from '../../testing/people.js';
import type { GraphqlAnswer } from '../../testing/start-test-api.js';
import { MinutesUnderTest, type PlantedMeeting } from './minutes.cases.js';

const SECRET = /hemmelig/iu;
const QUESTIONS = ['hemmelig', 'hemmeligt punkt', 'hvem er formand for styregruppen', 'hvornår er næste møde', ''];

const EVERYTHING = `query ($id: ID!, $bodyId: ID!, $question: String!, $subject: ThreadSubjectInput!) {
  meeting(id: $id) { title onlineUrl agenda { title text } papers { name url } carryOver { items { title } }
    series { agenda { title } papers { name } } }
  meetings(first: 50) { edges { node { onlineUrl agenda { title text } papers { name url } } } }
  meetingParticipation(meetingId: $id) { participants { remark person { name } } figures { yes } }
  body(id: $bodyId) { name { da } documents { title draft { title text } versions { title text } } }
  search(input: { question: $question }) { edges { node { title summary snippets { text } } } }
  documents: search(input: { question: $question, kinds: [document] }) { total
    edges { node { title summary snippets { text } } } facets { facet values { value } } }
  suggest(prefix: "hemm") { title url }
  directAnswers(question: $question) { sentence { da en } url }
  forumThreads(filters: { question: $question }) { edges { node { title excerpt subject { title { da } } } } }
  ofSubject: forumThreads(filters: { subject: $subject }) { edges { node { title excerpt } } }
}`;
const SIGNED_IN = `query ($id: ID!, $question: String!) {
  meetingActions(input: { scope: ALL }, first: 50) { edges { node { text itemTitle } } }
  decisions(input: { question: $question }) { edges { node { text itemTitle } } }
  openActionsBefore(meetingId: $id) { text }
  notifications { edges { node { title } } }
}`;
const MINUTES = 'query ($id: ID!) { minutes(meetingId: $id) { sections { text } } }';

/** What was asked as a whole; nothing at all would be no proof that nothing is told. */
function answered({ data, errors }: GraphqlAnswer<unknown>): string {
  if (data === null || data === undefined) throw new Error(JSON.stringify(errors));
  return JSON.stringify(data);
}

/** What is not there for somebody is refused as such, and for no other reason. */
function refused({ code, errors }: GraphqlAnswer<unknown>): string {
  expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(code);
  return JSON.stringify(errors);
}

/** One closed body in which everything is said that can be said, and those who have no seat there. */
describe('what a closed body keeps to itself', () => {
  let tried: MinutesUnderTest;
  let seat: TestPerson;
  let coordinator: TestPerson;
  let bodyId: string;
  let meeting: PlantedMeeting;
  let threadId: string;
  const outside = new Map<string, TestPerson | undefined>();
  beforeAll(async () => {
    tried = await MinutesUnderTest.start();
    bodyId = await tried.body();
    coordinator = await tried.person(['coordinator']);
    seat = await tried.person(['member'], { bodyIds: [bodyId], seat: 'chair' });
    meeting = await tried.meeting({ bodyId, startsAt: '2026-03-04T10:00', title: 'Styregruppemøde' });
    await fillMeeting();
    await fillForumAndDocuments();
    outside.set('visitor', undefined);
    for (const role of ['member', 'liaison', 'steering', 'fund-administrator'] as const) {
      outside.set(role, await tried.person([role]));
    }
    outside.set('elsewhere', await signInAs(tried.api, ['coordinator', 'administrator'], 'elsewhere'));
  });
  afterAll(() => tried.close());

  async function done(query: string, variables: object, as: TestPerson): Promise<void> {
    const { errors } = await tried.api.graphql(query, { ...variables }, { as });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }

  async function fillMeeting(): Promise<void> {
    const { database } = tried.api;
    // Everybody knows of the meeting: only what is in it is closed.
    await database.query(
      `UPDATE meeting SET online_url = 'https://hemmelig.example/rum', sharing = 'public' WHERE id = $1`,
      [meeting.id],
    );
    const agenda = [{ id: meeting.items[0], title: 'Hemmeligt punkt', text: 'Hemmelig sag', kind: 'DECISION' }];
    await done(
      'mutation ($input: SaveAgendaInput!) { saveAgenda(input: $input) { id } }',
      { input: { meetingId: meeting.id, lock: 1, items: agenda } },
      coordinator,
    );
    await database.query(
      `INSERT INTO meeting_paper (id, meeting_id, stored_as, name, media_type, bytes)
       VALUES (gen_random_uuid(), $1, 'none', 'hemmeligt-bilag.pdf', 'application/pdf', 1)`,
      [meeting.id],
    );
    const item = { meetingId: meeting.id, agendaItemId: meeting.items[0] };
    await tried.done('recordDecision', { ...item, text: 'Hemmelig beslutning' }, seat);
    const owner = { ownerPersonId: seat.viewer.personId };
    await tried.done('assignAction', { ...item, text: 'Hemmelig opgave', ...owner }, seat);
    await tried.sent(meeting, seat, 'Hemmelige noter');
    // As one that is coming it is in calendars and short answers, too.
    await database.query(
      `UPDATE meeting SET starts_at = '2031-03-04T10:00', ends_at = '2031-03-04T12:00' WHERE id = $1`,
      [meeting.id],
    );
    await database.query(
      `INSERT INTO meeting_participant (id, meeting_id, person_id, answer, remark)
       VALUES (gen_random_uuid(), $1, $2, 'yes', 'Hemmelig bemærkning')`,
      [meeting.id, seat.viewer.personId],
    );
  }

  async function fillForumAndDocuments(): Promise<void> {
    threadId = randomUUID();
    const subject = { kind: 'MEETING', id: meeting.id };
    const thread = {
      id: threadId,
      networkId: 'midtjylland',
      subject,
      title: 'Hemmelig samtale',
      text: 'Hemmeligt indlæg',
    };
    await done('mutation ($input: StartThreadInput!) { startThread(input: $input) { id } }', { input: thread }, seat);
    const content = { kind: 'TERMS_OF_REFERENCE', title: 'Hemmeligt kommissorium', text: 'Hemmelig opgave' };
    const documentId = randomUUID();
    await done(
      'mutation ($input: WriteBodyDocumentInput!) { writeBodyDocument(input: $input) { id } }',
      { input: { id: documentId, bodyIds: [bodyId], content } },
      seat,
    );
    for (const [lock, step, as] of [
      [1, 'PROPOSE', seat],
      [2, 'APPROVE', coordinator],
    ] as const) {
      await done(
        'mutation ($input: MoveBodyDocumentInput!) { moveBodyDocument(input: $input) { id } }',
        { input: { id: documentId, lock, step } },
        as,
      );
    }
  }

  async function readBy(as: TestPerson | undefined): Promise<string[]> {
    const caller = as === undefined ? {} : { as };
    const texts: string[] = [];
    for (const question of QUESTIONS) {
      const ids = { id: meeting.id, bodyId, question, subject: { kind: 'MEETING', id: meeting.id } };
      texts.push(answered(await tried.api.graphql(EVERYTHING, ids, caller)));
      const more = { id: ids.id, question };
      if (as !== undefined) texts.push(answered(await tried.api.graphql(SIGNED_IN, more, caller)));
    }
    const minutes = await tried.api.graphql(MINUTES, { id: meeting.id }, caller);
    texts.push(minutes.data === null ? refused(minutes) : answered(minutes));
    const pages = [
      ...[`/moeder/${meeting.id}/referat.pdf`, `/kalender/moede/${meeting.id}.ics`, '/moeder/eksport.csv'],
      ...['/opgaver/eksport.csv?liste=alle', '/beslutninger/eksport.csv', '/sitemap.xml'],
      ...['/export/forum.json?netvaerk=midtjylland', `/export/forum.md?samtale=${threadId}`],
    ];
    for (const page of pages) texts.push(await (await tried.api.fetch(page, caller)).text());
    return texts;
  }

  it('is read by who sits there', async () => {
    const read = await readBy(seat);
    for (const told of [
      'Hemmeligt punkt',
      'Hemmelig opgave',
      'Hemmelige noter',
      'Hemmelig samtale',
      'Hemmeligt kommissorium',
    ]) {
      expect(read.some((text) => text.includes(told))).toBe(true);
    }
  });

  it('what was approved is found by who sits there, and counted for nobody else', async () => {
    const counts: unknown[] = [];
    for (const as of [seat, ...outside.values()]) {
      const query = 'query { search(input: { question: "hemmeligt kommissorium", kinds: [document] }) { total } }';
      counts.push((await tried.api.graphql(query, {}, as === undefined ? {} : { as })).data);
    }
    expect(counts).toEqual([{ search: { total: 1 } }, ...[...outside].map(() => ({ search: { total: 0 } }))]);
  });

  it.each(['visitor', 'member', 'liaison', 'steering', 'fund-administrator', 'elsewhere'])(
    'is nowhere to be found for others: %s',
    async (who) => {
      const told = (await readBy(outside.get(who))).filter((text) => SECRET.test(text));
      expect(told).toEqual([]);
    },
  );
});
