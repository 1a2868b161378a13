import { screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { SourceFindings } from '..';
import { answers, renderPage, unreachable } from '../../shared/testing';
import { SOURCE_FINDINGS_QUERY } from './source-findings';

const term = (id: string, labelDa: string) => ({
  __typename: 'FindingTerm' as const,
  id,
  labelDa,
  labelEn: `${labelDa} (en)`,
});

function coded(id: string, isPublic: boolean) {
  return {
    ...{ id, isPublic, isDemonstration: false, certaintyRatedAt: null },
    content: {
      ...({ statement: `Udsagn ${id}`, place: { page: '7' }, intervention: 'THERAPY', comparison: 'NONE' } as const),
      ...{ activities: [term('af-dmt', 'Danseterapi')], conditions: [term('tg-depression', 'Depression')] },
      ...{ lifeSituations: [], incomeSupport: [], outcome: null, instrument: null, instrumentNote: 'egen skala' },
      ...({ design: null, designTier: 'DESCRIPTIVE', direction: 'UNCLEAR', effect: null, certainty: null } as const),
      ...{ certaintyReason: '', trial: '', studies: 3, participants: null, countries: [], transferNote: '' },
    },
  };
}

const page = [
  {
    path: '/viden/:slug',
    element: (
      <Suspense>
        <SourceFindings slug="hansen2020" />
      </Suspense>
    ),
  },
];
const open = (findings: ReturnType<typeof coded>[], hash = '') =>
  renderPage(page, {
    at: `/viden/hansen2020${hash}`,
    answers: [answers(SOURCE_FINDINGS_QUERY, { knowledgeItem: { id: 'k', findings } })],
  });

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

describe('findings on the page of their source', () => {
  it('are the published ones, each with a link of its own', async () => {
    open([coded('a', true), coded('draft', false)]);
    const section = await screen.findByRole('region', { name: 'Fund i denne kilde' });
    const [entry, ...others] = within(section).getAllByRole('article');
    expect(others).toEqual([]);
    expect(entry).toHaveTextContent('Uklart');
    expect(entry).toHaveTextContent('Terapi');
    expect(entry).toHaveTextContent('Depression');
    expect(entry).toHaveTextContent('s. 7');
    expect(within(section).getByRole('link', { name: 'Link til fundet' })).toHaveAttribute('href', '#fund-a');
  });

  it('is read from where the link leads', async () => {
    open([coded('a', true), coded('b', true)], '#fund-b');
    const named = (await screen.findByText('Udsagn b')).closest('li');
    expect(named).toHaveFocus();
  });

  it('name the instrument in the language of the reader', async () => {
    const finding = coded('a', true);
    const content = { ...finding.content, instrument: term('ei-who5', 'WHO-5-trivselsindekset') };
    renderPage(page, {
      at: '/viden/hansen2020',
      language: 'en',
      answers: [answers(SOURCE_FINDINGS_QUERY, { knowledgeItem: { id: 'k', findings: [{ ...finding, content }] } })],
    });
    expect(await screen.findByText('WHO-5-trivselsindekset (en)')).toBeInTheDocument();
  });

  it('say that they could not be fetched, with the way to try again', async () => {
    renderPage(page, { at: '/viden/hansen2020', answers: [unreachable(SOURCE_FINDINGS_QUERY)] });
    expect(await screen.findByText('Fundene kunne ikke hentes.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Prøv igen' })).toBeInTheDocument();
  });

  it('say nothing where nothing is coded', async () => {
    const { router } = open([coded('draft', false)]);
    await waitFor(() => expect(router.state.initialized).toBe(true));
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });
});
