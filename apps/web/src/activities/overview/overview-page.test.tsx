import { act, screen, waitFor, within } from '@testing-library/react';
import { overviewRoutes } from '..';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { listed, overview, answerWith, PATIENCE, SURROUNDINGS } from './overview.cases';
import { OVERVIEW_QUERY } from './overview-queries';

const TWO = overview([
  listed('1', { missingFields: ['HEALTH', 'EMPLOYMENT'], isDemonstration: true }),
  listed('2', { status: 'DONE', startsOn: null, endsOn: null, sharing: 'NETWORK' }),
]);

interface Setting {
  readonly language?: 'da' | 'en';
  readonly organisationId?: string;
}

function open(at: string, prepared: Answer, { organisationId, language = 'da' }: Setting = {}) {
  return renderPage(overviewRoutes, {
    ...{ at, language, answers: [prepared, ...SURROUNDINGS] },
    ...(organisationId ? { roles: ['liaison'], organisationId } : {}),
  });
}

describe('the overview of activities', () => {
  beforeEach(() => window.localStorage.clear());

  it('says of each what it is, where, when, for whom, with what, and which field is missing', async () => {
    open('/aktiviteter', TWO);
    const first = (await screen.findByRole('link', { name: 'Aktivitet 1' }, PATIENCE)).closest(
      'article',
    ) as HTMLElement;
    for (const text of [
      'I gang',
      'Forløb',
      'Holstebro Kommune',
      '01.02.2026 – 30.06.2026',
      'Stress',
      'Kor',
      'Eksempel',
    ]) {
      expect(within(first).getByText(text)).toBeInTheDocument();
    }
    expect(within(first).getByText('Kulturhuset · Holstebro')).toBeInTheDocument();
    expect(within(first).getByText('Mangler sundhed og beskæftigelse')).toBeInTheDocument();
    const second = screen.getByRole('link', { name: 'Aktivitet 2' }).closest('article') as HTMLElement;
    for (const text of ['Afsluttet', 'Netværket', 'Ikke fastlagt']) {
      expect(within(second).getByText(text)).toBeInTheDocument();
    }
    expect(screen.getByText('2 aktiviteter')).toBeInTheDocument();
  });

  it('speaks English', async () => {
    open('/aktiviteter', TWO, { language: 'en' });
    expect(await screen.findByText('2 activities', {}, PATIENCE)).toBeInTheDocument();
    expect(screen.getByText('Missing health and employment')).toBeInTheDocument();
  });

  it('asks for what the address says', async () => {
    let asked: unknown;
    const prepared = answers(OVERVIEW_QUERY, (variables) => {
      asked = variables;
      return { activities: answerWith([listed('1')]) };
    });
    open('/aktiviteter?visning=tidslinje&q=kor&f.targetGroups=tg-stress&f.municipality=0661&sort=title', prepared);
    expect(await screen.findByRole('button', { name: 'Fjern Kommune: Holstebro' }, PATIENCE)).toBeInTheDocument();
    expect(asked).toMatchObject({
      input: {
        question: 'kor',
        filters: [
          { facet: 'municipality', values: ['0661'] },
          { facet: 'targetGroups', values: ['tg-stress'] },
        ],
      },
      sort: 'STARTS',
    });
  });

  it('narrows by facets, and shows what is in force', async () => {
    const { user, router } = open('/aktiviteter', TWO);
    await user.click(await screen.findByRole('checkbox', { name: 'I gang 2' }, PATIENCE));
    await waitFor(() => expect(router.state.location.search).toBe('?f.activityStatus=running'));
    await user.click(await screen.findByRole('button', { name: 'Fjern Status: I gang' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('narrows by the organisation that answers for it, by its name', async () => {
    const { user, router } = open('/aktiviteter', TWO);
    await user.click(await screen.findByText('Organisation', { selector: 'h3' }, PATIENCE));
    await user.click(await screen.findByRole('checkbox', { name: 'Holstebro Kommune 3' }));
    await waitFor(() => expect(router.state.location.search).toBe('?f.organisation=org-holstebro'));
    expect(await screen.findByRole('button', { name: 'Fjern Organisation: Holstebro Kommune' })).toBeInTheDocument();
  });

  it.each<[string, string]>([
    ['Tabel', '?visning=tabel'],
    ['Kort', '?visning=kort'],
    ['Tidslinje', '?visning=tidslinje'],
  ])('is also a %s', async (name, search) => {
    const { user, router } = open('/aktiviteter', TWO);
    await user.click(await screen.findByRole('radio', { name }, PATIENCE));
    await waitFor(() => expect(router.state.location.search).toBe(search));
  });

  it('gives files of exactly what is shown', async () => {
    const { user } = open('/aktiviteter?visning=kort&q=kor&sort=relevance&f.municipality=0661', TWO);
    await user.click(await screen.findByRole('button', { name: 'Gem som fil' }, PATIENCE));
    expect(screen.getByRole('link', { name: /CSV/ })).toHaveAttribute(
      'href',
      '/aktiviteter/eksport.csv?q=kor&sort=relevance&f.municipality=0661&lang=da',
    );
  });

  it('offers own lists and imports to those who may log, and nobody else', async () => {
    const visitor = open('/aktiviteter', TWO);
    await screen.findByText('2 aktiviteter', {}, PATIENCE);
    expect(screen.queryByRole('link', { name: 'Vores' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Indlæs fra fil' })).toBeNull();
    visitor.unmount();
    open('/aktiviteter?own=1', overview([listed('1', { sharing: 'DRAFT' })], { facets: [] }), {
      organisationId: 'org-holstebro',
    });
    expect(await screen.findByText('Kladde', {}, PATIENCE)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Vores' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Slettede' })).toHaveAttribute('href', '/aktiviteter?own=1&deleted=1');
    expect(screen.getByRole('checkbox', { name: 'Idé' })).toBeInTheDocument();
  });

  it('shows who logs activities what was there last when there is no network', async () => {
    const liaison = { organisationId: 'org-holstebro' };
    const online = open('/aktiviteter', TWO, liaison);
    await screen.findByText('2 aktiviteter', {}, PATIENCE);
    online.unmount();
    let isBack = false;
    const away = answers(OVERVIEW_QUERY, () => {
      if (!isBack) throw new TypeError('Failed to fetch');
      return { activities: answerWith([listed('3')]) };
    });
    open('/aktiviteter', away, liaison);
    expect(await screen.findByText(/Her er de 2 aktiviteter, du sidst fik vist/, {}, PATIENCE)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Aktivitet 1' })).toBeInTheDocument();
    isBack = true;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByRole('link', { name: 'Aktivitet 3' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Aktivitet 1' })).toBeNull();
  });

  it('keeps nothing of what visitors see', async () => {
    open('/aktiviteter', TWO);
    await screen.findByText('2 aktiviteter', {}, PATIENCE);
    expect(Object.keys(window.localStorage).filter((key) => key.includes('activity-list'))).toEqual([]);
  });

  it.each<[string, Answer, string, RegExp, Setting]>([
    ['loading', neverAnswers(OVERVIEW_QUERY), '/aktiviteter', /Henter/, {}],
    ['an error', refuses(OVERVIEW_QUERY, 'INTERNAL'), '/aktiviteter', /gik galt|fejl/i, {}],
    ['no access', refuses(OVERVIEW_QUERY, 'FORBIDDEN'), '/aktiviteter', /adgang/i, {}],
    ['signed out', refuses(OVERVIEW_QUERY, 'UNAUTHENTICATED'), '/aktiviteter?own=1', /Log ind/, {}],
    ['offline', unreachable(OVERVIEW_QUERY), '/aktiviteter', /forbindelse/i, {}],
    ['nothing yet', overview([], { facets: [] }), '/aktiviteter', /Der er ingen aktiviteter endnu/, {}],
    ['nothing of our own', overview([]), '/aktiviteter?own=1', /I har ikke logget noget/, { organisationId: 'org' }],
    ['nothing deleted', overview([]), '/aktiviteter?own=1&deleted=1', /Ingen slettede/, { organisationId: 'org' }],
    ['nothing for the question', overview([]), '/aktiviteter?q=xyz', /Ingen har logget noget om det endnu/, {}],
    ['nothing for the filters', overview([]), '/aktiviteter?f.artForms=af-x', /Ryd dem/, {}],
  ])('has a state for %s', async (_, prepared, at, text, setting) => {
    open(at, prepared, setting);
    expect((await screen.findAllByText(text, {}, PATIENCE))[0]).toBeInTheDocument();
  });
});
