import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderPage } from '../testing';
import { Button, ConfirmDialog, DataTable, Disclosure, KeyValues, useUndoToast } from '.';

function show(Screen: () => React.ReactNode) {
  return renderPage([{ path: '/', Component: Screen }], { at: '/' });
}

describe('the undo toast', () => {
  it('says what happened, undoes it once, and goes away', async () => {
    const undone: string[] = [];
    const Screen = () => {
      const toast = useUndoToast();
      return <Button onClick={() => toast({ text: 'Udgivet', onUndo: () => undone.push('a') })}>Udgiv</Button>;
    };
    const { user } = show(Screen);
    await user.click(screen.getByRole('button', { name: 'Udgiv' }));
    expect(screen.getByText('Udgivet').closest('[role=status]')).toHaveAttribute('aria-live', 'polite');
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(undone).toEqual(['a']);
    expect(screen.queryByText('Udgivet')).not.toBeInTheDocument();
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('No connection'))],
    ['comes to false', () => Promise.resolve(false)],
  ])('says that it could not be undone when that %s, and offers it again', async (_, onUndo) => {
    const Screen = () => {
      const toast = useUndoToast();
      return <Button onClick={() => toast({ text: 'Udgivet', onUndo })}>Udgiv</Button>;
    };
    const { user } = show(Screen);
    await user.click(screen.getByRole('button', { name: 'Udgiv' }));
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText('Det kunne ikke fortrydes. Prøv igen.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Fortryd' })).toBeVisible();
  });
});

describe('the confirm dialog', () => {
  function Screen() {
    const [state, setState] = useState<'closed' | 'open' | 'confirmed' | 'cancelled'>('closed');
    return (
      <>
        <Button onClick={() => setState('open')}>Slet</Button>
        <p>{state}</p>
        <ConfirmDialog
          opened={state === 'open'}
          title="Slet for altid?"
          confirmLabel="Slet for altid"
          danger
          onConfirm={() => setState('confirmed')}
          onCancel={() => setState('cancelled')}
        >
          Det kan ikke fortrydes.
        </ConfirmDialog>
      </>
    );
  }

  it.each([
    ['Slet for altid', 'confirmed'],
    ['Annuller', 'cancelled'],
  ])('%s', async (name, expected) => {
    const { user } = show(Screen);
    await user.click(screen.getByRole('button', { name: 'Slet' }));
    const dialog = screen.getByRole('dialog', { name: 'Slet for altid?' });
    await user.click(within(dialog).getByRole('button', { name }));
    expect(screen.getByText(expected)).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('a small menu', () => {
  it('opens, closes with Escape and gives focus back', async () => {
    const { user } = show(() => <Disclosure label="Del">{() => <a href="/feeds">Feed</a>}</Disclosure>);
    const button = screen.getByRole('button', { name: 'Del', expanded: false });
    await user.click(button);
    expect(screen.getByRole('link', { name: 'Feed' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('link', { name: 'Feed' })).not.toBeInTheDocument();
    expect(button).toHaveFocus();
  });
});

describe('a busy button', () => {
  it('keeps focus and does its work once', async () => {
    let count = 0;
    const { user } = show(() => (
      <Button busy onClick={() => (count += 1)}>
        Gem
      </Button>
    ));
    await user.click(screen.getByRole('button', { name: 'Gem', busy: true }));
    expect(count).toBe(0);
  });
});

it('leaves out facts that are not known', () => {
  show(() => (
    <KeyValues
      rows={[
        ['År', 2024],
        ['Bind', null],
        ['Side', ''],
      ]}
    />
  ));
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['År']);
});

it('names the rows and columns of a table', () => {
  const columns = [
    { key: 'name', header: 'Kommune', cell: (row: { name: string; count: number }) => row.name },
    { key: 'count', header: 'Forløb', numeric: true, cell: (row: { name: string; count: number }) => row.count },
  ];
  show(() => (
    <DataTable caption="Forløb" columns={columns} rows={[{ name: 'Randers', count: 3 }]} rowKey={(row) => row.name} />
  ));
  expect(screen.getByRole('table', { name: 'Forløb' })).toBeInTheDocument();
  expect(screen.getByRole('rowheader', { name: 'Randers' })).toBeInTheDocument();
  expect(screen.getByRole('columnheader', { name: 'Forløb' })).toBeInTheDocument();
});
