import { screen, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { routes } from '..';
import type { ShownConcept } from '../concept-fragments';
import { RESTORE_CONCEPT } from '../concept-mutations';
import { CONCEPT_QUERY } from '../concept-queries';
import { CONCEPT } from '../concepts.cases';

const AT = '/koncepter/syng-dig-rolig';

const open = (changes: Partial<ShownConcept> = {}, more: readonly Answer[] = [], at = AT) =>
  renderPage(routes, {
    at,
    roles: ['liaison'],
    answers: [answers(CONCEPT_QUERY, { concept: { ...CONCEPT, ...changes } }), ...more],
  });

const region = async (name: string) => within(await screen.findByRole('region', { name }));

describe('a concept', () => {
  it('tells what must be kept apart from what can be adapted, with advice, and what it takes', async () => {
    open();
    const core = await region('Skal bevares');
    expect(core.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Samme leder',
      'Ingen optræden',
    ]);
    const adaptable = await region('Kan tilpasses');
    expect(adaptable.getByText('Stedet')).toBeVisible();
    expect(adaptable.getByText('Tæt på bussen')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Find en leder' })).toBeVisible();
    expect(screen.getByText('8–14 personer')).toBeVisible();
    expect(screen.getByText('12 uger, 1 gang')).toBeVisible();
    expect(screen.getByText('fra 22.000 kr.')).toBeVisible();
  });

  it('keeps research and practice apart, and therapy apart from cultural activities', async () => {
    open();
    const research = await region('Forskning');
    const [first] = research.getAllByRole('article');
    expect(first).toHaveTextContent(/Bedring.*Sikkerhed: .*Lav.*Deltagerne fik det bedre/);
    expect(within(first as HTMLElement).getByRole('link')).toHaveAttribute('href', '/viden/jensen2024#fund-f1');
    const therapy = research.getByRole('heading', { name: 'Forskning, hvor terapi indgår' }).parentElement;
    expect(therapy).toHaveTextContent(/Ingen forskel.*Ikke vurderet.*Musikterapi/);
    const practice = await region('Praksis');
    expect(practice.getByRole('link', { name: 'Sang om formiddagen' })).toHaveAttribute('href', '/aktiviteter/a1');
    expect(practice.queryByText('Deltagerne fik det bedre.')).toBeNull();
  });

  it('says honestly that no research is linked', async () => {
    open({ findings: [], activities: [] });
    expect(await screen.findByText(/Det siger ikke noget om, hvorvidt det virker/)).toBeVisible();
    expect(screen.getByText(/Måske er de ikke delt/)).toBeVisible();
  });

  it('shows trials with direction, adaptations and why they were not continued', async () => {
    open();
    const trials = await region('Hvor det er afprøvet');
    const [here, away] = trials.getAllByRole('article');
    expect(here).toHaveTextContent(
      /Silkeborg Kommune.*I gang.*Netværkets koncept, afprøvet i netværket.*Fra 01.08.2026/,
    );
    expect(here).toHaveTextContent(/Om aftenen.*Fordi: Mange er i arbejde/);
    expect(away).toHaveTextContent(/Region Skåne.*Ikke fortsat.*et andet sted.*Lederen flyttede/);
    expect(trials.queryByRole('button')).toBeNull();
  });

  it('leads to those who can be asked, without their address', async () => {
    open();
    await screen.findByRole('heading', { level: 1, name: 'Syng dig rolig' });
    const [link] = screen.getAllByRole('link', { name: 'Spørg Holstebro Kommune' });
    expect(link).toHaveAttribute('href', '/udveksling/kontakt?koncept=syng-dig-rolig');
  });

  it('offers only what the viewer may do', async () => {
    open();
    await screen.findByRole('heading', { level: 1, name: 'Syng dig rolig' });
    expect(screen.queryByRole('link', { name: 'Afprøv det hos jer' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Ret konceptet' })).toBeNull();
  });

  it('offers to adopt and to edit to those who may', async () => {
    open({ viewerCan: { ...CONCEPT.viewerCan, adopt: true, edit: true } });
    await screen.findByRole('heading', { level: 1, name: 'Syng dig rolig' });
    const [adopt] = screen.getAllByRole('link', { name: 'Afprøv det hos jer' });
    expect(adopt).toHaveAttribute('href', '/koncepter/syng-dig-rolig/afproev');
    expect(screen.getByRole('link', { name: 'Ret konceptet' })).toHaveAttribute(
      'href',
      '/koncepter/syng-dig-rolig/rediger',
    );
  });

  it('shows an earlier version as what it is', async () => {
    const asked: unknown[] = [];
    renderPage(routes, {
      at: `${AT}?version=1`,
      answers: [
        answers(CONCEPT_QUERY, (variables) => {
          asked.push(variables);
          return { concept: { ...CONCEPT, shownVersion: 1 } };
        }),
      ],
    });
    expect(await screen.findByText('Du læser version 1. Der er en nyere.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Se den nyeste' })).toHaveAttribute('href', AT);
    expect(screen.getByRole('link', { name: 'Version 1' })).toHaveAttribute('aria-current', 'page');
    expect(asked).toEqual([{ slug: 'syng-dig-rolig', version: 1 }]);
  });

  it('brings back what was withdrawn', async () => {
    const withdrawn = { state: 'WITHDRAWN', viewerCan: { ...CONCEPT.viewerCan, restore: true } } as const;
    const { user } = open(withdrawn, [answers(RESTORE_CONCEPT, { restoreConcept: CONCEPT })]);
    expect(await screen.findByText(/trukket tilbage\. Netværket kan stadig læse det/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gør det synligt igen' }));
    expect(await screen.findByText('Konceptet er synligt igen.')).toBeVisible();
    expect(screen.queryByText(/Netværket kan stadig læse det/)).toBeNull();
  });

  it('says what a draft is to those who write it', async () => {
    open({ state: 'DRAFT', version: 0, shownVersion: null, trials: [], versions: [], purpose: '', coreElements: [] });
    expect(await screen.findByText('Det er en kladde. Kun de, der kan rette i den, ser den.')).toBeVisible();
    expect(screen.getByText('Formålet er ikke skrevet endnu.')).toBeVisible();
    expect(screen.getByText('Kerneelementerne er ikke skrevet endnu.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Hvor det er afprøvet' })).toBeNull();
  });

  it('shows that it loads, is not there, cannot be reached', async () => {
    const loading = renderPage(routes, { at: AT, answers: [neverAnswers(CONCEPT_QUERY)] });
    expect(await screen.findByText('Henter …')).toBeInTheDocument();
    loading.unmount();
    const missing = renderPage(routes, { at: AT, answers: [refuses(CONCEPT_QUERY, 'NOT_FOUND')] });
    expect(await screen.findByText('Siden findes ikke')).toBeVisible();
    missing.unmount();
    renderPage(routes, { at: AT, answers: [unreachable(CONCEPT_QUERY)] });
    expect(await screen.findByText('Der er ingen forbindelse')).toBeVisible();
  });
});
