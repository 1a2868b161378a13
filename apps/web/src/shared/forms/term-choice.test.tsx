import { screen } from '@testing-library/react';
import { useState } from 'react';
import type { CodingTerm } from '../desk';
import { renderPage } from '../testing';
import { TermChoice } from '.';

const term = (id: string, ...names: string[]): CodingTerm => ({
  ...{ id, vocabulary: 'settings', label: { da: id, en: id } },
  names: [id.toLowerCase(), ...names],
});

const FEW = [term('Bibliotek', 'folkebibliotek'), term('Museum')];
const MANY = [...FEW, ...Array.from({ length: 12 }, (_, place) => term(`Sted ${place}`))];

function open(offered: readonly CodingTerm[]) {
  const Form = () => {
    const [chosen, setChosen] = useState<readonly string[]>([]);
    return <TermChoice label="Sted" {...{ offered, chosen, labelOf: (id: string) => id, onChange: setChosen }} />;
  };
  return renderPage([{ path: '/', Component: Form }], { at: '/' });
}

describe('a choice of terms', () => {
  it('shows a few all at once; a chosen one is taken away by pressing it', async () => {
    const { user } = open(FEW);
    await user.click(await screen.findByRole('button', { name: 'Museum' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Fjern Museum' }));
    expect(screen.getByRole('button', { name: 'Museum' })).toBeInTheDocument();
  });

  it('finds one of many by the first letters of any of its names', async () => {
    const { user } = open(MANY);
    const field = await screen.findByRole('textbox', { name: 'Find sted' });
    await user.type(field, 'folke');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Fjern Bibliotek' })).toBeInTheDocument();
    expect(field).toHaveValue('');
    await user.type(field, 'xyz');
    expect(screen.getAllByText('Intet emne begynder sådan.')).not.toHaveLength(0);
  });
});
