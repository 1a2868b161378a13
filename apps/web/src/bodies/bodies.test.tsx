import { screen, waitFor, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import { BODY_CHOICES_QUERY, BODY_NAMES_QUERY } from './body-choices';
import { ADD_SEAT, MOVE_BODY, SAVE_BODY, SAVE_SEAT, SET_UP_BODY, START_TERM } from './body-mutations';
import { BODIES_QUERY, BODY_QUERY, type ListedBody, type ShownBody, type ShownSeat } from './body-queries';
import { DOCUMENTS_TO_SHARE_QUERY, type ShareableDocument } from './documents/sharing-queries';
import { bodyProblemTexts } from './problem-texts';

const both = (da: string, en = da) => ({ da, en });
const CULTURE = { __typename: 'BodySector' as const, id: 'se-culture', label: both('Kultur', 'Culture') };
const HERNING = { id: 'herning', kind: 'municipality' as const, name: both('Herning Kommune') };

const seat = (more: Partial<ShownSeat> = {}): ShownSeat => ({
  __typename: 'BodySeat',
  id: 's1',
  person: { id: 'p1', name: 'Stine' },
  organisation: HERNING,
  role: 'CHAIR',
  isProjectOwner: false,
  sector: CULTURE,
  isExOfficio: false,
  becauseOfBodyId: null,
  startsOn: '2024-01-01',
  endsOn: null,
  isDemonstration: false,
  ...more,
});
const GONE = seat({
  id: 's0',
  person: { id: 'p0', name: 'Gamle Gerda' },
  startsOn: '2020-01-01',
  endsOn: '2023-12-31',
});
const MANAGES = { manage: true, activate: false, end: true, resume: false, readPapers: true };
const READS = { manage: false, activate: false, end: false, resume: false, readPapers: false };

const HOLDING: ShownBody = {
  __typename: 'Body',
  id: 'b1',
  networkId: 'network',
  kind: 'STEERING_GROUP',
  name: both('Styregruppen', 'The steering group'),
  purpose: both('Den holder planen.', 'It keeps to the plan.'),
  state: 'ACTIVE',
  isClosed: true,
  isDemonstration: false,
  lock: 4,
  rules: [
    {
      kind: 'SEATS_OF',
      organisationKind: 'municipality',
      count: 3,
      min: null,
      max: null,
      years: null,
      countsExOfficio: false,
      bodyId: null,
      sectors: [CULTURE],
    },
  ],
  seats: [GONE, seat()],
  terms: [{ id: 't1', startsOn: '2024-01-01', endsOn: '2099-12-31' }],
  composition: { holds: true, summary: both('Sammensætningen holder.', 'The composition holds.'), breaches: [] },
  documents: [],
  viewerWritesDocuments: false,
  viewerCan: READS,
};
const BROKEN: ShownBody = {
  ...HOLDING,
  viewerCan: MANAGES,
  composition: {
    holds: false,
    summary: both('Sammensætningen holder ikke: ingen fra kommunerne dækker området sundhed.'),
    breaches: [
      {
        __typename: 'CompositionBreach',
        key: 'k1',
        code: 'FIELD_NOT_COVERED',
        mend: 'APPOINT',
        clause: both('ingen fra kommunerne dækker området sundhed'),
        sector: 'se-health',
        bodyId: null,
        seatId: null,
        otherBody: null,
        person: null,
        candidates: [
          {
            person: { id: 'p2', name: 'Sanne' },
            organisationId: 'struer',
            organisationName: both('Struer Kommune'),
            sector: { __typename: 'BodySector', id: 'se-health', label: both('Sundhed', 'Health') },
            reason: 'SPEAKS_FOR_FIELD',
          },
        ],
      },
    ],
  },
};
const LISTED: ListedBody = {
  __typename: 'Body',
  id: 'b1',
  networkId: 'network',
  kind: 'STEERING_GROUP',
  name: HOLDING.name,
  state: 'ACTIVE',
  isClosed: true,
  isDemonstration: true,
  terms: HOLDING.terms,
  composition: { holds: true, summary: HOLDING.composition.summary },
  viewerCan: { manage: false },
};

const shareable = (id: string, title: string, kind: ShareableDocument['kind']): ShareableDocument => ({
  __typename: 'BodyDocument',
  ...{ id, title, kind, isOpen: false },
  bodies: [{ id: 'b1', name: HOLDING.name }],
  versions: [{ number: 1 }],
});
const listed = (...nodes: ListedBody[]) =>
  answers(BODIES_QUERY, {
    bodies: {
      edges: nodes.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
    networks: [{ id: 'network', name: both('Midtjylland') }],
  });
const shown = (body: ShownBody) => answers(BODY_QUERY, { body });
const NAMES = answers(BODY_NAMES_QUERY, {
  bodies: { edges: [{ cursor: 'b1', node: { id: 'b1', kind: 'STEERING_GROUP', name: HOLDING.name } }] },
});
const SHAREABLE = answers(DOCUMENTS_TO_SHARE_QUERY, {
  bodyDocumentsToShare: [
    shareable('d2', 'Opgaver for alle', 'TASK_PORTFOLIO'),
    shareable('d1', 'Fælles kommissorium', 'TERMS_OF_REFERENCE'),
  ],
});
const CHOICES = answers(BODY_CHOICES_QUERY, { terms: [], organisations: { edges: [] } });
const COORDINATOR = { roles: ['coordinator'] };
const open = (at: string, more: readonly Answer[], viewer: object = {}) =>
  renderPage(routes, { at, problemTexts: bodyProblemTexts, answers: [...more, NAMES, CHOICES, SHAREABLE], ...viewer });

describe('bodies', () => {
  afterEach(() => window.localStorage.clear());

  it('are listed by programme with whether they hold', async () => {
    open('/grupper', [listed(LISTED)]);
    const table = within(await screen.findByRole('table', { name: 'Midtjylland' }));
    expect(table.getByRole('link', { name: 'Styregruppen' })).toHaveAttribute('href', '/grupper/b1');
    expect(table.getByText('Sammensætningen holder.')).toBeVisible();
    expect(table.getByText('01.01.2024 – 31.12.2099')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Opret en gruppe' })).not.toBeInTheDocument();
  });

  it.each<[string, Answer, string]>([
    ['none', listed(), 'Ingen grupper endnu'],
    ['not reached', unreachable(BODIES_QUERY), 'forbindelse'],
  ])('%s', async (_state, answer, text) => {
    open('/grupper', [answer]);
    expect(await screen.findByText(new RegExp(text, 'u'))).toBeVisible();
  });

  it('wait', async () => {
    open('/grupper', [neverAnswers(BODIES_QUERY)]);
    expect(await screen.findByRole('heading', { name: 'Grupper' })).toBeVisible();
    expect(screen.queryByText('Ingen grupper endnu')).not.toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('one says in one sentence that it holds, who sits there and who did', async () => {
    open('/grupper/b1', [shown(HOLDING)]);
    expect(await screen.findByText('Sammensætningen holder.')).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Pladser' })).getByText('Stine')).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Hvem sad her før?' })).getByText('Gamle Gerda')).toBeVisible();
    expect(screen.getByText(/3 fra kommuner\. De dækker tilsammen kultur\./u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Tilføj en plads' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Gruppens møder' })).not.toBeInTheDocument();
  });

  it('speaks English', async () => {
    open('/grupper/b1', [shown(HOLDING)], { language: 'en' });
    expect(await screen.findByText('The composition holds.')).toBeVisible();
    expect(screen.getByText(/3 from municipalities\. Together they cover culture\./u)).toBeVisible();
  });

  it('tells what mends a breach, and gives the seat with one press', async () => {
    const mended = { ...HOLDING, lock: 5, viewerCan: MANAGES };
    const { user } = open('/grupper/b1', [shown(BROKEN), answers(ADD_SEAT, { addBodySeat: mended })], COORDINATOR);
    expect(await screen.findByText('Ingen fra kommunerne dækker området sundhed.')).toBeVisible();
    expect(screen.getByText('Struer Kommune · sundhed · repræsenterer området')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Giv pladsen til Sanne' }));
    expect(await screen.findByText('Sammensætningen holder.')).toBeVisible();
    expect(screen.getByText('Sanne har fået pladsen.')).toBeVisible();
  });

  it('says what is wrong with a seat at its field, and keeps it', async () => {
    const refused = refuses(SAVE_SEAT, 'RULE_VIOLATION', {
      problems: [{ code: 'bodies.period-backwards', field: 'endsOn' }],
    });
    const { user } = open('/grupper/b1', [shown({ ...HOLDING, viewerCan: MANAGES }), refused], COORDINATOR);
    await user.click(await screen.findByRole('button', { name: 'Ret pladsen: Stine' }));
    await user.click(screen.getByRole('button', { name: 'Gem pladsen' }));
    expect((await screen.findAllByText('Den sidste dag er før den første.')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Annuller' }));
    expect(screen.queryByRole('button', { name: 'Gem pladsen' })).not.toBeInTheDocument();
  });

  it('starts a term, and says when its day is missing', async () => {
    const started = { ...HOLDING, viewerCan: MANAGES, lock: 5 };
    const { user } = open(
      '/grupper/b1',
      [shown({ ...HOLDING, viewerCan: MANAGES }), answers(START_TERM, { startBodyTerm: started })],
      COORDINATOR,
    );
    await user.click(await screen.findByRole('button', { name: 'Start en ny periode' }));
    await user.click(screen.getByRole('button', { name: 'Opret perioden' }));
    expect((await screen.findAllByText(/Datoen findes ikke/u)).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/^Første dag/u), '2099-01-01');
    await user.click(screen.getByRole('button', { name: 'Opret perioden' }));
    expect(await screen.findByText('Den nye periode er oprettet.')).toBeVisible();
  });

  it('a draft without a chair is not appointed', async () => {
    const draft = { ...HOLDING, state: 'DRAFT' as const, viewerCan: { ...MANAGES, activate: true, end: false } };
    const refused = refuses(MOVE_BODY, 'RULE_VIOLATION', { problems: [{ code: 'bodies.chair-missing' }] });
    const { user } = open('/grupper/b1', [shown(draft), refused], COORDINATOR);
    await user.click(await screen.findByRole('button', { name: 'Gruppen er nedsat' }));
    expect(await screen.findByText(/ingen formand endnu/u)).toBeVisible();
  });

  it('is set up by those who may, with a name in both languages', async () => {
    const made = { ...HOLDING, id: 'b2', viewerCan: MANAGES };
    const more = [answers(SET_UP_BODY, { setUpBody: made }), shown(made)];
    const { user } = open('/grupper/ny', more, COORDINATOR);
    await user.click(await screen.findByRole('button', { name: 'Opret gruppen' }));
    expect((await screen.findAllByText('Skriv, hvad gruppen hedder.')).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/^Navn på dansk/u), 'Styregruppen');
    await user.type(screen.getByLabelText(/^Navn på engelsk/u), 'Steering group');
    expect(screen.getByRole('group', { name: 'Regel 1' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Opret gruppen' }));
    expect(await screen.findByText('Gruppen er oprettet som kladde.')).toBeVisible();
  });

  it('begins with the rules that its kind usually has, until somebody changes them', async () => {
    const { user } = open('/grupper/ny', [], COORDINATOR);
    const rules = () => screen.getAllByLabelText('Hvad skal gælde?').map((field) => (field as HTMLSelectElement).value);
    const kind = await screen.findByLabelText('Slags');
    expect(rules()).toEqual(['size', 'cover', 'chair', 'chair-sits-in']);
    await user.selectOptions(kind, 'Tematisk netværk');
    expect(rules()).toEqual(['chair']);
    await user.click(screen.getByRole('button', { name: 'Tilføj en regel' }));
    await user.selectOptions(kind, 'Styregruppe');
    expect(rules()).toEqual(['chair', 'chair']);
    await user.click(screen.getByRole('button', { name: 'Sæt de sædvanlige regler ind' }));
    expect(rules()).toContain('project-owner');
  });

  it('shares what others work by from the beginning; what its kind usually shares stands first', async () => {
    const sent: unknown[] = [];
    const made = { ...HOLDING, id: 'b2', viewerCan: MANAGES };
    const setUp = answers(SET_UP_BODY, ({ input }) => {
      sent.push(input.documentIds);
      return { setUpBody: made };
    });
    const { user } = open('/grupper/ny', [setUp, shown(made)], COORDINATOR);
    const offered = within(await screen.findByRole('group', { name: /^Dokumenter, som gruppen deler/u }));
    const [first, second] = offered.getAllByRole('checkbox');
    expect(first).toHaveAccessibleName('Fælles kommissorium Forslag Kommissorium · Styregruppen');
    await user.click(first as HTMLElement);
    await user.click(second as HTMLElement);
    await user.click(second as HTMLElement);
    expect(screen.queryByText(/^Gruppen er åben/u)).not.toBeInTheDocument();
    await user.click(screen.getByLabelText(/^Papirer, referater og samtaler/u));
    expect(screen.getByText(/^Gruppen er åben/u)).toBeVisible();
    await user.type(screen.getByLabelText(/^Navn på dansk/u), 'Ny');
    await user.type(screen.getByLabelText(/^Navn på engelsk/u), 'New');
    await user.click(screen.getByRole('button', { name: 'Opret gruppen' }));
    expect(await screen.findByText('Gruppen er oprettet som kladde.')).toBeVisible();
    expect(sent).toEqual([['d1']]);
  });

  it('is set up by nobody else', async () => {
    open('/grupper/ny', [], { roles: ['member'] });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Opret gruppen' })).not.toBeInTheDocument());
  });

  it('is edited, and saved', async () => {
    const mine = { ...HOLDING, viewerCan: MANAGES };
    const saved = answers(SAVE_BODY, { saveBody: { ...mine, lock: 5 } });
    const { user } = open('/grupper/b1/rediger', [shown(mine), saved], COORDINATOR);
    const name = await screen.findByLabelText(/^Navn på dansk/u);
    await user.type(name, ' nu');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Gruppen er gemt.')).toBeVisible();
  });
});
