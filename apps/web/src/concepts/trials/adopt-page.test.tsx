import { screen, within } from '@testing-library/react';
import { TERM_LABELS_QUERY } from '../../search';
import { answers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { routes } from '..';
import type { ShownConcept } from '../concept-fragments';
import { ADOPT_CONCEPT } from '../concept-mutations';
import {
  CONCEPT_QUERY,
  MY_SITUATION_QUERY,
  OWN_ORGANISATIONS_QUERY,
  PICK_TERMS_QUERY,
  TRANSFER_FIT_QUERY,
  type FitPlace,
} from '../concept-queries';
import { CONCEPT, SILKEBORG, TRIAL } from '../concepts.cases';
import { conceptProblemTexts } from '../problem-texts';

const NOTHING = {
  groupSize: null,
  artists: null,
  volunteers: null,
  staffHours: null,
  weeks: null,
  sessions: null,
  population: null,
  targetGroups: [],
  settings: [],
  orgForms: [],
};
const MINE = { ...NOTHING, targetGroups: ['tg-stress'], groupSize: 10, weeks: 8, settings: ['st-library'] };
const PLACE: FitPlace = {
  place: '',
  trialId: null,
  activityId: 'a1',
  organisation: CONCEPT.owner,
  theirs: { ...NOTHING, targetGroups: ['tg-stress', 'tg-older'], groupSize: 12, weeks: 24, settings: ['st-museum'] },
};
const SILENT: FitPlace = {
  ...PLACE,
  place: 'Region Skåne',
  trialId: 't2',
  activityId: null,
  organisation: null,
  theirs: NOTHING,
};

const label = (id: string, da: string) => ({ __typename: 'Term' as const, id, label: { da, en: da } });
const LABELS = answers(TERM_LABELS_QUERY, {
  targetGroups: [label('tg-stress', 'Stress'), label('tg-older', 'Ældre')],
  settings: [label('st-library', 'Bibliotek'), label('st-museum', 'Museum')],
  artForms: [],
  outcomes: [],
  sectors: [],
  orgForms: [],
  courseLevels: [],
  evidenceTypes: [],
  evalInstruments: [],
});
const TERMS = answers(PICK_TERMS_QUERY, { targetGroups: [], artForms: [], settings: [], orgForms: [] });
const ORGANISATIONS = answers(OWN_ORGANISATIONS_QUERY, {
  activityDefaults: { owner: { id: SILKEBORG.id }, organisations: [{ id: SILKEBORG.id, name: SILKEBORG.name }] },
});
const SITUATION = answers(MY_SITUATION_QUERY, { mySituation: { ...MINE, readFrom: 3, areAlike: true } });
const FIT = answers(TRANSFER_FIT_QUERY, { transferFit: { places: [SILENT, PLACE] } });
const ADOPTABLE: ShownConcept = { ...CONCEPT, trials: [], viewerCan: { ...CONCEPT.viewerCan, adopt: true } };

const concept = (changes: Partial<ShownConcept> = {}) =>
  answers(CONCEPT_QUERY, () => ({ concept: { ...ADOPTABLE, ...changes } }));

const open = (more: readonly Answer[]) =>
  renderPage(routes, {
    at: '/koncepter/syng-dig-rolig/afproev',
    roles: ['liaison'],
    organisationId: SILKEBORG.id,
    problemTexts: conceptProblemTexts,
    answers: [...more, concept(), LABELS, TERMS, ORGANISATIONS, SITUATION, FIT],
  });

afterEach(() => window.localStorage.clear());

describe('adopting a concept', () => {
  it('first tells what is different and what is alike, with both sides and without a score', async () => {
    open([]);
    const list = await screen.findByRole('region', { name: 'Sådan ligner det jer' });
    await within(list).findAllByText('Bibliotek');
    const aspectsOf = (verdict: string) =>
      within(within(list).getByText(verdict).closest('div') as HTMLElement)
        .queryAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(aspectsOf('Forskelligt')).toEqual([
      'Slags stedHos jerBibliotekHolstebro KommuneMuseum',
      'VarighedHos jer8 ugerHolstebro Kommune24 uger',
    ]);
    expect(aspectsOf('Ligner delvist')).toEqual(['MålgruppeHos jerStressHolstebro KommuneStress, Ældre']);
    expect(aspectsOf('Ligner')).toEqual(['Gruppens størrelseHos jer10 personerHolstebro Kommune12 personer']);
    expect(within(list).getByText('Bemanding, Forankring og samarbejde')).toBeVisible();
    expect(within(list).getByText('Har ikke beskrevet deres situation: Region Skåne.')).toBeVisible();
    expect(list).not.toHaveTextContent(/%|point|\d ud af/);
  });

  it('compares anew while my situation is corrected', async () => {
    const { user } = open([]);
    const list = await screen.findByRole('region', { name: 'Sådan ligner det jer' });
    await within(list).findAllByText('Bibliotek');
    await user.click(within(list).getByText('Ret jeres situation'));
    const weeks = within(list).getByRole('textbox', { name: 'Uger' });
    await user.clear(weeks);
    await user.type(weeks, '20');
    const alike = within(list).getByText('Ligner').closest('div') as HTMLElement;
    expect(within(alike).getByRole('heading', { name: 'Varighed' })).toBeVisible();
    expect(within(list).queryByRole('textbox', { name: 'Indbyggere i kommunen' })).toBeNull();
  });

  it('adopts with what is adapted and why, once, and shows it on the concept', async () => {
    const sent: { id?: string | null }[] = [];
    const { user, router } = open([
      answers(ADOPT_CONCEPT, ({ input }) => {
        sent.push(input);
        return { adoptConcept: { ...TRIAL, id: input.id ?? '' } };
      }),
    ]);
    const form = within(await screen.findByRole('form', { name: 'Jeres afprøvning' }));
    await user.click(form.getByRole('button', { name: /Stedet/ }));
    await user.click(form.getByRole('button', { name: 'Vi afprøver det' }));
    expect(await screen.findByText('Skriv både, hvad I tilpasser, og hvorfor.')).toBeVisible();
    await user.type(form.getByRole('textbox', { name: 'Hvorfor?' }), 'Vi har intet museum');
    await user.click(form.getByRole('button', { name: 'Vi afprøver det' }));
    expect(await screen.findByText('Afprøvningen står nu på konceptets side.')).toBeVisible();
    expect(sent).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        conceptId: 'c1',
        networkId: 'network',
        organisationId: SILKEBORG.id,
        status: 'PLANNED',
        adaptations: [{ what: 'Stedet', why: 'Vi har intet museum' }],
        ...{ place: '', reason: '', result: '', learning: '', startsOn: null, endsOn: null, activityId: null },
      },
    ]);
    expect(router.state.location.pathname).toBe('/koncepter/syng-dig-rolig');
    expect(router.state.location.hash).toBe(`#forsoeg-${sent[0]?.id}`);
  });

  it('keeps what was typed when there is no connection, and until the next visit', async () => {
    const { user, unmount } = open([unreachable(ADOPT_CONCEPT)]);
    await user.click(await screen.findByRole('radio', { name: 'Interesseret' }));
    expect(screen.getByText('Kun netværket ser, at I er interesserede.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Vi afprøver det' }));
    expect(await screen.findByText(/Det, du har skrevet, er gemt i browseren/)).toBeVisible();
    unmount();
    open([]);
    expect(await screen.findByRole('radio', { name: 'Interesseret' })).toBeChecked();
  });

  it('says so when the organisation is trying it already', async () => {
    open([concept({ trials: [TRIAL] })]);
    expect(await screen.findByText(/I er allerede i gang/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Se jeres afprøvning' })).toHaveAttribute(
      'href',
      `/koncepter/syng-dig-rolig#forsoeg-${TRIAL.id}`,
    );
    expect(screen.queryByRole('form', { name: 'Jeres afprøvning' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Gå til jeres afprøvning' })).toBeNull();
  });

  it('asks whom it is for when another than one’s own may try it', async () => {
    const { user } = open([concept({ trials: [TRIAL], viewerCan: { ...ADOPTABLE.viewerCan, adoptElsewhere: true } })]);
    const form = within(await screen.findByRole('form', { name: 'Jeres afprøvning' }));
    expect(form.queryByRole('button', { name: 'Vi afprøver det' })).toBeNull();
    await user.selectOptions(form.getByRole('combobox', { name: 'Hvem afprøver?' }), 'Et andet sted (skriv hvor)');
    expect(form.getByRole('button', { name: 'Vi afprøver det' })).toBeEnabled();
  });

  it('leads past the comparison to the form', async () => {
    open([]);
    const link = await screen.findByRole('link', { name: 'Gå til jeres afprøvning' });
    expect(link).toHaveAttribute('href', '#jeres');
    expect(screen.getByRole('heading', { name: 'Jeres afprøvning' })).toHaveAttribute('id', 'jeres');
  });

  it.each([
    [3, true, /^Læst af jeres 3 aktiviteter, der ligner\./],
    [1, true, /^Læst af jeres 1 aktivitet, der ligner\./],
    [5, false, /^Læst af jeres 5 seneste aktiviteter\. Ingen af dem ligner\./],
    [1, false, /^Læst af jeres seneste aktivitet\./],
  ])('tells what the own situation is read from: %s, alike %s', async (readFrom, areAlike, told) => {
    open([answers(MY_SITUATION_QUERY, { mySituation: { ...MINE, readFrom, areAlike } })]);
    expect(await screen.findByText(told)).toBeVisible();
  });

  it('a count that nobody gave is not shown as none', async () => {
    const theirs = { ...PLACE.theirs, artists: 2, volunteers: null };
    open([
      answers(MY_SITUATION_QUERY, { mySituation: { ...MINE, artists: 2, readFrom: 3, areAlike: true } }),
      answers(TRANSFER_FIT_QUERY, { transferFit: { places: [{ ...PLACE, theirs }] } }),
    ]);
    const staffing = (await screen.findByRole('heading', { name: 'Bemanding' })).closest('li');
    expect(staffing).toHaveTextContent('BemandingHos jer2 kunstnereHolstebro Kommune2 kunstnere');
  });

  it('lets those who answer for the concept add a place outside the platform', async () => {
    const { user } = open([concept({ viewerCan: { ...ADOPTABLE.viewerCan, adoptElsewhere: true } })]);
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Hvem afprøver?' }),
      'Et andet sted (skriv hvor)',
    );
    await user.click(screen.getByRole('button', { name: 'Vi afprøver det' }));
    expect(await screen.findByText('Skriv, hvor det afprøves.')).toBeVisible();
  });

  it('says that situation or places could not be fetched, and goes on without', async () => {
    open([unreachable(TRANSFER_FIT_QUERY), refuses(MY_SITUATION_QUERY, 'INTERNAL')]);
    expect(await screen.findByText('Stederne kunne ikke hentes.')).toBeVisible();
    expect(screen.getByText('Jeres situation kunne ikke hentes. Udfyld det selv.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Vi afprøver det' })).toBeEnabled();
  });

  it('is for those who speak for somebody', async () => {
    const visitor = renderPage(routes, { at: '/koncepter/syng-dig-rolig/afproev' });
    expect(await screen.findByRole('heading', { name: 'Log ind for at se siden' })).toBeVisible();
    visitor.unmount();
    renderPage(routes, {
      at: '/koncepter/syng-dig-rolig/afproev',
      roles: ['steering'],
      answers: [answers(CONCEPT_QUERY, { concept: CONCEPT })],
    });
    expect(await screen.findByText('Du kan ikke afprøve konceptet for nogen')).toBeVisible();
  });
});
