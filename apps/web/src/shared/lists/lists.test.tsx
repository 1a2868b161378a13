import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderPage } from '../testing';
import { countValues, FilterPanel, FilterSheet, withValueToggled, type FilterFacet, type Filters } from '.';

const FACETS: readonly FilterFacet[] = [
  {
    facet: 'sectors',
    title: 'Område',
    values: [{ value: 'health', count: 3 }, { value: 'culture' }],
    startsOpen: true,
  },
  { facet: 'settings', title: 'Sted', values: [{ value: 'home', count: 1 }], startsOpen: false },
];

function List({ facets = FACETS, inForce = {} }: { facets?: readonly FilterFacet[]; inForce?: Filters }) {
  const [filters, setFilters] = useState(inForce);
  return (
    <>
      <output aria-label="I kraft">{JSON.stringify(filters)}</output>
      <FilterSheet filters={filters} done="Vis 3 ting">
        <FilterPanel facets={facets} filters={filters} labelOf={(_, value) => `<${value}>`} onChange={setFilters} />
      </FilterSheet>
    </>
  );
}

const show = (props: Parameters<typeof List>[0] = {}) =>
  renderPage([{ path: '/', Component: () => <List {...props} /> }], { at: '/' });

describe('the sheet with the filters of a list', () => {
  it('narrows, says how many are in force, clears, and closes', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Filtre' }));
    const sheet = screen.getByRole('dialog', { name: 'Filtre' });
    await user.click(within(sheet).getByRole('checkbox', { name: /<health>/ }));
    await user.click(within(sheet).getByRole('checkbox', { name: /<culture>/ }));
    expect(screen.getByRole('status', { name: 'I kraft' })).toHaveTextContent('{"sectors":["health","culture"]}');
    expect(screen.getByText('Filtre (2)')).toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: 'Ryd filtre' }));
    expect(screen.getByRole('status', { name: 'I kraft' })).toHaveTextContent('{}');
    await user.click(within(sheet).getByRole('button', { name: 'Vis 3 ting' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps in sight what is in force where nothing is left to choose', async () => {
    const { user } = show({
      facets: [{ facet: 'sectors', title: 'Område', values: [], startsOpen: false }],
      inForce: { sectors: ['health'] },
    });
    await user.click(screen.getByRole('button', { name: 'Filtre (1)' }));
    await user.click(screen.getByRole('checkbox', { name: /<health>/ }));
    expect(screen.getByRole('status', { name: 'I kraft' })).toHaveTextContent('{}');
    expect(screen.queryByRole('button', { name: 'Ryd filtre' })).toBeNull();
  });
});

describe('filters', () => {
  it('take a value in and out, and leave out what has none', () => {
    const one = withValueToggled({ settings: ['home'] }, 'sectors', 'health');
    expect(one).toEqual({ settings: ['home'], sectors: ['health'] });
    expect(countValues(withValueToggled(one, 'sectors', 'culture'))).toBe(3);
    expect(withValueToggled(one, 'sectors', 'health')).toEqual({ settings: ['home'] });
  });
});
