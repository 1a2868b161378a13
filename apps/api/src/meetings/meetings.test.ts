import { v7 as uuid } from 'uuid';
import { CONTENT, MeetingsUnderTest, NETWORK, problemsOf, type Shown, type Who } from './meetings.cases.js';

const EVERYBODY: readonly Who[] = [
  ...(['visitor', 'member', 'liaison', 'coordinator', 'steering', 'fund-administrator'] as const),
  ...(['administrator', 'seated', 'elsewhere'] as const),
];
const PLANNERS: readonly Who[] = ['coordinator', 'administrator'];
const MEMBERS: readonly Who[] = EVERYBODY.filter((who) => who !== 'visitor' && who !== 'elsewhere');

describe('meetings', () => {
  let tried: MeetingsUnderTest;
  beforeAll(async () => {
    tried = await MeetingsUnderTest.start();
  });
  afterAll(() => tried.close());

  const sequenceOf = async ({ id }: Shown): Promise<number | undefined> => {
    const sql = 'SELECT calendar_sequence AS sequence FROM meeting WHERE id = $1';
    return (await tried.api.database.query<{ sequence: number }>(sql, [id]))[0]?.sequence;
  };

  const begun = async (): Promise<Shown> => {
    const meeting = await tried.announced({ sharing: 'PUBLIC' });
    await tried.api.database.query(
      `UPDATE meeting SET starts_at = '2026-01-05T10:00', ends_at = '2026-01-05T12:00' WHERE id = $1`,
      [meeting.id],
    );
    return meeting;
  };

  it('is planned once however often it is sent, announced, cancelled with a reason and reopened', async () => {
    const input = { id: uuid(), networkId: NETWORK, content: CONTENT };
    const [first, again] = [await tried.done('planMeeting', input), await tried.done('planMeeting', input)];
    expect(again).toEqual(first);
    expect(first).toMatchObject({ state: 'DRAFT', startsAt: '2031-03-12T10:00', endsAt: '2031-03-12T15:00' });
    const announced = await tried.move(first, 'ANNOUNCE');
    const cancelled = await tried.move(announced, 'CANCEL', ' Storm ');
    expect(cancelled).toMatchObject({ state: 'CANCELLED', cancelReason: 'Storm', viewerCan: { edit: false } });
    expect(await tried.refused('saveMeeting', { id: first.id, lock: cancelled.lock, content: { title: 'x' } })).toEqual(
      ['state'],
    );
    expect(await tried.move(cancelled, 'REOPEN')).toMatchObject({ state: 'ANNOUNCED', cancelReason: '' });
  });

  it('is not held before it begins, not cancelled without a reason, not announced without a place', async () => {
    const nowhere = await tried.plan({ place: '' });
    const move = ({ id, lock }: Shown, step: string) => tried.refused('moveMeeting', { id, lock, step });
    expect(await move(nowhere, 'ANNOUNCE')).toEqual(['place-missing place']);
    expect(await move(nowhere, 'HOLD')).toEqual(['state']);
    const announced = await tried.announced();
    expect(await move(announced, 'CANCEL')).toEqual(['reason-missing reason']);
    expect(await move(announced, 'HOLD')).toEqual(['not-begun']);
    const past = await tried.announced({ startsAt: '2024-03-12T10:00', endsAt: '2024-03-12T12:00' });
    expect(await tried.move(past, 'HOLD')).toMatchObject({ state: 'HELD' });
  });

  it.each<[string, object, string[]]>([
    ['the end before the start', { endsAt: '2031-03-12T09:00' }, ['ends-before-start endsAt']],
    ['a body that is not there', { kind: 'SEMINAR', bodyId: uuid() }, ['body-unknown bodyId']],
    ['sharing with no body', { sharing: 'BODY' }, ['body-missing bodyId']],
    ['a steering group meeting without the group', { kind: 'STEERING_GROUP' }, ['body-missing bodyId']],
    [
      'the hour that is left out',
      { startsAt: '2031-03-30T02:30', endsAt: '2031-03-30T05:00' },
      ['time-skipped startsAt'],
    ],
    ['no day', { startsAt: '2031-02-30T10:00' }, ['time-invalid startsAt']],
    ['room for nobody', { capacity: 0 }, ['capacity-invalid capacity']],
    ['a script for a link', { onlineUrl: 'javascript:alert(1)' }, ['link-invalid onlineUrl']],
    ['a host that is not there', { hostOrganisationId: 'org-x' }, ['organisation-unknown hostOrganisationId']],
    ['a field that is not there', { sectors: ['tg-stress'] }, ['sector-unknown sectors']],
    ['answers after the beginning', { respondBy: '2031-03-12T11:00' }, ['deadline-after-start respondBy']],
    ['no title', { title: ' ' }, ['title-missing title']],
  ])('is not planned with %s', async (_, content, expected) => {
    const input = { networkId: NETWORK, content: { ...CONTENT, ...content } };
    expect(await tried.refused('planMeeting', input)).toEqual(expected);
  });

  it.each(EVERYBODY)('is planned and changed by those who plan: %s', async (who) => {
    const as = tried.person(who);
    const input = { input: { networkId: NETWORK, content: CONTENT } };
    const options = as ? { as } : {};
    const plan = 'mutation ($input: PlanMeetingInput!) { done: planMeeting(input: $input) { id } }';
    const planned = await tried.api.graphql(plan, input, options);
    expect(planned.data !== null).toBe(PLANNERS.includes(who));
    const announced = await tried.announced({ sharing: 'PUBLIC' });
    const { id, lock } = announced;
    const save = 'mutation ($input: SaveMeetingInput!) { done: saveMeeting(input: $input) { id } }';
    const saved = await tried.api.graphql(save, { input: { id, lock, content: { summary: who } } }, options);
    expect(saved.data !== null).toBe(PLANNERS.includes(who));
  });

  const open = { sharing: 'PUBLIC' };
  it.each<[string, () => Promise<Shown>]>([
    ['ANNOUNCE', () => tried.plan(open)],
    ['CANCEL', () => tried.announced(open)],
    ['REOPEN', async () => tried.move(await tried.announced(open), 'CANCEL', 'Sne')],
    ['HOLD', () => begun()],
  ])('is moved by those who plan, and by nobody else: %s', async (step, prepared) => {
    const move = 'mutation ($input: MoveMeetingInput!) { done: moveMeeting(input: $input) { state } }';
    const movers: Who[] = [];
    for (const who of EVERYBODY) {
      const as = tried.person(who);
      const { id, lock } = await prepared();
      const { data, code } = await tried.api.graphql(
        move,
        { input: { id, lock, step, reason: 'Storm' } },
        as ? { as } : {},
      );
      if (data !== null) movers.push(who);
      else expect(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']).toContain(code);
    }
    expect(movers).toEqual(PLANNERS);
  });

  it.each<[string, object, boolean, readonly Who[]]>([
    ['a draft', { sharing: 'PUBLIC' }, false, PLANNERS],
    ['a public one', { sharing: 'PUBLIC' }, true, EVERYBODY],
    ['one of the network', {}, true, MEMBERS],
  ])('is seen by whom it is shared with: %s', async (_, content, isAnnounced, expected) => {
    const meeting = isAnnounced ? await tried.announced(content) : await tried.plan(content);
    const seen: Who[] = [];
    for (const who of EVERYBODY) if ((await tried.one(meeting.id, who)) !== undefined) seen.push(who);
    expect(seen).toEqual(EVERYBODY.filter((who) => expected.includes(who)));
    for (const who of EVERYBODY) {
      const { edges } = await tried.list({ first: 100 }, who);
      expect(edges.some(({ node }) => node.id === meeting.id)).toBe(expected.includes(who));
    }
  });

  it('of a body that keeps to itself is there for others only as far as it is shared, and its papers never', async () => {
    const body = { kind: 'STEERING_GROUP', bodyId: tried.bodyId, onlineUrl: 'https://moede.example/1' };
    const inside = await tried.announced({ ...body, sharing: 'BODY' });
    const told = await tried.announced(body);
    for (const who of EVERYBODY) {
      const isInside = PLANNERS.includes(who) || who === 'seated';
      expect((await tried.one(inside.id, who)) !== undefined).toBe(isInside);
      const seen = await tried.one(told.id, who);
      expect(seen !== undefined).toBe(MEMBERS.includes(who));
      if (seen)
        expect(seen).toMatchObject({ onlineUrl: isInside ? body.onlineUrl : '', viewerCan: { readPapers: isInside } });
    }
  });

  it('changes of two at once go together where they touch other fields, and tell the second where not', async () => {
    const { id, lock } = await tried.announced();
    const first = await tried.done('saveMeeting', { id, lock, content: { title: 'Efterår' } });
    const second = await tried.done('saveMeeting', { id, lock, content: { summary: 'Om tillid' } });
    expect(second).toMatchObject({ title: 'Efterår', summary: 'Om tillid' });
    const { errors } = await tried.call('saveMeeting', { id, lock, content: { title: 'Forår' } });
    expect(problemsOf(errors)).toEqual(['changed-meanwhile']);
    expect(JSON.stringify(errors)).toContain(`"lock":${second.lock}`);
    expect(first.lock).toBe(lock + 1);
  });

  it('counts what calendars are told: time, place, title and state, once it is announced', async () => {
    const draft = await tried.plan();
    const { id } = draft;
    const save = async (lock: number, content: object): Promise<Shown> =>
      tried.done('saveMeeting', { id, lock, content });
    const moved = await save(draft.lock, { title: 'Kladden' });
    expect(await sequenceOf(moved)).toBe(0);
    const announced = await tried.move(moved, 'ANNOUNCE');
    const summary = await save(announced.lock, { summary: 'Ny tekst' });
    expect(await sequenceOf(summary)).toBe(0);
    const later = await save(summary.lock, { startsAt: '2031-03-12T11:00' });
    expect(await sequenceOf(later)).toBe(1);
    const cancelled = await tried.move(later, 'CANCEL', 'Storm');
    expect(await sequenceOf(cancelled)).toBe(2);
    await tried.move(cancelled, 'REOPEN');
    expect(await sequenceOf(cancelled)).toBe(3);
  });

  it('tells the dates of series in one statement, and not of series in series without end', async () => {
    const read = (first: number) =>
      tried.api.graphql(
        'query ($first: Int) { meetings(first: $first) { edges { node { series { id } } } } }',
        { first },
        { as: tried.people.coordinator },
      );
    const content = { ...CONTENT, startsAt: '2032-01-05T10:00', endsAt: '2032-01-05T12:00' };
    for (let count = 0; count < 2; count++) {
      const input = { id: uuid(), networkId: NETWORK, content, rhythm: 'MONTHLY', count: 3 };
      await tried.call('planMeetingSeries', input);
    }
    const short = await tried.api.statementsDuring(() => read(1));
    const long = await tried.api.statementsDuring(() => read(100));
    expect(long.length).toBeLessThanOrEqual(short.length + 1);
    const nested = `{ id ${'series { id '.repeat(9)}${'}'.repeat(9)} }`;
    const endless = await tried.api.graphql(`{ meetings(first: 50) { edges { node ${nested} } } }`);
    expect(endless.data).toBeNull();
    expect(endless.errors).toMatchObject([{ message: 'The operation is too large: fields above 30000' }]);
  });

  it('is listed with few statements whatever the page, page by page without gaps', async () => {
    const short = await tried.api.statementsDuring(() => tried.list({ first: 1 }));
    const long = await tried.api.statementsDuring(() => tried.list({ first: 100 }));
    expect(long.length).toBe(short.length);
    expect(long.filter((statement) => statement.includes('meeting')).length).toBeLessThanOrEqual(3);
    const all = (await tried.list({ first: 100 })).edges.map(({ node }) => node.id);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await tried.list({ first: 7, after });
      paged.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
  });

  it('has pages for those who may see it; other addresses are not there', async () => {
    const { id } = await tried.plan();
    const template = { networkId: NETWORK, content: { name: 'Side', title: 'Side' } };
    const { id: templateId } = await tried.done('writeMeetingTemplate', template);
    const statuses = async (who: Who, paths: readonly string[]): Promise<number[]> => {
      const as = tried.person(who);
      return Promise.all(paths.map(async (path) => (await tried.api.fetch(path, as ? { as } : {})).status));
    };
    const own = [
      `/moeder/${id}`,
      `/moeder/${id}/referat`,
      `/moeder/${id}/deltagere/`,
      `/moeder/skabeloner/${templateId}`,
    ];
    const none = [
      `/moeder/${uuid()}`,
      '/moeder/xyz',
      '/moeder/xyz/referat',
      `/moeder/${id}/andet`,
      '/moeder/skabeloner/x',
    ];
    const always = ['/moeder', '/moeder/nyt', '/moeder/skabeloner', '/moeder/svar'];
    expect(await statuses('coordinator', [...own, ...always])).toEqual([...own, ...always].map(() => 200));
    expect(await statuses('coordinator', none)).toEqual(none.map(() => 404));
    expect(await statuses('member', [...own, ...none])).toEqual([...own, ...none].map(() => 404));
    expect(await statuses('visitor', always)).toEqual(always.map(() => 200));
  });

  it('is found by those who may see it, taken away as a table, and answers when the next one is', async () => {
    await tried.api.database.query('DELETE FROM meeting');
    const soon = await tried.announced({ title: '=Næste', startsAt: '2030-01-15T10:00', endsAt: '2030-01-15T12:00' });
    const ask = async (who: Who): Promise<unknown> => {
      const as = tried.person(who);
      const question = 'Hvornår er næste netværksmøde?';
      const query = 'query ($question: String!) { directAnswers(question: $question) { sentence { da } url } }';
      const { data } = await tried.api.graphql<{ directAnswers: unknown }>(query, { question }, as ? { as } : {});
      return data?.directAnswers;
    };
    const sentence = { da: 'Næste netværksmøde: 15.01.2030 kl. 10.00–12.00, Herning.' };
    expect(await ask('member')).toEqual([{ sentence, url: `/moeder/${soon.id}` }]);
    expect(await ask('visitor')).toMatchObject([{ url: '/log-ind?next=%2Fmoeder' }]);
    const table = async (who: Who): Promise<string> => {
      const as = tried.person(who);
      return (await tried.api.fetch('/moeder/eksport.csv?lang=da', as ? { as } : {})).text();
    };
    expect(await table('member')).toContain("15.01.2030 kl. 10.00;15.01.2030 kl. 12.00;'=Næste;Netværksmøde");
    expect(await table('visitor')).not.toContain('Næste');
    const documents = await tried.api.database.query<{ audiences: string[] }>(
      `SELECT audiences FROM search_document WHERE kind = 'meeting' AND ref = $1`,
      [soon.id],
    );
    expect(documents.map(({ audiences }) => audiences)).toEqual([[`network:${NETWORK}`]]);
  });
});
