import { v7 as uuid } from 'uuid';
import type { TestPerson } from '../testing/people.js';
import { RemovedActivityFiles } from './removed-activity-files.js';
import { ActivitiesUnderTest, type Role, type Shown } from './activities.cases.js';

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly isPicture: boolean;
  readonly alt: string;
  readonly url: string;
}

const segment = (marker: number, body: string): Buffer => {
  const bytes = Buffer.from(body, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff]), bytes]);
};
const PHOTO = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe1, 'Exif\0\0MM\0*\0\0\0\x08\0\0 GPS 56.36 8.61'),
  segment(0xda, '\x01\x01\0\0?\0'),
  Buffer.from([1, 2, 3, 0xff, 0xd9]),
]);
const PDF = Buffer.from('%PDF-1.4\n%%EOF');

describe('files of activities', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  let activity: Shown;
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
  });
  afterAll(() => tried.close());
  beforeEach(async () => {
    activity = await tried.log(people.own, {}, { sharing: 'NETWORK' });
  });

  async function send(
    files: readonly [string, Buffer][],
    query = '',
    as: TestPerson | undefined = people.own,
    headers = {},
  ) {
    const body = new FormData();
    for (const [name, bytes] of files) body.append('files', new Blob([Uint8Array.from(bytes)]), name);
    const response = await tried.api.fetch(`/activities/${activity.id}/files?${query}`, {
      method: 'POST',
      body,
      headers: { 'x-samspil-upload': '1', ...headers },
      ...(as === undefined ? {} : { as }),
    });
    const answer = (await response.json()) as {
      files?: Kept[];
      error?: { problems?: { code: string; field: string }[] };
    };
    return { status: response.status, files: answer.files ?? [], problems: answer.error?.problems ?? [] };
  }

  it('a photo is kept without what the camera wrote, and follows the activity', async () => {
    const { status, files } = await send([['sang.jpg', PHOTO]], 'alt=Koret%20synger');
    expect(status).toBe(201);
    expect(files).toMatchObject([{ name: 'sang.jpg', mediaType: 'image/jpeg', isPicture: true, alt: 'Koret synger' }]);
    const url = files[0]?.url ?? '';
    const given = await tried.api.fetch(url, { as: people.member });
    expect(given.headers.get('content-type')).toBe('image/jpeg');
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await given.arrayBuffer());
    expect(bytes.toString('latin1')).not.toContain('GPS');
    expect(bytes.length).toBe(files[0]?.bytes);
    for (const as of [undefined, people.stranger]) {
      expect((await tried.api.fetch(url, as ? { as } : {})).status).toBe(404);
    }
    await tried.call('saveActivity', { id: activity.id, lock: 1, sharing: 'PUBLIC', content: {} }, people.own);
    expect((await tried.api.fetch(url)).status).toBe(200);
    await tried.call('deleteActivity', { id: activity.id }, people.own);
    expect((await tried.api.fetch(url)).status).toBe(404);
  });

  it('sent twice it is there once; several come together', async () => {
    const fileId = uuid();
    const first = await send([['a.jpg', PHOTO]], `fileId=${fileId}`);
    const second = await send([['a.jpg', PHOTO]], `fileId=${fileId}`);
    expect([first.files[0]?.id, second.files[0]?.id]).toEqual([fileId, fileId]);
    await send([
      ['b.pdf', PDF],
      ['c.jpg', PHOTO],
    ]);
    const { data } = await tried.one(activity.id, people.own);
    expect(data?.one['files']).toMatchObject([
      { name: 'a.jpg' },
      { name: 'b.pdf', isPicture: false },
      { name: 'c.jpg' },
    ]);
    expect(data?.one['history']).toMatchObject([{ kind: 'FILE_ADDED' }, { kind: 'FILE_ADDED' }, { kind: 'LOGGED' }]);
    expect(data?.one.lock).toBe(1);
    const other = await tried.log(people.own);
    activity = other;
    expect((await send([['a.jpg', PHOTO]], `fileId=${fileId}`)).problems).toMatchObject([
      { code: 'activities.id-taken' },
    ]);
  });

  it('is described, removed and put back; an hour later it is gone for good', async () => {
    const { files } = await send([['a.jpg', PHOTO]]);
    const id = files[0]?.id;
    const described = await tried.call('describeActivityFile', { id, alt: ' Koret ' }, people.own);
    expect(described.data?.done['files']).toMatchObject([{ alt: 'Koret' }]);
    expect((await tried.call('removeActivityFile', { id }, people.other)).code).toBe('FORBIDDEN');
    const removed = await tried.call('removeActivityFile', { id }, people.own);
    expect(removed.data?.done).toMatchObject({
      files: [],
      history: [{ kind: 'FILE_REMOVED' }, { kind: 'FILE_ADDED' }, {}],
    });
    const url = files[0]?.url ?? '';
    expect((await tried.api.fetch(url, { as: people.own })).status).toBe(404);
    expect((await tried.call('describeActivityFile', { id, alt: 'Igen' }, people.own)).code).toBe('NOT_FOUND');
    expect((await send([['a.jpg', PHOTO]], `fileId=${id}`)).status).toBe(201);
    expect((await tried.one(activity.id, people.own)).data?.one['files']).toEqual([]);
    const sweep = () => tried.api.app.get(RemovedActivityFiles).forget();
    expect(await sweep()).toBe(0);
    expect((await tried.call('restoreActivityFile', { id }, people.other)).code).toBe('FORBIDDEN');
    expect((await tried.call('restoreActivityFile', { id }, people.stranger)).code).toBe('NOT_FOUND');
    const restored = await tried.call('restoreActivityFile', { id }, people.own);
    expect(restored.data?.done).toMatchObject({
      files: [{ id, alt: 'Koret' }],
      history: [{ kind: 'FILE_RESTORED' }, {}, {}, {}],
    });
    expect((await tried.api.fetch(url, { as: people.own })).status).toBe(200);
    await tried.call('removeActivityFile', { id }, people.own);
    await tried.api.database.query(
      `UPDATE activity_file SET removed_at = now() - interval '61 minutes' WHERE id = $1`,
      [id],
    );
    expect((await tried.call('restoreActivityFile', { id }, people.own)).code).toBe('NOT_FOUND');
    expect(await sweep()).toBe(1);
    expect((await tried.call('restoreActivityFile', { id }, people.own)).code).toBe('NOT_FOUND');
    const held = await tried.api.database.query('SELECT 1 FROM file_hold WHERE holder = $1', [`activity-file:${id}`]);
    expect(held).toEqual([]);
  });

  it.each<[string, readonly [string, Buffer][], string, string]>([
    ['a script by another name', [['a.jpg', Buffer.from('<script>alert(1)</script>')]], '', 'activities.file-type'],
    [
      'a drawing that can run',
      [['a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]],
      '',
      'activities.file-type',
    ],
    ['half a picture', [['a.jpg', PHOTO.subarray(0, 20)]], '', 'activities.file-type'],
    ['nothing', [], '', 'activities.file-empty'],
    ['an empty file', [['a.pdf', Buffer.alloc(0)]], '', 'activities.file-empty'],
    ['too much', [['a.pdf', Buffer.concat([PDF, Buffer.alloc(15 * 1024 * 1024)])]], '', 'activities.file-too-large'],
    ['an id that is none', [['a.pdf', PDF]], 'fileId=x', 'activities.id-malformed'],
    [
      'too many',
      Array.from({ length: 21 }, (_, number) => [`${number}.pdf`, PDF] as [string, Buffer]),
      '',
      'activities.too-many-files',
    ],
  ])('%s is refused', async (_name, files, query, code) => {
    expect(await send(files, query)).toMatchObject({ status: 422, problems: [{ code }] });
    expect((await tried.one(activity.id, people.own)).data?.one['files']).toEqual([]);
  });

  it('no more than twenty at one activity', async () => {
    for (let round = 0; round < 4; round += 1)
      await send(Array.from({ length: 5 }, (_, number) => [`${round}${number}.pdf`, PDF]));
    expect((await send([['one more.pdf', PDF]])).problems).toMatchObject([{ code: 'activities.too-many-files' }]);
  });

  it.each([
    ['visitor', {}, 401],
    ['other', {}, 403],
    ['stranger', {}, 404],
    ['own', { origin: 'https://elsewhere.example' }, 403],
  ] as const)('%s %j sends: %d', async (role, headers, status) => {
    const as = role === 'visitor' ? undefined : people[role];
    const body = new FormData();
    body.append('files', new Blob([Uint8Array.from(PDF)]), 'a.pdf');
    const response = await tried.api.fetch(`/activities/${activity.id}/files`, {
      method: 'POST',
      body,
      headers: { 'x-samspil-upload': '1', ...headers },
      ...(as === undefined ? {} : { as }),
    });
    expect(response.status).toBe(status);
    await response.text();
  });

  it('an activity nobody knows has no files', async () => {
    activity = { ...activity, id: 'x' };
    expect((await send([['a.pdf', PDF]])).status).toBe(404);
  });
});
