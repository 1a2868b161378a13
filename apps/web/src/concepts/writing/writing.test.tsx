import { screen, waitFor, within } from '@testing-library/react';
import { FIND_SOURCES_QUERY, SOURCE_FINDINGS_QUERY } from '../../evidence/finding-picker';
import { TERM_LABELS_QUERY } from '../../search';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { routes } from '..';
import { DRAFT_CONCEPT, PUBLISH_CONCEPT, SAVE_CONCEPT, WITHDRAW_CONCEPT } from '../concept-mutations';
import { CONCEPT_QUERY, OWN_ORGANISATIONS_QUERY, PICK_ACTIVITIES_QUERY, PICK_TERMS_QUERY } from '../concept-queries';
import { CONCEPT, WORKING } from '../concepts.cases';
import { conceptProblemTexts } from '../problem-texts';
import { WORKING_CONCEPT_QUERY, type WorkingConcept } from './writing-queries';

const NO_LABELS = {
  targetGroups: [],
  artForms: [],
  outcomes: [],
  sectors: [],
  settings: [],
  orgForms: [],
  courseLevels: [],
  evidenceTypes: [],
  evalInstruments: [],
};
const library = {
  __typename: 'Term' as const,
  id: 'st-library',
  label: { da: 'Bibliotek', en: 'Library' },
  alternatives: { da: ['folkebibliotek'], en: [] },
};
const SURROUNDINGS = [
  answers(TERM_LABELS_QUERY, NO_LABELS),
  answers(PICK_TERMS_QUERY, { targetGroups: [], artForms: [], settings: [library], orgForms: [] }),
  answers(OWN_ORGANISATIONS_QUERY, {
    activityDefaults: {
      owner: { id: CONCEPT.owner.id },
      organisations: [{ id: CONCEPT.owner.id, name: CONCEPT.owner.name }],
    },
  }),
  answers(PICK_ACTIVITIES_QUERY, { activities: { edges: CONCEPT.activities.map((node) => ({ node })) } }),
];

const open = (more: readonly Answer[], changes: Partial<WorkingConcept> = {}) =>
  renderPage(routes, {
    at: '/koncepter/c1/rediger',
    roles: ['liaison'],
    organisationId: CONCEPT.owner.id,
    problemTexts: conceptProblemTexts,
    answers: [
      ...more,
      ...SURROUNDINGS,
      answers(WORKING_CONCEPT_QUERY, () => ({ concept: { ...WORKING, ...changes } })),
      answers(CONCEPT_QUERY, { concept: CONCEPT }),
    ],
  });

/** Saves that are accepted, and what was sent. */
function saves() {
  const sent: { lock: number; content?: object | null }[] = [];
  const answer = answers(SAVE_CONCEPT, ({ input }) => {
    sent.push(input);
    return { saveConcept: { id: 'c1', lock: input.lock + 1, hasUnpublishedChanges: true } };
  });
  return { sent, answer };
}

afterEach(() => window.localStorage.clear());

describe('writing a concept', () => {
  it('saves what is written, only what changed, by itself', async () => {
    const { sent, answer } = saves();
    const { user } = open([answer]);
    await user.type(await screen.findByRole('textbox', { name: 'Uger' }), '0');
    expect(await screen.findByText('Gemt', undefined, { timeout: 3000 })).toBeVisible();
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 3000 });
    expect(sent[0]).toEqual({ id: 'c1', lock: 1, content: { weeks: 120 } });
  });

  it('says at the field what is wrong, and keeps it from the server', async () => {
    const { sent, answer } = saves();
    const { user } = open([answer]);
    const from = await screen.findByRole('textbox', { name: 'Deltagere, mindst' });
    await user.clear(from);
    await user.type(from, 'mange');
    expect(await screen.findByText('Skriv et helt tal, fx 12.', undefined, { timeout: 3000 })).toBeVisible();
    expect(from).toBeInvalid();
    expect(sent).toEqual([]);
  });

  it('has lists that are added to, moved in and undone by keyboard', async () => {
    const { sent, answer } = saves();
    const { user } = open([answer]);
    await user.click(await screen.findByRole('button', { name: 'Flyt kerneelement 1 ned' }));
    const second = within(screen.getByRole('group', { name: 'Kerneelement 2' }));
    expect(second.getByRole('textbox')).toHaveValue('Samme leder');
    await waitFor(() => expect(second.getByRole('button', { name: 'Flyt kerneelement 2 ned' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Tilføj et trin' }));
    const step = within(await screen.findByRole('group', { name: 'Trin 2' }));
    await waitFor(() => expect(step.getByRole('textbox', { name: 'Overskrift' })).toHaveFocus());
    await user.keyboard('Begynd');
    await waitFor(() => expect(sent.length).toBeGreaterThan(0), { timeout: 3000 });
    const content = Object.assign({}, ...sent.map((one) => one.content)) as object;
    expect(content).toMatchObject({ coreElements: ['Ingen optræden', 'Samme leder'] });
  });

  it('chooses terms of the network', async () => {
    const { answer } = saves();
    const { user } = open([answer]);
    await user.click(await screen.findByRole('button', { name: 'Bibliotek' }));
    expect(await screen.findByRole('button', { name: 'Fjern st-library' })).toBeVisible();
  });

  it('finds a finding by its source', async () => {
    const { sent, answer } = saves();
    const hit = { url: '/viden/kor2020', title: 'Kor og trivsel', language: 'da' };
    const content = { statement: 'Ro efter sang', direction: 'IMPROVED' as const };
    const { user } = open([
      answer,
      answers(FIND_SOURCES_QUERY, { search: { edges: [{ node: hit }] } }),
      answers(SOURCE_FINDINGS_QUERY, {
        knowledgeItem: { id: 'i1', findings: [{ id: 'f9', isPublic: true, content }] },
      }),
    ]);
    await user.type(await screen.findByRole('searchbox', { name: 'Find en kilde i vidensbanken' }), 'kor');
    await user.click(await screen.findByRole('button', { name: 'Tilføj: Kor og trivsel' }));
    await user.click(await screen.findByRole('button', { name: 'Tilføj: Ro efter sang' }));
    expect(await screen.findByRole('button', { name: 'Fjern Ro efter sang' })).toBeVisible();
    await waitFor(() => expect(sent.at(-1)?.content).toEqual({ findingIds: ['f1', 'f9'] }), { timeout: 3000 });
  });

  it('keeps both when somebody else saved meanwhile', async () => {
    const problems = [{ code: 'concepts.changed-meanwhile', params: { fields: 'purpose,steps', lock: 9 } }];
    const { user } = open([refuses(SAVE_CONCEPT, 'RULE_VIOLATION', { problems })]);
    const title = await screen.findByRole('textbox', { name: /Titel/ });
    await user.type(title, ' igen');
    const notice = await screen.findByRole('heading', { name: 'En anden har rettet imens' }, { timeout: 3000 });
    expect(notice.parentElement).toHaveTextContent('Det er ændret: formål og trin.');
    expect(title).toHaveValue('Syng dig rolig igen');
    await user.click(screen.getByRole('button', { name: 'Brug den andens' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /Titel/ })).toHaveValue('Syng dig rolig'));
  });

  it('marks what is missing before it is published, and publishes with a note', async () => {
    const { answer } = saves();
    const sent: unknown[] = [];
    const published = answers(PUBLISH_CONCEPT, ({ input }) => {
      sent.push(input);
      return { publishConcept: { ...CONCEPT, version: 1, shownVersion: 1 } };
    });
    const { user, router } = open([answer, published], { purpose: '' });
    await user.type(await screen.findByRole('textbox', { name: 'Hvad er nyt i denne version?' }), 'Den første');
    await user.click(screen.getByRole('button', { name: 'Udgiv' }));
    expect(await screen.findAllByText('Skriv formålet, før konceptet udgives.')).toHaveLength(2);
    expect(screen.getByRole('textbox', { name: 'Formål' })).toBeInvalid();
    expect(sent).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Formål' }), 'At synge.');
    await user.click(screen.getByRole('button', { name: 'Udgiv' }));
    expect(await screen.findByText('Version 1 er udgivet.')).toBeVisible();
    expect(sent).toEqual([{ id: 'c1', lock: 2, note: 'Den første' }]);
    expect(router.state.location.pathname).toBe('/koncepter/c1');
  });

  it('withdraws, and offers to undo it', async () => {
    const out = { ...CONCEPT, state: 'WITHDRAWN' as const, lock: 6 };
    const { user } = open([answers(WITHDRAW_CONCEPT, { withdrawConcept: out })], {
      state: 'PUBLISHED',
      version: 2,
      viewerCan: { ...WORKING.viewerCan, withdraw: true },
    });
    await user.click(await screen.findByRole('button', { name: 'Træk tilbage' }));
    expect(await screen.findByText('Konceptet er trukket tilbage.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Fortryd' })).toBeVisible();
  });

  it('is not for those who may not, nor for visitors, and says when it is not there', async () => {
    const other = open([], { viewerCan: { ...WORKING.viewerCan, edit: false } });
    expect(await screen.findByText('Her kræves en anden rolle')).toBeVisible();
    other.unmount();
    const missing = open([refuses(WORKING_CONCEPT_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByText('Siden findes ikke')).toBeVisible();
    missing.unmount();
    const loading = open([neverAnswers(WORKING_CONCEPT_QUERY)]);
    expect(await screen.findByText('Henter …')).toBeInTheDocument();
    loading.unmount();
    renderPage(routes, { at: '/koncepter/c1/rediger' });
    expect(await screen.findByText('Log ind for at se siden')).toBeVisible();
  });
});

describe('beginning a concept', () => {
  const begin = (at: string, more: readonly Answer[], roles: readonly ('liaison' | 'steering')[] = ['liaison']) =>
    renderPage(routes, {
      at,
      roles,
      organisationId: roles.includes('liaison') ? CONCEPT.owner.id : undefined,
      problemTexts: conceptProblemTexts,
      answers: [...more, ...SURROUNDINGS, answers(WORKING_CONCEPT_QUERY, { concept: WORKING })],
    });

  it('is drawn from chosen activities, and goes on to the form', async () => {
    const sent: object[] = [];
    const drafted = answers(DRAFT_CONCEPT, ({ input }) => {
      sent.push(input);
      return { draftConcept: { id: 'c1', slug: 'sang', lock: 1 } };
    });
    const { user, router } = begin('/koncepter/nyt', [drafted]);
    await user.click(await screen.findByRole('button', { name: 'Begynd' }));
    expect(await screen.findByText('Giv konceptet en titel.')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Tilføj: Sang om formiddagen' }));
    await user.click(screen.getByRole('button', { name: 'Begynd' }));
    await screen.findByRole('heading', { level: 1, name: 'Ret: Syng dig rolig' });
    expect(sent).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        networkId: 'network',
        ownerId: CONCEPT.owner.id,
        fromActivityIds: ['a1'],
        language: 'DA',
      },
    ]);
    expect(router.state.location.pathname).toMatch(/^\/koncepter\/[0-9a-f-]{36}\/rediger$/);
  });

  it('begins with the activity in the address, and keeps what was typed without a connection', async () => {
    const { user } = begin('/koncepter/nyt?fra=a1', [unreachable(DRAFT_CONCEPT)]);
    expect(await screen.findByRole('button', { name: 'Fjern Sang om formiddagen' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Begynd' }));
    expect(await screen.findByText(/Der er ingen forbindelse/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Fjern Sang om formiddagen' })).toBeVisible();
  });

  it('is for those who speak for somebody', async () => {
    begin('/koncepter/nyt', [], ['steering']);
    expect(await screen.findByText('Du kan ikke skrive et koncept for nogen')).toBeVisible();
  });
});
