import type { TestPerson } from '../../testing/people.js';
import { fromNow, InvitationsUnderTest, SECTORS } from './invitations.cases.js';
import type { ShownRow } from './participation.cases.js';

const MUNICIPALITIES = [
  'herning',
  'holstebro',
  'horsens',
  'lemvig',
  'randers',
  'silkeborg',
  'skive',
  'struer',
  'viborg',
  'aarhus',
];
const LACKING = ['lemvig', 'struer'];
const codes = (answer: { problems: readonly { code: string }[] }): string[] => answer.problems.map(({ code }) => code);

describe('representation', () => {
  let tried: InvitationsUnderTest;
  let coordinator: TestPerson;
  const people = new Map<string, readonly string[]>();
  beforeAll(async () => {
    tried = await InvitationsUnderTest.start();
    for (const id of MUNICIPALITIES) people.set(id, (await tried.municipality(id)).administrations);
    await tried.organisation('klinik', 'hospital-clinic', 'secondary');
    coordinator = await tried.signIn(['coordinator']);
  });
  afterAll(() => tried.close());
  beforeEach(() => tried.api.database.query('TRUNCATE outbox, notification'));

  /** Everybody is invited and says yes, but for the employment administrations of two. */
  const answered = async (wish: Parameters<InvitationsUnderTest['meeting']>[0] = {}): Promise<string> => {
    const meetingId = await tried.meeting({ ...wish, startsAt: fromNow(21) });
    await tried.done('inviteToMeeting', { meetingId, liaisons: true, administrations: true }, coordinator);
    const missing = LACKING.map((id) => people.get(id)?.[SECTORS.indexOf('se-employment')]);
    await tried.api.database.query(
      `UPDATE meeting_participant SET answer = 'yes' WHERE meeting_id = $1 AND sector IS NOT NULL
         AND person_id <> ALL ($2::uuid[])`,
      [meetingId, missing],
    );
    await tried.api.database.query('TRUNCATE outbox, notification');
    return meetingId;
  };
  const began = async (meetingId: string): Promise<void> => {
    await tried.api.database.query(
      `UPDATE meeting SET starts_at = $2::timestamp, ends_at = $2::timestamp + interval '2 hours' WHERE id = $1`,
      [meetingId, fromNow(0, -30)],
    );
  };
  const rowOf = (rows: readonly ShownRow[] | undefined, id: string): ShownRow =>
    rows?.find(({ organisation }) => organisation.id === id) as ShownRow;
  const attend = async (meetingId: string, hasAttended: boolean): Promise<void> => {
    const { participants } = await tried.seen(meetingId, coordinator);
    const noted = participants
      .filter(({ answer }) => answer === 'YES')
      .map(({ id }) => ({ participantId: id, hasAttended }));
    await tried.done('noteAttendance', { meetingId, noted }, coordinator);
  };

  it('shows at a glance that two municipalities lack the employment administration', async () => {
    const { representation } = await tried.seen(await answered(), coordinator);
    expect(representation?.lacking).toEqual([{ sector: 'se-employment', organisationIds: LACKING }]);
    expect(representation?.complete).toHaveLength(8);
    expect(representation?.rows).toHaveLength(10);
    expect(rowOf(representation?.rows, 'lemvig')).toMatchObject({
      notRegistered: ['se-employment'],
      notAttended: null,
    });
  });

  it('reminds their liaisons by mail, once a day', async () => {
    const meetingId = await answered();
    const input = { meetingId, organisationIds: LACKING };
    const { representation } = await tried.done('remindLiaisons', input, coordinator);
    const mails = await tried.mails();
    expect(mails.map(({ to }) => to).sort()).toEqual(['liaison@lemvig.example', 'liaison@struer.example']);
    expect(mails[0]?.text).toContain('beskæftigelse');
    expect(rowOf(representation?.rows, 'lemvig')).toMatchObject({ canRemind: false, lastReminder: { reach: 'MAIL' } });
    const again = await tried.call('remindLiaisons', input, coordinator);
    expect(codes(again)).toEqual(['meetings.liaison-reminded-today', 'meetings.liaison-reminded-today']);
    expect(again.problems[0]).toMatchObject({
      params: { organisation: 'lemvig Kommune', organisationInEnglish: 'lemvig Municipality' },
    });
    await tried.api.database.query(`UPDATE liaison_reminder SET reminded_on = reminded_on - 1`);
    await tried.api.database.query('TRUNCATE outbox');
    await tried.done('remindLiaisons', input, coordinator);
    expect(await tried.mails()).toHaveLength(2);
  });

  it('asks the liaison for nobody any more when all three are registered, or the meeting is cancelled', async () => {
    const [lemvig] = await tried.api.database.query<{ id: string }>(
      `SELECT person_id AS id FROM position WHERE organisation_id = 'lemvig' AND role = 'liaison'`,
    );
    const { id } = await tried.signIn(['liaison'], { organisationId: 'lemvig', personId: lemvig?.id ?? '' });
    const asked = async (): Promise<number> => {
      const sql = 'SELECT 1 FROM notification WHERE user_id = $1 AND is_action AND read_at IS NULL';
      return (await tried.api.database.query(sql, [id])).length;
    };
    const [complete, cancelled] = [await answered(), await answered()];
    for (const meetingId of [complete, cancelled]) {
      await tried.done('remindLiaisons', { meetingId, organisationIds: ['lemvig'] }, coordinator);
    }
    expect(await asked()).toBe(2);
    const employment = people.get('lemvig')?.[SECTORS.indexOf('se-employment')] ?? '';
    await tried.answerByLink(await tried.token(complete, employment), 'YES');
    expect(await asked()).toBe(1);
    await tried.api.graphql(
      'mutation ($input: MoveMeetingInput!) { moveMeeting(input: $input) { id } }',
      { input: { id: cancelled, lock: 1, step: 'CANCEL', reason: 'Sne' } },
      { as: coordinator },
    );
    expect(await asked()).toBe(0);
  });

  it('reminds in the platform those who sign in, and says where nobody can be reached', async () => {
    const meetingId = await tried.meeting();
    await tried.organisation('favrskov');
    const invented = { organisationId: 'favrskov', role: 'liaison', isDemonstration: true };
    const liaisonId = await tried.person(invented);
    const silent = await tried.done('remindLiaisons', { meetingId, organisationIds: ['favrskov'] }, coordinator);
    expect(rowOf(silent.representation?.rows, 'favrskov').lastReminder?.reach).toBe('NONE');
    const account = await tried.signIn(['liaison'], { organisationId: 'favrskov', personId: liaisonId });
    const other = await tried.meeting();
    await tried.done('remindLiaisons', { meetingId: other, organisationIds: ['favrskov'] }, coordinator);
    const told = await tried.api.database.query('SELECT kind, url FROM notification WHERE user_id = $1', [account.id]);
    expect(told).toEqual([{ kind: 'representation-missing', url: `/moeder/${other}/deltagere` }]);
    await tried.api.database.query(`DELETE FROM organisation_membership WHERE organisation_id = 'favrskov'`);
  });

  it('is not to be mended where all are registered, where there is no liaison, or when it is over', async () => {
    const meetingId = await answered();
    await tried.organisation('norddjurs');
    const remind = (organisationId: string) =>
      tried.call('remindLiaisons', { meetingId, organisationIds: [organisationId] }, coordinator);
    expect(codes(await remind('viborg'))).toEqual(['meetings.liaison-not-needed']);
    expect(codes(await remind('norddjurs'))).toEqual(['meetings.liaison-vacant']);
    await tried.api.database.query(`DELETE FROM organisation_membership WHERE organisation_id = 'norddjurs'`);
    expect(codes(await remind('klinik'))).toEqual(['meetings.participant-unknown']);
    await began(meetingId);
    expect(codes(await remind('lemvig'))).toEqual(['meetings.answer-begun']);
  });

  it.each([
    ['coordinator', true, true],
    ['administrator', true, true],
    ['steering', true, false],
    ['liaison', true, false],
    ['member', false, false],
  ] as const)('is seen by a %s: %s, reminded of: %s', async (role, sees, reminds) => {
    const meetingId = await answered();
    const viewer = await tried.signIn([role]);
    expect((await tried.seen(meetingId, viewer)).representation !== null).toBe(sees);
    const { code } = await tried.call('remindLiaisons', { meetingId, organisationIds: ['lemvig'] }, viewer);
    expect(code).toBe(reminds ? undefined : 'FORBIDDEN');
    const file = await tried.api.fetch(`/moeder/${meetingId}/repraesentation.csv`, { as: viewer });
    expect(file.status).toBe(sees ? 200 : 404);
  });

  describe('of the own organisation', () => {
    const asked = async (
      as?: TestPerson,
      question = 'Er alle tre forvaltninger fra os tilmeldt?',
    ): Promise<readonly string[]> => {
      const { data } = await tried.api.graphql<{ answers: readonly { sentence: { da: string } }[] }>(
        `query ($question: String!) { answers: directAnswers(question: $question) { sentence { da en } url } }`,
        { question },
        as === undefined ? {} : { as },
      );
      return (data?.answers ?? []).map(({ sentence }) => sentence.da);
    };

    it('answers who asks, for the next network meeting', async () => {
      await tried.api.database.query(`UPDATE meeting SET state = 'held'`);
      const liaison = await tried.signIn(['liaison'], { organisationId: 'lemvig' });
      expect(await asked(liaison)).toEqual([]);
      await answered();
      expect(await asked(liaison)).toEqual([
        expect.stringMatching(/^Nej\. Fra lemvig Kommune er ingen tilmeldt for beskæftigelse til Efterårsmøde/u),
      ]);
      expect(await asked(await tried.signIn(['member'], { organisationId: 'viborg' }))).toEqual([
        expect.stringMatching(/^Ja, alle tre forvaltninger fra viborg Kommune er tilmeldt Efterårsmøde/u),
      ]);
      expect(await asked(await tried.signIn(['member'], { organisationId: 'klinik' }))).toEqual([]);
      expect(await asked()).toEqual(['Log ind for at se, om alle tre forvaltninger er tilmeldt.']);
    });

    it('answers those who look after the whole for all municipalities, naming a few', async () => {
      await tried.api.database.query(`UPDATE meeting SET state = 'held'`);
      const whole = await tried.signIn(['coordinator'], { organisationId: 'klinik' });
      expect(await asked(whole)).toEqual([]);
      const meetingId = await answered();
      const [sentence = ''] = await asked(whole);
      expect(sentence).toMatch(/^8 af 10 kommuner har alle tre forvaltninger tilmeldt Efterårsmøde/u);
      for (const name of LACKING) expect(sentence).toContain(`${name} Kommune mangler beskæftigelse`);
      expect(await asked(await tried.signIn(['steering'], { organisationId: 'klinik' }))).toEqual([sentence]);
      const ofAll = 'Hvilke kommuner mangler forvaltninger?';
      expect(await asked(await tried.signIn(['liaison'], { organisationId: 'viborg' }), ofAll)).toEqual([sentence]);
      expect((await asked(await tried.signIn(['member'], { organisationId: 'viborg' }), ofAll))[0]).toMatch(
        /^Ja, alle tre/u,
      );
      await tried.api.database.query(`UPDATE meeting_participant SET answer = 'no' WHERE meeting_id = $1`, [meetingId]);
      expect((await asked(whole))[0]).toMatch(
        /^0 af 10 kommuner .* mangler kultur, sundhed og beskæftigelse; .*; 7 andre mangler også nogen\.$/u,
      );
    });
  });

  it('is taken away as a table', async () => {
    const meetingId = await answered();
    const file = await tried.api.fetch(`/moeder/${meetingId}/repraesentation.csv`, { as: coordinator });
    const lines = (await file.text()).split('\r\n');
    expect(lines[0]).toContain('Kommune;kultur tilmeldt;kultur mødt');
    expect(lines.find((line) => line.startsWith('lemvig'))).toBe('lemvig Kommune;1;;1;;0;;beskæftigelse;;');
    expect((await tried.api.fetch(`/moeder/${meetingId}/repraesentation.csv`)).status).toBe(404);
  });

  describe('by those who came', () => {
    it('is something else than by those who are registered', async () => {
      const meetingId = await answered();
      await began(meetingId);
      const before = await tried.seen(meetingId, coordinator);
      expect(before.figures).toMatchObject({ yes: 28, attended: 0, absent: 0 });
      expect(before.representation?.isAttendanceTaken).toBe(false);
      await attend(meetingId, true);
      const culture = before.participants.find(
        ({ organisation, sector }) => organisation?.id === 'viborg' && sector === 'se-culture',
      );
      const noted = [{ participantId: culture?.id ?? '', hasAttended: false }];
      const after = await tried.done('noteAttendance', { meetingId, noted }, coordinator);
      expect(after.figures).toMatchObject({ yes: 28, attended: 27, absent: 1 });
      expect(rowOf(after.representation?.rows, 'viborg')).toMatchObject({
        notRegistered: [],
        notAttended: ['se-culture'],
      });
      expect(after.representation?.lacking).toEqual([
        { sector: 'se-culture', organisationIds: ['viborg'] },
        { sector: 'se-employment', organisationIds: LACKING },
      ]);
    });

    it('proposes hours for each who came, summed for those who take part in the financing', async () => {
      const meetingId = await answered();
      await began(meetingId);
      expect((await tried.seen(meetingId, coordinator)).proposedHours).toMatchObject({ totalHours: 0, rows: [] });
      await attend(meetingId, true);
      const secondary = await tried.person({ organisationId: 'klinik' });
      const { proposedHours } = await tried.done('addWalkIn', { meetingId, personId: secondary }, coordinator);
      expect(proposedHours).toMatchObject({ hoursEach: 7.5, totalAttended: 28, totalHours: 210 });
      expect(proposedHours?.rows).toContainEqual({
        ...{ organisation: { id: 'klinik' }, attended: 1, hours: 7.5, counts: false },
      });
    });

    it('proposes none where the kind of meeting has none', async () => {
      const meetingId = await tried.meeting({ kind: 'seminar', startsAt: fromNow(0, -30) });
      expect((await tried.seen(meetingId, coordinator)).proposedHours).toMatchObject({ hoursEach: null, rows: [] });
    });

    it('takes in who came without being on the list, once', async () => {
      const meetingId = await answered();
      await began(meetingId);
      const personId = await tried.person({ organisationId: 'skive', role: 'administration', sector: 'se-health' });
      for (let round = 0; round < 2; round++) await tried.done('addWalkIn', { meetingId, personId }, coordinator);
      const { participants, figures } = await tried.seen(meetingId, coordinator);
      expect(participants.filter(({ person }) => person.id === personId)).toMatchObject([
        { answer: 'NONE', invitedAt: null, hasAttended: true, sector: 'se-health' },
      ]);
      expect(figures?.['attended']).toBe(1);
    });

    it.each([
      ['before the day', { startsAt: fromNow(1) }, 'meetings.attendance-too-early'],
      ['when it is cancelled', { startsAt: fromNow(0, -30), state: 'cancelled' }, 'meetings.answer-cancelled'],
      ['of a draft', { startsAt: fromNow(0, -30), state: 'draft' }, 'meetings.answer-not-open'],
    ])('is not noted %s', async (_when, wish, code) => {
      const meetingId = await tried.meeting(wish);
      expect(codes(await tried.call('noteAttendance', { meetingId, noted: [] }, coordinator))).toEqual([code]);
    });

    it('is not noted of strangers, nor by members', async () => {
      const meetingId = await tried.meeting({ startsAt: fromNow(0, -30) });
      const noted = [{ participantId: 'x', hasAttended: true }];
      const answer = await tried.call('noteAttendance', { meetingId, noted }, coordinator);
      expect(codes(answer)).toEqual(['meetings.participant-unknown']);
      const member = await tried.signIn(['member']);
      expect((await tried.call('noteAttendance', { meetingId, noted: [] }, member)).code).toBe('FORBIDDEN');
    });
  });
});
