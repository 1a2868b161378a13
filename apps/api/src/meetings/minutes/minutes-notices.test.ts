import { MinutesUnderTest, type MinutesPerson, type PlantedMeeting } from './minutes.cases.js';

describe('what people are told of minutes', () => {
  let tried: MinutesUnderTest;
  let coordinator: MinutesPerson;
  let colleague: MinutesPerson;
  let member: MinutesPerson;
  beforeAll(async () => {
    tried = await MinutesUnderTest.start();
    ({ coordinator, colleague, member } = await tried.people());
  });
  afterAll(() => tried.close());
  beforeEach(() => tried.api.database.query('TRUNCATE notification'));

  const onList = async (
    meeting: PlantedMeeting,
    person: MinutesPerson,
    answer: string,
    came: boolean | null = null,
  ) => {
    await tried.api.database.query(
      `INSERT INTO meeting_participant (id, meeting_id, person_id, answer, has_attended)
       VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
      [meeting.id, person.personId, answer, came],
    );
  };
  const told = async ({ id }: MinutesPerson, isOpen = false): Promise<string[]> => {
    const rows = await tried.api.database.query<{ kind: string }>(
      `SELECT kind FROM notification WHERE user_id = $1 AND (NOT $2 OR read_at IS NULL) ORDER BY created_at, kind`,
      [id, isOpen],
    );
    return rows.map(({ kind }) => kind);
  };

  it('asks for comments again when they are sent a second time, and for none while they are written', async () => {
    const meeting = await tried.meeting();
    await onList(meeting, member, 'yes');
    await tried.sent(meeting, colleague);
    expect(await told(member, true)).toEqual(['minutes-to-comment']);
    await tried.step(meeting, 'REOPEN', colleague);
    expect(await told(member, true)).toEqual([]);
    await tried.step(meeting, 'SEND', colleague);
    expect(await told(member, true)).toEqual(['minutes-to-comment']);
    await tried.step(meeting, 'APPROVE', coordinator);
    expect(await told(member, true)).toEqual(['minutes-approved']);
  });

  it('tells who came, also after a no, and nobody who said no and stayed away', async () => {
    const meeting = await tried.meeting();
    const [came, away] = [await tried.person(['member']), await tried.person(['member'])];
    await onList(meeting, came, 'no', true);
    await onList(meeting, away, 'no', false);
    await tried.sent(meeting, colleague);
    expect([await told(came), await told(away)]).toEqual([['minutes-to-comment'], []]);
  });

  it('tells those who approve them that they wait, until they are approved or taken back', async () => {
    const meeting = await tried.meeting();
    const administrator = await tried.person(['administrator']);
    await tried.sent(meeting, colleague);
    expect([await told(coordinator, true), await told(administrator, true), await told(member)]).toEqual([
      ['minutes-to-approve'],
      ['minutes-to-approve'],
      [],
    ]);
    await tried.step(meeting, 'REOPEN', colleague);
    expect(await told(administrator, true)).toEqual([]);
    await tried.step(meeting, 'SEND', colleague);
    await tried.step(meeting, 'APPROVE', coordinator);
    expect(await told(administrator, true)).toEqual([]);
    expect(await told(administrator)).toEqual(['minutes-to-approve', 'minutes-to-approve']);
  });

  it('tells the chair of a body, and the coordinator only where the chair alone wrote in them', async () => {
    const bodyId = await tried.body();
    const seats = { bodyIds: [bodyId] };
    const chair = await tried.person(['member'], { ...seats, seat: 'chair' });
    const seat = await tried.person(['member'], seats);
    await tried.sent(await tried.meeting({ bodyId }), seat);
    expect([await told(chair), await told(coordinator)]).toEqual([['minutes-to-approve'], []]);
    await tried.api.database.query('TRUNCATE notification');
    await tried.sent(await tried.meeting({ bodyId }), chair);
    expect([await told(chair), await told(coordinator)]).toEqual([[], ['minutes-to-approve']]);
  });
});
