import { v7 as uuid } from 'uuid';
import type { TestPerson } from '../testing/people.js';
import { ActivitiesUnderTest, idsOf, type Role } from './activities.cases.js';

describe('activities', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
  });
  afterAll(() => tried.close());

  it('a liaison logs one with three things said, and everybody reads it with names', async () => {
    const logged = await tried.log(people.own, {
      title: '  Kor  ',
      municipalityCodes: ['0661'],
      linkLevel: 'ATTACHED',
      stage: 'START_UP',
      goalIds: ['mg-1'],
      fields: [{ field: 'CULTURE', who: 'Musikskolen' }],
      partners: [
        { organisationId: 'org-museum', role: 'CO_OWNER' },
        { name: 'Koret', role: 'ARTISTIC' },
      ],
    });
    expect(logged).toMatchObject({
      title: 'Kor',
      kind: 'COURSE',
      status: 'PLANNED',
      sharing: 'PUBLIC',
      lock: 1,
      owner: { id: 'org-holstebro', name: { da: 'Holstebro Kommune' }, municipalityCode: '0661' },
      viewerCan: { edit: true, share: true, delete: true, restore: false, logSession: true },
      history: [{ kind: 'LOGGED', byName: `Person ${people.own.id}` }],
    });
    const { data } = await tried.one(logged.id);
    expect(data?.one).toMatchObject({
      municipalities: [{ code: '0661', name: 'Holstebro' }],
      partners: [
        { organisationId: 'org-museum', name: 'Museet', role: 'CO_OWNER' },
        { organisationId: null, name: 'Koret', role: 'ARTISTIC' },
      ],
      fields: [{ field: 'CULTURE', who: 'Musikskolen' }],
      missingFields: ['HEALTH', 'EMPLOYMENT'],
      history: [],
      viewerCan: { edit: false },
    });
    expect((data?.one['terms'] as { id: string }[]).map(({ id }) => id)).toEqual([
      'tg-stress',
      'af-choir',
      'cl-attached',
      'cl-start',
    ]);
  });

  it('the same id again is the same activity; the id of somebody else’s is taken', async () => {
    const input = tried.input({ title: 'Én gang' });
    const [first, second] = await Promise.all([
      tried.call('logActivity', input, people.own),
      tried.call('logActivity', input, people.own),
    ]);
    expect([first.data?.done.id, second.data?.done.id]).toEqual([input.id, input.id]);
    const rows = await tried.api.database.query('SELECT 1 FROM activity WHERE id = $1', [input.id]);
    expect(rows).toHaveLength(1);
    const again = await tried.call('logActivity', { ...input, content: {} }, people.own);
    expect(again.data?.done.title).toBe('Én gang');
    const others = await tried.call('logActivity', { ...input, ownerId: 'org-silkeborg' }, people.other);
    expect(others.problems).toMatchObject([{ code: 'activities.id-taken', field: 'id' }]);
    const malformed = await tried.call('logActivity', { ...input, id: 'x' }, people.own);
    expect(malformed.problems).toMatchObject([{ code: 'activities.id-malformed', field: 'id' }]);
  });

  it('a second writer is told what somebody else changed, and nothing is overwritten', async () => {
    const { id } = await tried.log(people.own, { partners: [{ organisationId: 'org-museum', role: 'CO_OWNER' }] });
    const first = await tried.call('saveActivity', { id, lock: 1, content: { place: 'Biblioteket' } }, people.own);
    expect(first.data?.done).toMatchObject({
      lock: 2,
      place: 'Biblioteket',
      history: [{ kind: 'EDITED', fields: ['place'] }, { kind: 'LOGGED' }],
    });
    const late = await tried.call('saveActivity', { id, lock: 1, content: { title: 'Ny' } }, people.coOwner);
    expect(late.problems).toMatchObject([
      { code: 'activities.changed-meanwhile', params: { fields: 'place', lock: 2 } },
    ]);
    const merged = await tried.call('saveActivity', { id, lock: 2, content: { title: 'Ny' } }, people.coOwner);
    expect(merged.data?.done).toMatchObject({ lock: 3, title: 'Ny', place: 'Biblioteket' });
    const both = await Promise.all(
      ['a', 'b'].map((title) => tried.call('saveActivity', { id, lock: 3, content: { title } }, people.own)),
    );
    expect(both.map(({ data }) => data !== null).sort()).toEqual([false, true]);
    const unchanged = await tried.call('saveActivity', { id, lock: 4, content: {} }, people.own);
    expect(unchanged.data?.done.lock).toBe(4);
  });

  it('what is null is emptied, what is left out stays', async () => {
    const { id } = await tried.log(people.own, { startsOn: '2026-01-01', settings: ['st-library'], weeks: 8 });
    const saved = await tried.call(
      'saveActivity',
      { id, lock: 1, content: { startsOn: null, settings: null } },
      people.own,
    );
    expect(saved.data?.done).toMatchObject({ startsOn: null, settings: [], title: 'Kor for stressramte' });
  });

  it('a draft becomes shared, and is found from then on', async () => {
    const word = 'Havregynge';
    const draft = await tried.log(people.own, { title: word, targetGroups: [], artForms: [] }, { sharing: 'DRAFT' });
    const found = async () => idsOf(await tried.list({ input: { question: word }, sort: 'RELEVANCE' }));
    expect(await found()).toEqual([]);
    const unready = await tried.call(
      'saveActivity',
      { id: draft.id, lock: 1, sharing: 'PUBLIC', content: {} },
      people.own,
    );
    expect(unready.problems.map(({ code }) => code)).toEqual([
      'activities.art-form-missing',
      'activities.target-group-missing',
    ]);
    await tried.call(
      'saveActivity',
      { id: draft.id, lock: 1, sharing: 'PUBLIC', content: { targetGroups: ['tg-older'], artForms: ['af-choir'] } },
      people.own,
    );
    expect(await found()).toEqual([draft.id]);
    await tried.call('saveActivity', { id: draft.id, lock: 2, sharing: 'DRAFT', content: {} }, people.own);
    expect(await found()).toEqual([]);
  });

  it('is deleted and brought back', async () => {
    const { id } = await tried.log(people.own);
    const deleted = await tried.call('deleteActivity', { id, lock: 1 }, people.own);
    expect(deleted.data?.done).toMatchObject({ isDeleted: true, viewerCan: { restore: true, edit: false } });
    expect((await tried.one(id)).code).toBe('NOT_FOUND');
    expect(idsOf(await tried.list({ input: { deleted: true } }, people.own))).toContain(id);
    expect(idsOf(await tried.list({ input: { deleted: true } }, people.other))).toEqual([]);
    expect(idsOf(await tried.list({}, people.own))).not.toContain(id);
    const again = await tried.call('deleteActivity', { id }, people.own);
    expect(again.data?.done.lock).toBe(2);
    const restored = await tried.call('restoreActivity', { id }, people.own);
    expect(restored.data?.done).toMatchObject({
      isDeleted: false,
      history: [{ kind: 'RESTORED' }, { kind: 'DELETED' }, { kind: 'LOGGED' }],
    });
    expect((await tried.one(id)).data?.one.id).toBe(id);
  });

  it.each([
    [{ title: ' ' }, 'activities.title-missing', 'title'],
    [{ targetGroups: [] }, 'activities.target-group-missing', 'targetGroups'],
    [{ artForms: [] }, 'activities.art-form-missing', 'artForms'],
    [{ startsOn: '2026-05-02', endsOn: '2026-05-01' }, 'activities.ends-before-start', 'endsOn'],
    [{ startsOn: '31.12.2026' }, 'activities.date-invalid', 'startsOn'],
    [{ registered: -1 }, 'activities.count-negative', 'registered'],
    [{ staffHours: 1.5 }, 'activities.count-not-whole', 'staffHours'],
    [{ weeks: 1e12 }, 'activities.count-too-large', 'weeks'],
    [{ registered: 5, completed: 6 }, 'activities.completed-above-registered', 'completed'],
    [{ targetGroups: ['tg-nobody'] }, 'activities.term-unknown', 'targetGroups'],
    [{ targetGroups: ['af-choir'] }, 'activities.term-unknown', 'targetGroups'],
    [{ description: 'x'.repeat(1_500_000) }, 'activities.text-too-long', 'description'],
    [{ municipalityCodes: ['9999'] }, 'activities.municipality-unknown', 'municipalityCodes'],
    [{ goalIds: ['mg-9'] }, 'activities.goal-unknown', 'goalIds'],
    [
      { partners: [{ organisationId: 'org-nobody', role: 'HOST' }] },
      'activities.organisation-unknown',
      'partners.0.organisationId',
    ],
    [{ partners: [{ name: '', role: 'HOST' }] }, 'activities.partner-missing', 'partners.0.name'],
    [{ costDkk: 10, payers: [{ name: 'Fonden', amountDkk: 11 }] }, 'activities.payers-above-cost', 'payers'],
    [{ status: 'STOPPED' }, 'activities.stopped-reason-missing', 'stoppedReason'],
    [{ description: 'a\u0000b' }, 'shared.unusable-character', 'content.description'],
    [{ place: 'a\ud800b' }, 'activities.text-unreadable', 'place'],
  ])('%# says what is wrong where', async (content, code, field) => {
    const input = tried.input(content);
    const answer = await tried.call('logActivity', input, people.own);
    expect(answer.problems).toContainEqual(expect.objectContaining({ code, field }));
    expect(await tried.api.database.query('SELECT 1 FROM activity WHERE id = $1', [input.id])).toEqual([]);
  });

  it('scripts are text like any other', async () => {
    const title = `<script>alert('x')</script>`;
    const { id } = await tried.log(people.own, { title, description: title });
    expect((await tried.one(id)).data?.one).toMatchObject({ title, description: title });
    const page = await (await tried.api.fetch(`/aktiviteter/${id}`, { headers: { accept: 'text/html' } })).text();
    expect(page).not.toContain('<script>alert');
  });

  it('five megabytes are refused before they are read', async () => {
    const answer = await tried.call('logActivity', tried.input({ description: 'x'.repeat(5_000_000) }), people.own);
    expect(answer.status).toBe(413);
  });

  it('an owner or network that is not there is said, not a mistake of ours', async () => {
    const owner = await tried.call('logActivity', tried.input({}, { ownerId: 'org-nobody' }), people.coordinator);
    expect(owner.problems).toMatchObject([{ code: 'activities.organisation-unknown', field: 'ownerId' }]);
    const network = await tried.call('logActivity', tried.input({}, { networkId: 'nowhere' }), people.coordinator);
    expect(network.code).toBe('FORBIDDEN');
  });

  it('begins with what the person’s last one was, without what happened then', async () => {
    const author = people.colleague;
    const look = `query { d: activityDefaults(networkId: "midtjylland") {
      owner { id } organisations { id } lastActivityId content { title targetGroups status startsOn payers { name amountDkk } } } }`;
    const before = await tried.api.graphql<{ d: object }>(look, {}, { as: author });
    expect(before.data?.d).toEqual({
      owner: { id: 'org-holstebro' },
      organisations: [{ id: 'org-holstebro' }],
      lastActivityId: null,
      content: null,
    });
    const { id } = await tried.log(author, {
      status: 'DONE',
      startsOn: '2026-01-01',
      costDkk: 9,
      payers: [{ name: 'Fonden', amountDkk: 9 }],
    });
    const after = await tried.api.graphql<{ d: object }>(look, {}, { as: author });
    expect(after.data?.d).toMatchObject({
      lastActivityId: id,
      content: {
        targetGroups: ['tg-stress'],
        status: 'PLANNED',
        startsOn: null,
        payers: [{ name: 'Fonden', amountDkk: null }],
      },
    });
    const copy = await tried.call(
      'logActivity',
      tried.input({ title: 'Igen', targetGroups: undefined, artForms: undefined }, { copyOf: id }),
      author,
    );
    expect(copy.data?.done).toMatchObject({ title: 'Igen', artForms: ['af-choir'], status: 'PLANNED' });
    const hidden = await tried.log(people.own, {}, { sharing: 'DRAFT' });
    expect(
      (await tried.call('logActivity', tried.input({}, { ownerId: 'org-silkeborg', copyOf: hidden.id }), people.other))
        .code,
    ).toBe('NOT_FOUND');
    const all = await tried.api.graphql<{ d: { organisations: object[] } }>(look, {}, { as: people.coordinator });
    expect(all.data?.d.organisations).toHaveLength(4);
    expect((await tried.api.graphql(look, {}, { as: people.member })).code).toBe('FORBIDDEN');
  });

  it('sessions are logged once, counted, corrected, deleted and brought back', async () => {
    const activity = await tried.log(people.own, { startsOn: '2026-01-05', registered: 12 });
    const input = { id: uuid(), activityId: activity.id, heldOn: '2026-01-12', attendance: 9, note: ' Godt ' };
    const logged = await tried.call('logSession', input, people.own);
    expect(logged.data?.done).toMatchObject({ heldOn: '2026-01-12', attendance: 9, note: 'Godt', lock: 1 });
    expect((await tried.call('logSession', input, people.own)).data?.done).toMatchObject({ id: input.id, lock: 1 });
    await tried.call('logSession', { ...input, id: uuid(), heldOn: '2026-01-19', attendance: 10 }, people.own);
    expect((await tried.one(activity.id, people.own)).data?.one).toMatchObject({
      counts: { sessionsHeld: 2, averageAttendance: 9.5 },
      sessions: { totalCount: 2, edges: [{ node: { heldOn: '2026-01-19' } }, { node: { heldOn: '2026-01-12' } }] },
    });
    expect((await tried.one(activity.id)).data?.one).toMatchObject({
      counts: { sessionsHeld: 2 },
      sessions: { totalCount: 0, edges: [] },
    });
    const saved = await tried.call('saveSession', { id: input.id, lock: 1, attendance: 8 }, people.own);
    expect(saved.data?.done).toMatchObject({ attendance: 8, note: 'Godt', lock: 2 });
    const late = await tried.call('saveSession', { id: input.id, lock: 1, attendance: 7 }, people.own);
    expect(late.problems).toMatchObject([
      { code: 'activities.changed-meanwhile', params: { fields: 'attendance', lock: 2 } },
    ]);
    const fewer = await tried.call(
      'saveActivity',
      { id: activity.id, lock: 1, content: { registered: 9 } },
      people.own,
    );
    expect(fewer.problems).toMatchObject([{ code: 'activities.attendance-above-registered', field: 'registered' }]);
    await tried.call('deleteSession', { id: input.id }, people.own);
    expect((await tried.one(activity.id, people.own)).data?.one).toMatchObject({ counts: { sessionsHeld: 1 } });
    expect((await tried.call('restoreSession', { id: input.id }, people.own)).data?.done).toMatchObject({
      isDeleted: false,
      attendance: 8,
    });
  });

  it.each([
    [{ heldOn: '' }, 'activities.session-date-missing', 'heldOn'],
    [{ heldOn: '2026-02-30' }, 'activities.date-invalid', 'heldOn'],
    [{ heldOn: '2190-01-01' }, 'activities.session-in-future', 'heldOn'],
    [{ heldOn: '2025-12-31' }, 'activities.session-outside-period', 'heldOn'],
    [{ attendance: -1 }, 'activities.count-negative', 'attendance'],
    [{ attendance: 13 }, 'activities.attendance-above-registered', 'attendance'],
    [{ note: 'x'.repeat(1001) }, 'activities.text-too-long', 'note'],
  ])('%# a session says what is wrong where', async (wrong, code, field) => {
    const { id } = await tried.log(people.own, { startsOn: '2026-01-05', registered: 12 });
    const answer = await tried.call(
      'logSession',
      { id: uuid(), activityId: id, heldOn: '2026-01-12', ...wrong },
      people.own,
    );
    expect(answer.problems).toMatchObject([{ code, field }]);
  });
});
