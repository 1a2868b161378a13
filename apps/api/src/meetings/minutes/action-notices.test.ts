import { ActionReminders } from './action-reminders.js';
import { MinutesUnderTest, type MinutesPerson } from './minutes.cases.js';

describe('actions that change hands', () => {
  let tried: MinutesUnderTest;
  let coordinator: MinutesPerson;
  beforeAll(async () => {
    tried = await MinutesUnderTest.start();
    coordinator = await tried.person(['coordinator']);
  });
  afterAll(() => tried.close());

  const later = (minutes: number): Date => new Date(Date.now() + 3_600_000 + minutes * 60_000);
  const open = async ({ id }: MinutesPerson): Promise<string[]> => {
    const rows = await tried.api.database.query<{ kind: string }>(
      'SELECT kind FROM notification WHERE user_id = $1 AND read_at IS NULL ORDER BY kind',
      [id],
    );
    return rows.map(({ kind }) => kind);
  };
  const tell = (at: Date): Promise<number> => tried.api.app.get(ActionReminders).tellDue(at);
  const soon = (): string => later(0).toISOString().slice(0, 10);

  it('are no task any more of who had them, and one again of who gets them back', async () => {
    const [one, other] = [await tried.person(['member']), await tried.person(['member'])];
    const meeting = await tried.meeting();
    const action = await tried.assign(meeting, { ownerPersonId: one.personId, dueOn: soon() }, coordinator);
    const give = (to: MinutesPerson, dueOn = soon()): Promise<unknown> =>
      tried.assign(meeting, { id: action?.id, ownerPersonId: to.personId, dueOn }, coordinator);
    await tell(later(0));
    expect([await open(one), await open(other)]).toEqual([['assigned', 'deadline'], []]);
    await give(other);
    expect(await open(one)).toEqual([]);
    await tell(later(1));
    expect(await open(other)).toEqual(['assigned', 'deadline']);
    await give(one);
    await tell(later(2));
    expect([await open(one), await open(other)]).toEqual([['assigned', 'deadline'], []]);
    await give(one, '2031-01-01');
    expect(await open(one)).toEqual(['assigned']);
  });

  it('are no task when they are taken out, and one again when they are put back', async () => {
    const owner = await tried.person(['member']);
    const action = await tried.assign(await tried.meeting(), { ownerPersonId: owner.personId }, coordinator);
    await tell(later(0));
    await tried.done('removeAction', { id: action?.id }, coordinator);
    expect(await open(owner)).toEqual([]);
    await tell(later(1));
    expect(await open(owner)).toEqual([]);
    await tried.done('removeAction', { id: action?.id, isRemoved: false }, coordinator);
    await tell(later(2));
    expect(await open(owner)).toEqual(['assigned']);
  });

  it('are told to who had no account, when there is one', async () => {
    const owner = await tried.person(['member']);
    const { database } = tried.api;
    await database.query('UPDATE person SET user_id = NULL WHERE id = $1', [owner.personId]);
    await tried.assign(await tried.meeting(), { ownerPersonId: owner.personId }, coordinator);
    await tell(later(0));
    await database.query('UPDATE person SET user_id = $2 WHERE id = $1', [owner.personId, owner.id]);
    await tell(later(1));
    expect(await open(owner)).toEqual(['assigned']);
  });
});
