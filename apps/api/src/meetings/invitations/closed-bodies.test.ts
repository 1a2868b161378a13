import { randomUUID } from 'node:crypto';
import type { TestPerson } from '../../testing/people.js';
import { InvitationsUnderTest } from './invitations.cases.js';

const ROOM = 'https://meet.example/x';
const STRANGER = 'Fremmed Fremmedsen';

describe('the meetings of a closed body', () => {
  let tried: InvitationsUnderTest;
  let coordinator: TestPerson;
  let member: TestPerson;
  let seat: TestPerson;
  let bodyId: string;
  let memberId: string;
  beforeAll(async () => {
    tried = await InvitationsUnderTest.start();
    await tried.organisation('skive');
    bodyId = await tried.body(true);
    coordinator = await tried.signIn(['coordinator']);
    memberId = await tried.person({ organisationId: 'skive' });
    member = await tried.signIn(['member'], { personId: memberId });
    seat = await tried.signIn(['member'], { bodyIds: [bodyId] });
  });
  afterAll(() => tried.close());

  const closedMeeting = (): Promise<string> => tried.meeting({ kind: 'steering-group', bodyId, sharing: 'network' });
  const calendarOf = async (meetingId: string, as: TestPerson): Promise<string> =>
    (await tried.api.fetch(`/kalender/moede/${meetingId}.ics`, { as })).text();

  it('tell calendars where to join online only where the papers may be read', async () => {
    const meetingId = await closedMeeting();
    expect(await calendarOf(meetingId, seat)).toContain(ROOM);
    const taken = await calendarOf(meetingId, member);
    expect(taken).toContain('SUMMARY:Efterårsmøde');
    expect(taken).not.toContain('meet.example');
  });

  it('tell subscribed calendars nothing more', async () => {
    const meetingId = await closedMeeting();
    const personId = await tried.person({ organisationId: 'skive' });
    const guest = await tried.signIn(['member'], { personId });
    await tried.done('inviteToMeeting', { meetingId, personIds: [personId] }, coordinator);
    const { data } = await tried.api.graphql<{ done: { url: string } }>(
      'mutation { done: renewCalendarFeed { url } }',
      {},
      { as: guest },
    );
    const feed = await (await tried.api.fetch(new URL(data?.done.url ?? '').pathname)).text();
    expect(feed).toContain(`meeting-${meetingId}@samspil`);
    expect(feed).not.toContain('meet.example');
  });

  it('let nobody register who may not read the papers and was not invited', async () => {
    const meetingId = await closedMeeting();
    expect((await tried.seen(meetingId, member)).viewerCan['answer']).toBe(false);
    expect((await tried.call('answerMeeting', { meetingId, answer: 'YES' }, member)).code).toBe('FORBIDDEN');
    await tried.done('inviteToMeeting', { meetingId, personIds: [memberId] }, coordinator);
    const answered = await tried.done('answerMeeting', { meetingId, answer: 'YES' }, member);
    expect(answered).toMatchObject({ own: { answer: 'YES' }, viewerCan: { answer: true } });
  });

  it('are found by their agenda no longer once the body is closed', async () => {
    const open = await tried.body(false);
    const meetingId = await tried.meeting({ kind: 'steering-group', bodyId: open, title: 'Åben gruppe mødes' });
    const saved = await tried.api.graphql(
      'mutation ($input: SaveAgendaInput!) { saveAgenda(input: $input) { id } }',
      {
        input: {
          ...{ meetingId, lock: 1 },
          items: [{ id: randomUUID(), title: 'Kaffeaftale', text: '', kind: 'DISCUSSION' }],
        },
      },
      { as: coordinator },
    );
    expect(saved.errors).toEqual([]);
    expect(await found('kaffeaftale', member)).toEqual([meetingId]);
    const closed = await tried.api.graphql(
      'mutation ($input: SaveBodyInput!) { saveBody(input: $input) { isClosed } }',
      { input: { id: open, lock: 1, content: { isClosed: true } } },
      { as: coordinator },
    );
    expect(closed.errors).toEqual([]);
    expect(await found('kaffeaftale', member)).toEqual([]);
    expect(await found('Åben gruppe mødes', member)).toContain(meetingId);
  });

  async function found(question: string, as: TestPerson): Promise<string[]> {
    const { data, errors } = await tried.api.graphql<{ search: { edges: { node: { id: string } }[] } }>(
      `query ($input: SearchInput!) { search(input: $input) { edges { node { id } } } }`,
      { input: { question } },
      { as },
    );
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.search.edges.map(({ node }) => node.id);
  }
});

describe('somebody of another network', () => {
  let tried: InvitationsUnderTest;
  let coordinator: TestPerson;
  let strangerId: string;
  beforeAll(async () => {
    tried = await InvitationsUnderTest.start();
    await tried.network('elsewhere');
    await tried.organisation('skive');
    await tried.organisation('aalborg', 'municipality', 'active', 'elsewhere');
    coordinator = await tried.signIn(['coordinator']);
    strangerId = await tried.person({ name: STRANGER, email: 'fremmed@aalborg.example' });
    await tried.api.database.query(
      `INSERT INTO position (id, network_id, organisation_id, person_id, role, valid_from)
       VALUES ($1, 'elsewhere', 'aalborg', $2, 'other', '2020-01-01')`,
      [randomUUID(), strangerId],
    );
  });
  afterAll(() => tried.close());

  it('is neither invited nor noted as having come by those who may not know the name', async () => {
    const coming = await tried.meeting();
    const invited = await tried.call('inviteToMeeting', { meetingId: coming, personIds: [strangerId] }, coordinator);
    expect(JSON.stringify(invited.errors)).toContain('meetings.invite-person-unknown');
    const began = await tried.meeting({ startsAt: '2026-01-05T10:00', state: 'held' });
    const walkedIn = await tried.call('addWalkIn', { meetingId: began, personId: strangerId }, coordinator);
    expect(JSON.stringify(walkedIn.errors)).toContain('meetings.invite-person-unknown');
    expect(await tried.mails()).toEqual([]);
  });

  it('is no owner of an item of the agenda', async () => {
    const meetingId = await tried.meeting();
    const item = { id: randomUUID(), title: 'Punkt', text: '', kind: 'DISCUSSION', ownerPersonId: strangerId };
    const { errors } = await tried.api.graphql(
      'mutation ($input: SaveAgendaInput!) { saveAgenda(input: $input) { id } }',
      { input: { meetingId, lock: 1, items: [item] } },
      { as: coordinator },
    );
    expect(JSON.stringify(errors)).toContain('owner');
  });
});
