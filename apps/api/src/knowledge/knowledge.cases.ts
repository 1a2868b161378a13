import { signInAs, type TestPerson } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';

/** The network the tests play in, with a few terms. */
export async function plantNetwork(api: TestApi, id = 'midtjylland'): Promise<void> {
  await api.database.query(
    `INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Midtjylland', 'Central Jutland') ON CONFLICT DO NOTHING`,
    [id],
  );
  await api.database.query(
    `INSERT INTO vocabulary (id, title_da, title_en, position) VALUES
       ('targetGroups', 'Målgrupper', 'Target groups', 1), ('artForms', 'Kunstarter', 'Art forms', 2),
       ('evidenceTypes', 'Evidens', 'Evidence', 8) ON CONFLICT DO NOTHING`,
  );
  await api.database.query(
    `INSERT INTO term (id, vocabulary_id, label_da, label_en, position) VALUES
       ('tg-stress', 'targetGroups', 'Borgere med stress', 'People with stress', 1),
       ('tg-older', 'targetGroups', 'Ældre', 'Older people', 2),
       ('af-reading', 'artForms', 'Læsefællesskaber', 'Shared reading', 1),
       ('af-singing', 'artForms', 'Sang og kor', 'Singing and choirs', 2),
       ('et-sr', 'evidenceTypes', 'Systematisk review', 'Systematic review', 1) ON CONFLICT DO NOTHING`,
  );
}

export interface ItemNode {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly workingState: string | null;
  readonly lock: number;
  readonly reviewDate: string | null;
  readonly withdrawnReason: string | null;
  readonly content: ContentNode;
  readonly workingContent: ContentNode | null;
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

export interface ContentNode {
  readonly versionNumber: number;
  readonly abstract: string | null;
  readonly codeIds: readonly string[];
  readonly bibliography: { readonly title: string; readonly doi: string | null; readonly year: number | null };
  readonly brief: { readonly inShort: string };
}

const CONTENT = `{ versionNumber abstract codeIds bibliography { title doi year } brief { inShort } }`;
export const ITEM = `id slug state workingState lock reviewDate withdrawnReason content ${CONTENT}
  workingContent ${CONTENT} viewerCan { seeDraft edit code submit returnToInbox publish undoPublishing archive withdraw
  restore discardDraft assignOwner setReviewDate seeHistory }`;

const CREATE = `mutation ($input: CreateKnowledgeInput!) { createKnowledge(input: $input) { ${ITEM} } }`;
const SAVE = `mutation ($input: SaveKnowledgeDraftInput!) { saveKnowledgeDraft(input: $input) { ${ITEM} } }`;
const MOVE = `mutation ($input: KnowledgeStepInput!) { moveKnowledge(input: $input) { ${ITEM} } }`;
const READ = `query ($slug: String!) { knowledgeItem(slug: $slug) { ${ITEM} } }`;

/** Everything a complete item needs to be published. */
export const COMPLETE = {
  type: 'ARTICLE',
  bibliography: {
    title: 'Shared reading for people with stress',
    authors: [{ family: 'Billington', given: 'J.' }],
    issued: '2011',
    container: 'Journal of Public Mental Health',
    doi: 'https://doi.org/10.1108/JPMH-1',
  },
  abstract: 'Reading aloud together was tried by people on sick leave.',
  language: 'en',
  brief: { inShort: 'Fælles læsning er prøvet af sygemeldte.' },
  codeIds: ['tg-stress', 'af-reading'],
};

/** Typed calls of the bank's API, so that tests read as what people do. */
export function bankOf(api: TestApi) {
  const call = async <Name extends string>(query: string, input: unknown, as?: TestPerson) =>
    api.graphql<Record<Name, ItemNode>>(query, { input }, as ? { as } : {});
  return {
    create: (content: unknown = COMPLETE, as?: TestPerson, networkId = 'midtjylland') =>
      call<'createKnowledge'>(CREATE, { networkId, content }, as),
    save: (item: Pick<ItemNode, 'id' | 'lock'>, content: unknown, as?: TestPerson) =>
      call<'saveKnowledgeDraft'>(SAVE, { id: item.id, lock: item.lock, content }, as),
    move: (item: Pick<ItemNode, 'id' | 'lock'>, step: string, as?: TestPerson, reason?: string) =>
      call<'moveKnowledge'>(MOVE, { id: item.id, lock: item.lock, step, reason }, as),
    read: (slug: string, as?: TestPerson) => api.graphql<{ knowledgeItem: ItemNode }>(READ, { slug }, as ? { as } : {}),
  };
}

export type Bank = ReturnType<typeof bankOf>;

/** An item in the inbox, written by the coordinator. */
export async function inInbox(bank: Bank, as: TestPerson, content: unknown = COMPLETE): Promise<ItemNode> {
  const { data, errors } = await bank.create(content, as);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.createKnowledge;
}

/** An item moved through `steps`, one after the other. */
export async function moved(bank: Bank, item: ItemNode, steps: readonly string[], as: TestPerson): Promise<ItemNode> {
  let now = item;
  for (const step of steps) {
    const { data, errors } = await bank.move(now, step, as, 'Fejl i tallene');
    if (!data) throw new Error(`${step}: ${JSON.stringify(errors)}`);
    now = data.moveKnowledge;
  }
  return now;
}

export async function published(bank: Bank, as: TestPerson, content: unknown = COMPLETE): Promise<ItemNode> {
  return moved(bank, await inInbox(bank, as, content), ['SUBMIT', 'PUBLISH'], as);
}

export const coordinatorOf = (api: TestApi): Promise<TestPerson> => signInAs(api, ['coordinator']);
