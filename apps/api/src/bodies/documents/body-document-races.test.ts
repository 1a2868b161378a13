import { v7 as uuid } from 'uuid';
import { ContentLoader } from '../../content/content-loader.service.js';
import { signInAs, type TestPerson } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

interface Shown {
  readonly id: string;
  readonly lock: number;
}
const INPUTS = {
  writeBodyDocument: 'WriteBodyDocumentInput',
  moveBodyDocument: 'MoveBodyDocumentInput',
  shareBodyDocument: 'ShareBodyDocumentInput',
  takeBodyDocument: 'ShareBodyDocumentInput',
  saveBody: 'SaveBodyInput',
} as const;
const CONTENT = { kind: 'TERMS_OF_REFERENCE', title: 'Kvantekommissorium', text: 'Kvanteharmonika hver tirsdag.' };
const SEARCH = `{ search(input: { question: "kvanteharmonika" }) { edges { node { id } } } }`;

/** A document is in the search for the whole network as long as one of its bodies is open. */
describe('closing a body while its documents change', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let administrator: TestPerson;
  let member: TestPerson;
  let [closed, open] = ['', ''];

  beforeAll(async () => {
    api = await startTestApi();
    await api.app.get(ContentLoader).load();
    coordinator = await signInAs(api, ['coordinator']);
    administrator = await signInAs(api, ['administrator']);
    member = await signInAs(api, ['member']);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.database.query('DELETE FROM body_document_version');
    await api.database.query('DELETE FROM body_document');
    [closed, open] = [await body(true), await body(false)];
  });

  const body = async (isClosed: boolean): Promise<string> => {
    const id = uuid();
    await api.database.query(
      `INSERT INTO body (id, network_id, kind, name_da, name_en, is_closed)
       VALUES ($1, 'midtjylland', 'forum', 'Forum', 'Forum', $2)`,
      [id, isClosed],
    );
    return id;
  };
  const done = async (name: keyof typeof INPUTS, input: object, as = coordinator): Promise<Shown> => {
    const query = `mutation ($input: ${INPUTS[name]}!) { done: ${name}(input: $input) { id lock } }`;
    const { data, errors } = await api.graphql<{ done: Shown }>(query, { input }, { as });
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  };
  const proposed = async (bodyIds: string[]): Promise<Shown> => {
    const { id, lock } = await done('writeBodyDocument', { bodyIds, content: CONTENT });
    return done('moveBodyDocument', { id, lock, step: 'PROPOSE' });
  };
  const approve = ({ id, lock }: Shown): Promise<Shown> =>
    done('moveBodyDocument', { id, lock, step: 'APPROVE' }, administrator);
  const found = async (): Promise<string[]> => {
    const { data } = await api.graphql<{ search: { edges: { node: { id: string } }[] } }>(SEARCH, {}, { as: member });
    return (data?.search.edges ?? []).map(({ node }) => node.id);
  };
  /** Until so many transactions wait for somebody else's lock. */
  const waiting = async (wanted: number): Promise<void> => {
    const count = `SELECT count(*)::integer AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while (((await api.database.query<{ count: number }>(count))[0]?.count ?? 0) < wanted);
  };
  /** Runs `work` while a transaction of ours has done `sql` and is not through. */
  const during = async (sql: string, id: string, work: () => Promise<void>): Promise<void> => {
    const ours = api.database.dataSource.createQueryRunner();
    await ours.startTransaction();
    await ours.query(sql, [id]);
    try {
      await work();
    } finally {
      await ours.commitTransaction();
      await ours.release();
    }
  };

  it.each<[string, () => Promise<() => Promise<unknown>>]>([
    [
      'is given to it',
      async () => {
        const { id } = await approve(await proposed([closed]));
        return () => done('shareBodyDocument', { id, bodyId: open });
      },
    ],
    [
      'is taken from another',
      async () => {
        const { id } = await approve(await proposed([closed, open]));
        return () => done('takeBodyDocument', { id, bodyId: closed });
      },
    ],
    [
      'is approved',
      async () => {
        const document = await proposed([open]);
        return () => approve(document);
      },
    ],
  ])('a document that %s while it is being closed is not found by the network', async (_what, prepare) => {
    const change = await prepare();
    let changing: Promise<unknown> = Promise.resolve();
    await during('UPDATE body SET is_closed = true WHERE id = $1', open, async () => {
      changing = change();
      await Promise.race([changing, waiting(1)]);
    });
    await changing;
    expect(await found()).toEqual([]);
  });

  it('a body that is closed while a document is being given to it takes the document with it', async () => {
    const { id } = await approve(await proposed([closed]));
    let [giving, closing]: Promise<unknown>[] = [];
    await during(`SELECT 1 FROM search_document WHERE kind = 'document' AND ref = $1 FOR UPDATE`, id, async () => {
      giving = done('shareBodyDocument', { id, bodyId: open });
      await waiting(1);
      closing = done('saveBody', { id: open, lock: 1, content: { isClosed: true } });
      await Promise.race([closing, waiting(2)]);
    });
    await Promise.all([giving, closing]);
    expect(await found()).toEqual([]);
  });
});
