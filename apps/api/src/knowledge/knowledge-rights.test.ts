import { canSeeDraft } from '@samspil/domain/knowledge';
import type { Role, Viewer } from '@samspil/domain/shared';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { bankOf, coordinatorOf, inInbox, moved, plantNetwork, type Bank, type ItemNode } from './knowledge.cases.js';
import { KnowledgeRepository } from './knowledge.repository.js';

const ROLES: readonly Role[] = ['member', 'liaison', 'coordinator', 'steering', 'fund-administrator', 'administrator'];
const CURATORS: readonly Role[] = ['coordinator', 'administrator'];

/** Each step with the steps that lead to where it can be taken. */
const STEPS: readonly [step: string, before: readonly string[]][] = [
  ['SUBMIT', []],
  ['RETURN_TO_INBOX', ['SUBMIT']],
  ['PUBLISH', ['SUBMIT']],
  ['UNDO_PUBLISHING', ['SUBMIT', 'PUBLISH']],
  ['ARCHIVE', ['SUBMIT', 'PUBLISH']],
  ['WITHDRAW', ['SUBMIT', 'PUBLISH']],
  ['RESTORE', ['SUBMIT', 'PUBLISH', 'WITHDRAW']],
];

describe('who may do what in the bank', () => {
  let api: TestApi;
  let bank: Bank;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantNetwork(api);
    await plantNetwork(api, 'elsewhere');
    bank = bankOf(api);
    coordinator = await coordinatorOf(api);
  });
  afterAll(() => api.close());

  const prepared = async (before: readonly string[]): Promise<ItemNode> =>
    moved(bank, await inInbox(bank, coordinator), before, coordinator);

  describe.each(STEPS)('%s', (step, before) => {
    it.each(ROLES)('as %s', async (role) => {
      const item = await prepared(before);
      const person = await signInAs(api, [role]);
      const { data, code } = await bank.move(item, step, person, 'En grund');
      if (CURATORS.includes(role)) {
        expect(data?.moveKnowledge.id).toBe(item.id);
      } else {
        const isPublic = before.at(-1) === 'PUBLISH';
        expect(code).toBe(isPublic ? 'FORBIDDEN' : 'NOT_FOUND');
      }
    });

    it('not as a visitor', async () => {
      expect((await bank.move(await prepared(before), step)).code).toBe('UNAUTHENTICATED');
    });

    it('not as coordinator of another network', async () => {
      const stranger = await signInAs(api, ['coordinator'], 'elsewhere');
      const { code } = await bank.move(await prepared(before), step, stranger, 'En grund');
      expect(code).toBe(before.at(-1) === 'PUBLISH' ? 'FORBIDDEN' : 'NOT_FOUND');
    });
  });

  it.each<[Role, boolean]>([
    ['member', true],
    ['liaison', true],
    ['coordinator', true],
    ['steering', true],
    ['administrator', true],
    ['fund-administrator', false],
  ])('%s may put something into the inbox: %s', async (role, allowed) => {
    const { data, code } = await bank.create(undefined, await signInAs(api, [role]));
    expect(allowed ? data?.createKnowledge.state : code).toBe(allowed ? 'INBOX' : 'FORBIDDEN');
  });

  it('an author edits, codes and submits the own item in the inbox, and nothing more', async () => {
    const author = await signInAs(api, ['member']);
    const other = await signInAs(api, ['member']);
    const item = await inInbox(bank, author);
    expect(item.viewerCan).toMatchObject({ edit: true, code: true, submit: true, publish: false, archive: false });
    expect((await bank.read(item.slug, author)).data?.knowledgeItem.id).toBe(item.id);
    expect((await bank.read(item.slug, other)).code).toBe('NOT_FOUND');
    expect((await bank.save(item, { abstract: 'x' }, other)).code).toBe('NOT_FOUND');
    const saved = (await bank.save(item, { abstract: 'Ny tekst' }, author)).data!.saveKnowledgeDraft;
    const submitted = await moved(bank, saved, ['SUBMIT'], author);
    expect(submitted.viewerCan).toMatchObject({ edit: false, publish: false, returnToInbox: false });
    expect((await bank.save(submitted, { abstract: 'Senere' }, author)).code).toBe('FORBIDDEN');
    expect((await bank.move(submitted, 'PUBLISH', author)).code).toBe('FORBIDDEN');
  });

  it.each<[string, readonly Viewer['networks'][number][]]>([
    ...ROLES.map((role): [string, Viewer['networks']] => [role, [{ networkId: 'midtjylland', roles: [role] }]]),
    ['no role', [{ networkId: 'midtjylland', roles: [] }]],
    ['a role elsewhere only', [{ networkId: 'elsewhere', roles: ['member'] }]],
    ['no network any more', []],
  ])('lists and counts show authors with %s what the policy lets them see', async (_, networks) => {
    const author = await signInAs(api, ['member']);
    const item = await inInbox(bank, author);
    const viewer = { userId: author.id, networks };
    const isSeen = canSeeDraft(viewer, {
      ...{ networkId: 'midtjylland', state: 'inbox', workingState: 'draft', ownerId: null, createdById: author.id },
    });
    const repository = api.app.get(KnowledgeRepository);
    const listed = await repository.queue(
      viewer,
      { networkId: 'midtjylland', tab: 'inbox', today: '2026-11-22' },
      100,
      null,
    );
    expect(listed.some(({ id }) => id === item.id)).toBe(isSeen);
    expect((await repository.queueCounts(viewer, 'midtjylland', '2026-11-22')).inbox > 0).toBe(isSeen);
  });

  it('what viewerCan says is what the steps do', async () => {
    const item = await prepared(['SUBMIT', 'PUBLISH']);
    const member = await signInAs(api, ['member']);
    const seen = (await bank.read(item.slug, member)).data!.knowledgeItem;
    expect(Object.values(seen.viewerCan).every((allowed) => !allowed)).toBe(true);
    expect(seen.workingContent).toBeNull();
  });

  it('a coordinator may publish own work, and the version says so', async () => {
    const item = await prepared(['SUBMIT', 'PUBLISH']);
    const query = `query ($slug: String!) { knowledgeItem(slug: $slug) { versions { number state publishedOwnWork } } }`;
    const own = await api.graphql(query, { slug: item.slug }, { as: coordinator });
    expect(own.data).toEqual({
      knowledgeItem: { versions: [{ number: 1, state: 'published', publishedOwnWork: true }] },
    });
    const open = await api.graphql(query, { slug: item.slug });
    expect(open.data).toEqual({ knowledgeItem: { versions: [] } });
  });
});
