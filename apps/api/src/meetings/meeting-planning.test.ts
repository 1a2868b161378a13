import { v7 as uuid } from 'uuid';
import { MeetingTemplateTermUsage } from './meeting-template-term-usage.js';
import { MeetingTermUsage } from './meeting-term-usage.js';
import { CONTENT, MeetingsUnderTest, NETWORK, problemsOf, type Shown, type Who } from './meetings.cases.js';

const PDF = Buffer.from('%PDF-1.4\n%%EOF');
const item = (title: string, more: object = {}) => ({ id: uuid(), title, ...more });

describe('planning meetings', () => {
  let tried: MeetingsUnderTest;
  beforeAll(async () => {
    tried = await MeetingsUnderTest.start();
  });
  afterAll(() => tried.close());

  const agenda = ({ id, lock }: Shown, items: readonly object[]): Promise<Shown> =>
    tried.done('saveAgenda', { meetingId: id, lock, items });

  it('a series keeps its time of day across summer time', async () => {
    const content = {
      ...CONTENT,
      startsAt: '2031-03-18T10:00',
      endsAt: '2031-03-18T12:00',
      respondBy: '2031-03-11T12:00',
    };
    const input = { id: uuid(), networkId: NETWORK, content, rhythm: 'WEEKLY', count: 3 };
    await tried.call('planMeetingSeries', input);
    await tried.call('planMeetingSeries', input);
    const first = await tried.one(input.id);
    expect(first?.series.map(({ startsAt }) => startsAt)).toEqual([
      '2031-03-18T10:00',
      '2031-03-25T10:00',
      '2031-04-01T10:00',
    ]);
    expect(await tried.one(first?.series[2]?.id ?? '')).toMatchObject({
      endsAt: '2031-04-01T12:00',
      respondBy: '2031-03-25T12:00',
    });
  });

  it.each<[object, string[]]>([
    [{ count: 1 }, ['series-count-invalid count']],
    [{ count: 61 }, ['series-count-invalid count']],
    [{ content: { ...CONTENT, startsAt: '2031-03-23T02:30', endsAt: '2031-03-23T04:00' } }, ['time-skipped startsAt']],
  ])('a series that cannot be: %#', async (more, expected) => {
    const input = { networkId: NETWORK, content: CONTENT, rhythm: 'WEEKLY', count: 3, ...more };
    expect(await tried.refused('planMeetingSeries', input)).toEqual(expected);
  });

  it('a template gives the meeting its agenda, is for those who plan, and goes without its meetings', async () => {
    const items = [{ title: 'Velkommen', minutesBudgeted: 15, kind: 'INFORMATION' }];
    const content = { name: 'Netværksmøde', title: 'Netværksmøde, {halvår}', durationMinutes: 300, items };
    const input = { id: uuid(), networkId: NETWORK, content };
    const template = await tried.done('writeMeetingTemplate', input);
    expect(await tried.done('writeMeetingTemplate', input)).toEqual(template);
    const saved = await tried.done('saveMeetingTemplate', {
      id: template.id,
      lock: template.lock,
      content: { name: 'N' },
    });
    expect(saved).toMatchObject({ name: 'N', durationMinutes: 300 });
    expect(await tried.refused('saveMeetingTemplate', { id: template.id, lock: template.lock, content: {} })).toEqual([
      'changed-meanwhile',
    ]);
    const refused = await tried.call('writeMeetingTemplate', { networkId: NETWORK, content }, tried.people.member);
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const planned = await tried.done('planMeeting', { networkId: NETWORK, content: CONTENT, templateId: template.id });
    expect(planned.agenda).toMatchObject([{ title: 'Velkommen', minutesBudgeted: 15 }]);
    await tried.done('removeMeetingTemplate', { id: template.id });
    expect((await tried.one(planned.id))?.agenda).toHaveLength(1);
    expect(
      await tried.refused('planMeeting', { networkId: NETWORK, content: CONTENT, templateId: template.id }),
    ).toEqual(['template-unknown templateId']);
  });

  it('what was not finished is offered once to the next meeting of the same group', async () => {
    const body = { kind: 'STEERING_GROUP', bodyId: tried.bodyId };
    const before = await tried.announced({ ...body, startsAt: '2025-03-04T10:00', endsAt: '2025-03-04T12:00' });
    const open = item('Åbent punkt');
    const done = item('Færdigt');
    await agenda(before, [open, done]);
    await tried.api.database.query('UPDATE agenda_item SET is_finished = true WHERE id = $1', [done.id]);
    const next = await tried.plan({ ...body, startsAt: '2025-04-01T10:00', endsAt: '2025-04-01T12:00' });
    const offered = await tried.one(next.id);
    expect(offered?.carryOver).toMatchObject({ meeting: { id: before.id }, items: [{ id: open.id }] });
    expect((await tried.one(before.id, 'seated'))?.carryOver).toBeNull();
    const carried = await agenda(next, [item('Nyt'), item('Åbent punkt', { carriedFromId: open.id })]);
    expect(carried.agenda.map(({ carriedFromId }) => carriedFromId)).toEqual([null, open.id]);
    expect((await tried.one(next.id))?.carryOver).toBeNull();
    const foreign = { meetingId: next.id, lock: carried.lock, items: [item('x', { carriedFromId: uuid() })] };
    expect(await tried.refused('saveAgenda', foreign)).toEqual(['item-unknown items.0.carriedFromId']);
  });

  it('what was not finished is asked for in two statements, whatever the number of meetings', async () => {
    const body = { kind: 'STEERING_GROUP', bodyId: tried.bodyId };
    const before = await tried.announced({ ...body, startsAt: '2025-05-06T10:00', endsAt: '2025-05-06T12:00' });
    await agenda(before, [item('Stadig åbent')]);
    for (const month of ['01', '02', '03']) {
      await tried.plan({ ...body, startsAt: `2033-${month}-04T10:00`, endsAt: `2033-${month}-04T12:00` });
    }
    const query = `query ($input: MeetingListInput, $first: Int) { meetings(input: $input, first: $first) {
      edges { node { carryOver { meeting { id } items { id } } } } } }`;
    const input = { bodyId: tried.bodyId };
    const read = (first: number) =>
      tried.api.graphql<{ meetings: { edges: { node: Pick<Shown, 'carryOver'> }[] } }>(
        query,
        { input, first },
        { as: tried.people.coordinator },
      );
    const { data } = await read(50);
    const left = data?.meetings.edges.map(({ node }) => node.carryOver?.meeting.id);
    expect(left).toEqual([before.id, before.id, before.id]);
    const one = await tried.api.statementsDuring(() => read(1));
    const all = await tried.api.statementsDuring(() => read(50));
    expect(all.length).toBe(one.length);
    const agendas = all.filter((statement) => statement.includes('FROM agenda_item'));
    const previous = all.filter((statement) => statement.includes('LATERAL'));
    expect([agendas.length, previous.length]).toEqual([1, 1]);
  });

  it('a template sent twice at once is there once; an id of another network is taken', async () => {
    const input = { id: uuid(), networkId: NETWORK, content: { name: 'Samtidig', title: 'Møde' } };
    const sent = await Promise.all([1, 2, 3, 4].map(() => tried.done('writeMeetingTemplate', input)));
    expect(new Set(sent.map((template) => JSON.stringify(template))).size).toBe(1);
    const rows = await tried.api.database.query('SELECT 1 FROM meeting_template WHERE id = $1', [input.id]);
    expect(rows).toHaveLength(1);
    const elsewhere = { ...input, networkId: 'elsewhere' };
    expect(await tried.refused('writeMeetingTemplate', elsewhere, tried.people.elsewhere)).toEqual(['id-taken id']);
    const fought = { ...input, id: uuid() };
    const answers = await Promise.all([
      tried.call('writeMeetingTemplate', fought),
      tried.call('writeMeetingTemplate', { ...fought, networkId: 'elsewhere' }, tried.people.elsewhere),
    ]);
    const refused = answers.filter(({ data }) => data === null).map(({ errors }) => problemsOf(errors));
    expect(refused).toEqual([['id-taken id']]);
  });

  it('what is only told of is finished unless minutes say otherwise, and is looked at anew as another kind', async () => {
    const told = item('Velkommen', { kind: 'INFORMATION' });
    const talked = item('Grupper', { kind: 'DISCUSSION' });
    const finished = ({ agenda: items }: Shown): boolean[] => items.map(({ isFinished }) => isFinished);
    const saved = await agenda(await tried.plan(), [told, talked]);
    expect(finished(saved)).toEqual([true, false]);
    await tried.api.database.query('UPDATE agenda_item SET is_finished = NOT is_finished WHERE meeting_id = $1', [
      saved.id,
    ]);
    const again = await agenda(saved, [told, { ...talked, title: 'Grupper på tværs' }]);
    expect(finished(again)).toEqual([false, true]);
    const turned = await agenda(again, [
      { ...told, kind: 'DECISION' },
      { ...talked, kind: 'INFORMATION' },
    ]);
    expect(finished(turned)).toEqual([false, true]);
  });

  it('an agenda is saved as a whole, in its order, and tells who is second', async () => {
    const meeting = await tried.plan();
    const [one, two] = [item('Et', { minutesBudgeted: 30 }), item('To')];
    const saved = await agenda(meeting, [one, two]);
    const turned = await agenda(saved, [two, one]);
    expect(turned.agenda.map(({ id }) => id)).toEqual([two.id, one.id]);
    const late = { meetingId: meeting.id, lock: saved.lock, items: [] };
    expect(await tried.refused('saveAgenda', late)).toEqual(['changed-meanwhile']);
    const bad = [item(' '), item('x', { minutesBudgeted: 0 }), item('x', { ownerPersonId: uuid() })];
    expect(await tried.refused('saveAgenda', { meetingId: meeting.id, lock: turned.lock, items: bad })).toEqual([
      'item-title-missing items.0.title',
      'minutes-invalid items.1.minutesBudgeted',
      'owner-unknown items.2.ownerPersonId',
    ]);
    const other = await tried.plan();
    const taken = { meetingId: other.id, lock: other.lock, items: [one] };
    expect(await tried.refused('saveAgenda', taken)).toEqual(['id-taken items']);
  });

  async function send(id: string, name: string, bytes: Buffer, query = '', who: Who = 'coordinator') {
    const body = new FormData();
    body.append('files', new Blob([Uint8Array.from(bytes)]), name);
    const as = tried.person(who);
    const init = { method: 'POST', body, headers: { 'x-samspil-upload': '1' }, ...(as ? { as } : {}) };
    const response = await tried.api.fetch(`/meetings/${id}/papers?${query}`, init);
    return { status: response.status, text: await response.text() };
  }

  const fetched = async (url: string, who: Who): Promise<number> => {
    const as = tried.person(who);
    return (await tried.api.fetch(url, as ? { as } : {})).status;
  };

  const papersOf = async (id: string, who: Who = 'coordinator'): Promise<Shown['papers']> =>
    (await tried.one(id, who))?.papers ?? [];

  it('papers are taken once, by what is in them', async () => {
    const { id } = await tried.plan();
    const query = `fileId=${uuid()}`;
    expect((await send(id, 'Bilag 1.pdf', PDF, query)).status).toBe(201);
    expect((await send(id, 'Bilag 1.pdf', PDF, query)).status).toBe(201);
    expect(await papersOf(id)).toHaveLength(1);
    expect((await send(id, 'x.exe', Buffer.from('MZ'))).text).toContain('meetings.file-type');
    expect((await send(id, 'x.pdf', Buffer.from(''))).text).toContain('meetings.file-empty');
    expect((await send(id, 'x.pdf', PDF, `itemId=${uuid()}`)).text).toContain('meetings.item-unknown');
    expect((await send(id, 'x.pdf', PDF, '', 'seated')).status).toBe(404);
  });

  it('papers are for those who may read them; for others they are not there', async () => {
    const { id } = await tried.announced({ kind: 'STEERING_GROUP', bodyId: tried.bodyId });
    await send(id, 'Bilag 1.pdf', PDF);
    expect((await send(id, 'x.pdf', PDF, '', 'seated')).status).toBe(403);
    const [paper = { id: '', url: '' }] = await papersOf(id);
    for (const who of ['coordinator', 'seated', 'member', 'steering', 'elsewhere', 'visitor'] as const) {
      const mayRead = who === 'coordinator' || who === 'seated';
      expect([who, await fetched(paper.url, who)]).toEqual([who, mayRead ? 200 : 404]);
      expect(await papersOf(id, who)).toHaveLength(mayRead ? 1 : 0);
    }
    await tried.done('removeMeetingPaper', { id: paper.id });
    expect(await fetched(paper.url, 'coordinator')).toBe(404);
  });

  it('the fields of meetings and templates follow when terms are merged', async () => {
    const { id } = await tried.plan();
    const template = { networkId: NETWORK, content: { name: 'Seminar', title: 'Seminar' } };
    const { id: templateId } = await tried.done('writeMeetingTemplate', template);
    const { database, app } = tried.api;
    await database.query(`UPDATE meeting SET sectors = '{se-old,se-health}' WHERE id = $1`, [id]);
    await database.query(`UPDATE meeting_template SET sectors = '{se-old}' WHERE id = $1`, [templateId]);
    await app.get(MeetingTermUsage).replace('se-old', 'se-new');
    await app.get(MeetingTemplateTermUsage).replace('se-old', 'se-new');
    const rows = await database.query(
      `SELECT sectors FROM meeting WHERE id = $1 UNION ALL SELECT sectors FROM meeting_template WHERE id = $2`,
      [id, templateId],
    );
    expect(rows).toEqual([{ sectors: ['se-new', 'se-health'] }, { sectors: ['se-new'] }]);
  });

  it('says which half-years lack a network meeting, and whose turn it is to host', async () => {
    await tried.api.database.query('DELETE FROM meeting');
    const hosted = { hostOrganisationId: 'org-a', startsAt: '2020-03-04T10:00', endsAt: '2020-03-04T15:00' };
    await tried.move(await tried.announced(hosted), 'HOLD');
    const ask = async <Data>(query: string, who: 'member' | 'coordinator'): Promise<Data | null> =>
      (await tried.api.graphql<Data>(query, {}, { as: tried.people[who] })).data;
    const query = '{ networkMeetingTerms { networkId terms { year half wanted held planned } } }';
    const counted = await ask<{ networkMeetingTerms: { terms: object[] }[] }>(query, 'member');
    expect(counted?.networkMeetingTerms.map(({ terms }) => terms.slice(0, 3))).toEqual([
      [
        { year: 2019, half: 2, wanted: 1, held: 0, planned: 0 },
        { year: 2020, half: 1, wanted: 1, held: 1, planned: 0 },
        { year: 2020, half: 2, wanted: 1, held: 0, planned: 0 },
      ],
    ]);
    const hosts = `{ hostTurns(networkId: "${NETWORK}") { organisationId lastHostedAt takesTurns } }`;
    expect(await ask(hosts, 'coordinator')).toEqual({
      hostTurns: [
        { organisationId: 'org-b', lastHostedAt: null, takesTurns: true },
        { organisationId: 'org-a', lastHostedAt: '2020-03-04T10:00', takesTurns: true },
        { organisationId: 'uni', lastHostedAt: null, takesTurns: false },
      ],
    });
    expect(await ask(hosts, 'member')).toBeNull();
  });
});
