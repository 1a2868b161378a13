import { ActionReminders } from './action-reminders.js';
import { MinutesUnderTest, type Entry, type MinutesPerson, type PlantedMeeting, textsOf } from './minutes.cases.js';

describe('what stands in approved minutes that are being corrected', () => {
  let tried: MinutesUnderTest;
  let coordinator: MinutesPerson;
  let colleague: MinutesPerson;
  let member: MinutesPerson;
  beforeAll(async () => {
    tried = await MinutesUnderTest.start();
    ({ coordinator, colleague, member } = await tried.people());
  });
  afterAll(() => tried.close());

  const corrected = async (): Promise<{ meeting: PlantedMeeting; action: string; decision: string }> => {
    const meeting = await tried.meeting({ title: 'Rettet' });
    const action = await tried.assign(
      meeting,
      { ownerOrganisationId: 'viborg', text: 'Godkend A', dueOn: '2031-01-01' },
      coordinator,
    );
    const decision = await tried.decide(meeting, 'Mødested er Struer', coordinator);
    await tried.decide(meeting, 'Fjernes af rettelsen', coordinator);
    await tried.sent(meeting, colleague);
    await tried.step(meeting, 'APPROVE', coordinator);
    const { decisions } = await tried.step(meeting, 'CORRECT', coordinator, { reason: 'Stedet var forkert' });
    const at = { meetingId: meeting.id, agendaItemId: meeting.items[0] };
    await tried.done('recordDecision', { ...at, id: decision?.id, text: 'Mødested er Lemvig' }, coordinator);
    const changed = { ...at, agendaItemId: null, id: action?.id, text: 'Godkend B', dueOn: '2032-01-01' };
    await tried.done('assignAction', { ...changed, ownerOrganisationId: 'skive' }, coordinator);
    await tried.done('removeDecision', { id: decisions[1]?.id }, coordinator);
    return { meeting, action: action?.id ?? '', decision: decision?.id ?? '' };
  };
  const approve = async (meeting: PlantedMeeting): Promise<void> => {
    await tried.sent(meeting, colleague, 'Rettet. ');
    await tried.step(meeting, 'APPROVE', coordinator);
  };
  const listed = async (as: MinutesPerson, id: string): Promise<Entry | undefined> =>
    (await tried.actions({ scope: 'ALL' }, as, { first: 100 })).edges.find(({ node }) => node.id === id)?.node;

  it('stands in the registers as it was approved, for everybody, until the correction is approved', async () => {
    const { meeting, action, decision } = await corrected();
    for (const as of [member, coordinator]) {
      const found = (await tried.decisions({ question: 'mødested punkt' }, as)).edges.map(({ node }) => node);
      expect(found).toMatchObject([
        { id: decision, text: 'Mødested er Struer', itemTitle: 'Punkt 2', isApproved: true },
      ]);
      expect(textsOf(await tried.decisions({ question: 'lemvig' }, as))).toEqual([]);
      expect(textsOf(await tried.decisions({ question: 'fjernes af' }, as))).toHaveLength(1);
      const known = { text: 'Godkend A', itemTitle: 'Punkt 1', dueOn: '2031-01-01', organisation: { id: 'viborg' } };
      expect(await listed(as, action)).toMatchObject({ ...known, isApproved: true });
      const file = await tried.api.fetch('/beslutninger/eksport.csv?q=rettet', { as });
      expect(await file.text()).toMatch(/Struer(?![\s\S]*Lemvig)/u);
    }
    expect(await tried.read(meeting.id, member)).toMatchObject({
      decisions: [{ text: 'Mødested er Struer', agendaItemId: meeting.items[1] }, { text: 'Fjernes af rettelsen' }],
      actions: [{ text: 'Godkend A', dueOn: '2031-01-01', organisation: { id: 'viborg' }, isApproved: true }],
    });
    expect(await tried.read(meeting.id, coordinator)).toMatchObject({
      decisions: [{ text: 'Mødested er Lemvig', agendaItemId: meeting.items[0] }],
      actions: [{ text: 'Godkend B', dueOn: '2032-01-01', organisation: { id: 'skive' }, isApproved: false }],
    });
    await approve(meeting);
    expect(textsOf(await tried.decisions({ question: 'mødested' }, member))).toEqual(['Mødested er Lemvig']);
    expect(textsOf(await tried.decisions({ question: 'fjernes af' }, member))).toEqual([]);
    const now = { text: 'Godkend B', itemTitle: null, dueOn: '2032-01-01', organisation: { id: 'skive' } };
    expect(await listed(member, action)).toMatchObject(now);
  });

  it('is finished by who owns it in the approved minutes', async () => {
    const { meeting, action } = await corrected();
    const skive = await tried.person(['member']);
    expect((await tried.call('finishAction', { id: action }, skive)).code).toBe('FORBIDDEN');
    const done = await tried.done<Entry>('finishAction', { id: action }, member);
    expect(done).toMatchObject({ text: 'Godkend A', isApproved: true });
    expect(done.doneAt).not.toBeNull();
    await tried.done<Entry>('finishAction', { id: action, isDone: false }, member);
    await approve(meeting);
    expect((await tried.call('finishAction', { id: action }, member)).code).toBe('FORBIDDEN');
    expect((await tried.done<Entry>('finishAction', { id: action }, skive)).doneAt).not.toBeNull();
  });

  it('has a new owner who is told when the correction is approved', async () => {
    const [before, after] = [await tried.person(['member']), await tried.person(['member'])];
    const meeting = await tried.meeting();
    const action = await tried.assign(meeting, { ownerPersonId: before.personId, text: 'Skift' }, coordinator);
    await tried.sent(meeting, colleague);
    await tried.step(meeting, 'APPROVE', coordinator);
    const told = async (who: MinutesPerson): Promise<number> => {
      await tried.api.app.get(ActionReminders).tellDue(new Date(Date.now() + 3_600_000));
      return (await tried.api.database.query('SELECT 1 FROM notification WHERE user_id = $1', [who.id])).length;
    };
    const open = async ({ id }: MinutesPerson): Promise<number> =>
      (await tried.api.database.query('SELECT 1 FROM notification WHERE user_id = $1 AND read_at IS NULL', [id]))
        .length;
    expect([await told(before), await told(after)]).toEqual([1, 0]);
    await tried.step(meeting, 'CORRECT', coordinator, { reason: 'Ny ejer' });
    const changed = { id: action?.id, meetingId: meeting.id, text: 'Skift', ownerPersonId: after.personId };
    await tried.done('assignAction', changed, coordinator);
    expect([await told(before), await told(after)]).toEqual([1, 0]);
    expect(await open(before)).toBe(1);
    await approve(meeting);
    expect([await told(before), await told(after)]).toEqual([1, 1]);
    expect([await open(before), await open(after)]).toEqual([0, 1]);
    await tried.step(meeting, 'CORRECT', coordinator, { reason: 'Den er der ikke' });
    await tried.done('removeAction', { id: action?.id }, coordinator);
    expect(await open(after)).toBe(1);
    await approve(meeting);
    expect(await open(after)).toBe(0);
  });

  it('name nobody who was removed meanwhile, in either language', async () => {
    const meeting = await tried.meeting();
    const gone = await tried.person(['member']);
    await tried.api.database.query(
      `INSERT INTO meeting_participant (id, meeting_id, person_id, organisation_id, answer, has_attended)
       VALUES (gen_random_uuid(), $1, $2, 'skive', 'yes', true)`,
      [meeting.id, gone.personId],
    );
    await tried.sent(meeting, colleague);
    await tried.step(meeting, 'APPROVE', coordinator);
    const remove = 'mutation ($input: RemovePersonInput!) { removePerson(input: $input) }';
    await tried.api.graphql(remove, { input: { id: gone.personId, lock: 1 } }, { as: coordinator });
    await tried.step(meeting, 'CORRECT', coordinator, { reason: 'Forkert dato' });
    await approve(meeting);
    const versions = await tried.api.database.query(
      `SELECT content -> 'present' AS da, content -> 'presentInEnglish' AS en FROM minutes_version
       WHERE meeting_id = $1 ORDER BY version`,
      [meeting.id],
    );
    const name = `Navn ${gone.personId.slice(0, 8)}`;
    expect(versions).toEqual([
      { da: [`${name} (Skive Kommune)`], en: [`${name} (Skive)`] },
      { da: ['Tidligere deltager (Skive Kommune)'], en: ['Former participant (Skive)'] },
    ]);
  });
});
