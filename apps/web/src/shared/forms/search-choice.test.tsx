import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderPage } from '../testing';
import { SearchChoice, type SearchOption } from '.';

const PEOPLE: readonly SearchOption[] = [
  { value: 'aa', label: 'Aase Dam', detail: 'Skive Kommune' },
  { value: 'kim', label: 'Kim Prøve', detail: 'Viborg Kommune' },
  { value: 'kim2', label: 'Kim Skov', detail: 'Skive Kommune' },
  { value: 'skive', label: 'Skive Kommune' },
];

function open(value = '', error?: string) {
  const Form = () => {
    const [chosen, choose] = useState(value);
    return (
      <>
        <SearchChoice label="Ejer" required value={chosen} options={PEOPLE} error={error} onChange={choose} />
        <output>{chosen || 'ingen'}</output>
      </>
    );
  };
  return renderPage([{ path: '/', Component: Form }], { at: '/' });
}

const field = () => screen.findByRole('combobox', { name: /Ejer/ });
const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

describe('a choice that is searched', () => {
  it('finds by the beginnings of words, also of where somebody is from, and chooses by keyboard', async () => {
    const { user } = open();
    await user.click(await field());
    expect(offered()).toHaveLength(4);
    await user.keyboard('kim sk');
    expect(offered()).toEqual(['Kim SkovSkive Kommune']);
    await user.clear(await field());
    await user.keyboard('skive');
    expect(offered()).toEqual(['Skive Kommune', 'Aase DamSkive Kommune', 'Kim SkovSkive Kommune']);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    const active = screen.getByRole('option', { selected: true });
    expect(await field()).toHaveAttribute('aria-activedescendant', active.id);
    await user.keyboard('{Enter}');
    expect(screen.getByText('aa')).toBeVisible();
    expect(await field()).toHaveValue('Aase Dam');
    expect(await field()).toHaveAttribute('aria-expanded', 'false');
  });

  it('finds either spelling, and chooses by touch', async () => {
    const { user } = open();
    await user.type(await field(), 'åse');
    await user.click(screen.getByRole('option', { name: /Aase Dam/ }));
    expect(screen.getByText('aa')).toBeVisible();
  });

  it('is left as it was by Escape and by going on, and emptied by deleting what stands there', async () => {
    const { user } = open('kim');
    expect(await field()).toHaveValue('Kim Prøve');
    await user.type(await field(), 'aase{Escape}');
    expect(await field()).toHaveValue('Kim Prøve');
    await user.tab();
    await user.tab({ shift: true });
    await user.keyboard('sk');
    await user.tab();
    expect(screen.getByText('kim')).toBeVisible();
    await user.clear(await field());
    expect(screen.getByText('ingen')).toBeVisible();
  });

  it('closes in browsers in which scrolling answers with a promise', async () => {
    const scrolling = jest.spyOn(Element.prototype, 'scrollIntoView');
    scrolling.mockImplementation(() => Promise.resolve() as unknown as void);
    const { user } = open();
    await user.type(await field(), 'kim{ArrowDown}{Enter}');
    expect(screen.getByText('kim2')).toBeVisible();
    scrolling.mockRestore();
  });

  it('says when nothing is found, and what is wrong', async () => {
    const { user } = open('', 'Vælg en ejer.');
    expect(await field()).toHaveAccessibleDescription('Vælg en ejer.');
    await user.type(await field(), 'xyz');
    expect(screen.getAllByText('Vi fandt ikke noget.')).not.toHaveLength(0);
    await user.keyboard('{Enter}');
    expect(screen.getByText('ingen')).toBeVisible();
  });
});
