import { DELETED_DRAFT_DAYS } from '@samspil/domain/meetings';
import { v7 as uuid } from 'uuid';
import { DeletedDrafts } from './deleted-drafts.js';
import { MeetingWatchers } from './meeting-watchers.js';
import { CONTENT, MeetingsUnderTest, NETWORK, type Shown, type Who } from './meetings.cases.js';

const EVERYBODY: readonly Who[] = [
  ...(['visitor', 'member', 'liaison', 'coordinator', 'steering', 'fund-administrator'] as const),
  ...(['administrator', 'seated', 'elsewhere'] as const),
];
const PLANNERS: readonly Who[] = ['coordinator', 'administrator'];
const ANNOUNCE = `mutation ($input: AnnounceMeetingSeriesInput!) { done: announceMeetingSeries(input: $input) {
  announced { id state startsAt } refused { meeting { id state } problems { code field parameters { name value } } } } }`;

interface Announced {
  readonly announced: readonly { readonly id: string; readonly state: string }[];
  readonly refused: readonly { readonly meeting: { readonly id: string }; readonly problems: readonly object[] }[];
}

describe('drafts of meetings', () => {
  let tried: MeetingsUnderTest;
  beforeAll(async () => {
    tried = await MeetingsUnderTest.start();
  });
  afterAll(() => tried.close());

  const found = async (title: string): Promise<number> => {
    const sql = `SELECT count(*)::int AS count FROM search_document WHERE kind = 'meeting' AND title = $1`;
    return (await tried.api.database.query<{ count: number }>(sql, [title]))[0]?.count ?? 0;
  };
  const codeOf = (errors: unknown): unknown =>
    (errors as readonly { extensions?: { code?: string } }[] | undefined)?.[0]?.extensions?.code;

  it('a deleted one is nowhere, and comes back as it was', async () => {
    const draft = await tried.plan({ title: 'Kladden' });
    const items = [{ id: uuid(), title: 'Velkommen' }];
    const { lock } = await tried.done('saveAgenda', { meetingId: draft.id, lock: draft.lock, items });
    expect(await found('Kladden')).toBe(1);
    await tried.done('deleteMeeting', { id: draft.id });
    expect(await tried.one(draft.id)).toBeUndefined();
    const ids = (await tried.list({ first: 100 })).edges.map(({ node }) => node.id);
    expect(ids).not.toContain(draft.id);
    expect(await found('Kladden')).toBe(0);
    const input = { id: draft.id, lock, content: { title: 'x' } };
    expect(codeOf((await tried.call('saveMeeting', input)).errors)).toBe('NOT_FOUND');
    expect(codeOf((await tried.call('deleteMeeting', { id: draft.id })).errors)).toBe('NOT_FOUND');
    const again = { id: draft.id, networkId: NETWORK, content: CONTENT };
    expect(await tried.refused('planMeeting', again)).toEqual(['id-taken id']);
    const restored = await tried.done('restoreMeeting', { id: draft.id });
    expect(restored).toMatchObject({ title: 'Kladden', state: 'DRAFT', agenda: [{ title: 'Velkommen' }] });
    expect(await tried.done('restoreMeeting', { id: draft.id })).toEqual(restored);
    expect(await found('Kladden')).toBe(1);
  });

  it('a deleted one goes for good after its days, with its papers and its series; before that it can come back', async () => {
    const planned = { id: uuid(), networkId: NETWORK, content: { ...CONTENT, title: 'Glemt' } };
    await tried.call('planMeetingSeries', { ...planned, rhythm: 'WEEKLY', count: 2 });
    const dates = (await tried.one(planned.id))?.series.map(({ id }) => id) ?? [];
    const kept = await tried.plan({ title: 'Fortrudt' });
    const form = new FormData();
    form.append('files', new Blob([Uint8Array.from(Buffer.from('%PDF-1.4 glemt'))]), 'Bilag.pdf');
    const headers = { 'x-samspil-upload': '1' };
    const sent = { method: 'POST', body: form, headers, as: tried.people.coordinator };
    expect((await tried.api.fetch(`/meetings/${planned.id}/papers`, sent)).status).toBe(201);
    for (const id of [...dates, kept.id]) await tried.done('deleteMeeting', { id });
    const days = (id: string, count: number) =>
      tried.api.database.query(`UPDATE meeting SET deleted_at = now() - make_interval(days => $2) WHERE id = $1`, [
        ...[id, count],
      ]);
    for (const id of dates) await days(id, DELETED_DRAFT_DAYS);
    await days(kept.id, DELETED_DRAFT_DAYS - 1);
    const rows = async (table: string, condition: string): Promise<number> =>
      (await tried.api.database.query(`SELECT 1 FROM ${table} WHERE ${condition}`)).length;
    const left = async (): Promise<number[]> => [
      await rows('meeting', `title = 'Glemt'`),
      await rows('meeting_series', 'true'),
      await rows('meeting_paper', 'true'),
      await rows('file_content', 'true'),
    ];
    expect(await left()).toEqual([2, 1, 1, 1]);
    const drafts = tried.api.app.get(DeletedDrafts);
    const purged = await Promise.all([drafts.purge(), drafts.purge()]);
    expect(purged[0] + purged[1]).toBe(2);
    expect(await left()).toEqual([0, 0, 0, 0]);
    const gone = await tried.call('restoreMeeting', { id: planned.id });
    expect(codeOf(gone.errors)).toBe('NOT_FOUND');
    expect(await tried.done('restoreMeeting', { id: kept.id })).toMatchObject({ title: 'Fortrudt' });
  });

  it('does not count among network meetings or hosts once deleted', async () => {
    const draft = await tried.plan({
      startsAt: '2031-09-10T10:00',
      endsAt: '2031-09-10T12:00',
      hostOrganisationId: 'org-a',
    });
    await tried.done('deleteMeeting', { id: draft.id });
    const hosts = `{ hostTurns(networkId: "${NETWORK}") { organisationId lastHostedAt } }`;
    const { data } = await tried.api.graphql<{ hostTurns: object[] }>(hosts, {}, { as: tried.people.coordinator });
    expect(data?.hostTurns).toContainEqual({ organisationId: 'org-a', lastHostedAt: null });
  });

  it.each(EVERYBODY)('are deleted and restored by those who plan: %s', async (who) => {
    const draft = await tried.plan();
    const as = tried.person(who);
    const options = as ? { as } : {};
    const ask = (name: 'deleteMeeting' | 'restoreMeeting', type: string) =>
      tried.api.graphql(
        `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
        { input: { id: draft.id } },
        options,
      );
    const mayDelete = PLANNERS.includes(who);
    const deleted = await ask('deleteMeeting', 'DeleteMeetingInput');
    expect(deleted.data !== null).toBe(mayDelete);
    expect(codeOf(deleted.errors)).toBe(mayDelete ? undefined : who === 'visitor' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
    if (!mayDelete) await tried.done('deleteMeeting', { id: draft.id });
    expect((await ask('restoreMeeting', 'RestoreMeetingInput')).data !== null).toBe(mayDelete);
  });

  it('what others know of is not deleted', async () => {
    const announced = await tried.announced();
    expect(announced.viewerCan).toMatchObject({ delete: false });
    expect(await tried.refused('deleteMeeting', { id: announced.id })).toEqual(['state']);
    const refused = await tried.call('deleteMeeting', { id: announced.id }, tried.people.member);
    expect(codeOf(refused.errors)).toBe('FORBIDDEN');
  });

  async function series(): Promise<{ seriesId: string; meetings: readonly { id: string }[] }> {
    const id = uuid();
    const input = { id, networkId: NETWORK, content: CONTENT, rhythm: 'WEEKLY', count: 4 };
    await tried.call('planMeetingSeries', input);
    const sql = 'SELECT series_id AS "seriesId" FROM meeting WHERE id = $1';
    const [row] = await tried.api.database.query<{ seriesId: string }>(sql, [id]);
    return { seriesId: row?.seriesId ?? '', meetings: (await tried.one(id))?.series ?? [] };
  }

  const announce = async (seriesId: string, who: Who = 'coordinator') => {
    const as = tried.person(who);
    return tried.api.graphql<{ done: Announced }>(ANNOUNCE, { input: { seriesId } }, as ? { as } : {});
  };

  it('of a series are announced together; what stands in the way is said of each', async () => {
    const { seriesId, meetings } = await series();
    const ids = meetings.map(({ id }) => id);
    const [first, nowhere, gone, last] = (await Promise.all(ids.map((id) => tried.one(id)))) as [
      Shown,
      Shown,
      Shown,
      Shown,
    ];
    await tried.move(first, 'ANNOUNCE');
    await tried.done('saveMeeting', { id: nowhere.id, lock: nowhere.lock, content: { place: '' } });
    await tried.done('deleteMeeting', { id: gone.id });
    const told: string[] = [];
    tried.api.app.get(MeetingWatchers).register(async (before, after) => {
      told.push(`${after.id} ${before.state} ${after.state}`);
    });
    const { data } = await announce(seriesId);
    expect(data?.done).toMatchObject({
      announced: [{ id: last.id, state: 'ANNOUNCED' }],
      refused: [
        {
          meeting: { id: nowhere.id, state: 'DRAFT' },
          problems: [{ code: 'meetings.place-missing', field: 'place', parameters: [] }],
        },
      ],
    });
    expect(told).toEqual([`${last.id} draft announced`]);
    expect(await tried.one(last.id, 'member')).toMatchObject({ state: 'ANNOUNCED' });
    expect((await announce(seriesId)).data?.done.announced).toEqual([]);
    expect(codeOf((await announce(seriesId, 'member')).errors)).toBe('FORBIDDEN');
  });

  it.each(EVERYBODY)('of a series are announced by those who plan: %s', async (who) => {
    const { seriesId } = await series();
    const { data, errors } = await announce(seriesId, who);
    expect(data?.done.announced.length).toBe(PLANNERS.includes(who) ? 4 : undefined);
    if (data === null) expect(codeOf(errors)).toBe(who === 'visitor' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
  });

  it.each(['x', uuid()])('of a series that is not there are not there: %s', async (seriesId) => {
    expect(codeOf((await announce(seriesId)).errors)).toBe('NOT_FOUND');
  });
});
