import { screen, within } from '@testing-library/react';
import type { OfflineQueue, WaitingEntry } from '../../shared/offline';
import { renderPage } from '../../shared/testing';
import { activityProblemTexts } from '../problem-texts';
import { ENTRY_KINDS } from './payloads';
import { WaitingList } from './waiting-list';

const entry = (id: string, more: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id,
  userId: 'viewer',
  kind: ENTRY_KINDS.activity,
  payload: {
    networkId: 'network',
    ownerId: 'org',
    sharing: 'network',
    copyOf: null,
    content: { title: `Aktivitet ${id}` },
  },
  after: null,
  state: 'waiting',
  problems: [],
  attempts: 0,
  notBefore: 0,
  addedAt: Date.parse('2026-11-22T09:00:00Z'),
  ...more,
});

function open(entries: readonly WaitingEntry[], more: { sendingId?: string; needsSignIn?: boolean } = {}) {
  const queue = {
    sendAll: jest.fn(),
    putBack: jest.fn(),
    drop: jest.fn((id: string) => Promise.resolve(entries.filter((one) => one.id === id))),
  };
  const waiting = { entries, sendingId: null, needsSignIn: false, ...more };
  const List = () => <WaitingList queue={queue as unknown as OfflineQueue} waiting={waiting} />;
  const view = renderPage([{ path: '/', Component: List }], { at: '/', problemTexts: activityProblemTexts });
  return { ...view, queue };
}

const row = async (text: string) => {
  const rows = await screen.findAllByRole('listitem');
  const found = rows.find(({ textContent }) => textContent?.includes(text));
  if (!found) throw new Error(`No row says ${text}`);
  return within(found);
};

describe('what waits on the device', () => {
  it('is not mentioned when nothing does', async () => {
    const { container } = open([]);
    await Promise.resolve();
    expect(within(container).queryByRole('region')).not.toBeInTheDocument();
  });

  it('says of each how far it is', async () => {
    open(
      [
        entry('a'),
        entry('b'),
        entry('c', {
          kind: ENTRY_KINDS.session,
          after: 'a',
          payload: { activityId: 'a', title: 'Kor', heldOn: '2026-11-21', attendance: 4, note: '' },
        }),
        entry('d', {
          kind: ENTRY_KINDS.file,
          after: 'a',
          payload: { activityId: 'a', file: null, name: 'sommer.jpg' },
        }),
      ],
      { sendingId: 'b' },
    );
    expect((await row('Aktivitet a')).getByText('Venter')).toBeVisible();
    expect((await row('Aktivitet b')).getByText('Sendes')).toBeVisible();
    expect((await row('Mødegang 21.11.2026: Kor')).getByText('Sendes efter aktiviteten.')).toBeVisible();
    expect((await row('Fil: sommer.jpg')).getByRole('button', { name: 'Fjern' })).toBeVisible();
    expect(screen.getByText('4 venter på denne enhed')).toBeVisible();
  });

  it('says why the server refused, and leads to the form', async () => {
    open([
      entry('a', { state: 'refused', problems: [{ code: 'activities.title-missing', field: 'title' }] }),
      entry('b', { state: 'refused' }),
      entry('c', { state: 'conflict', problems: [{ code: 'activities.changed-meanwhile' }] }),
    ]);
    expect(await screen.findByText('Giv aktiviteten en titel.')).toBeVisible();
    expect((await row('Aktivitet a')).getByRole('link', { name: 'Ret' })).toHaveAttribute(
      'href',
      '/aktiviteter/ny?ret=a',
    );
    expect((await row('Aktivitet b')).getByText(/Serveren tog ikke imod den/)).toBeVisible();
    expect((await row('Aktivitet c')).getByText('Ændret af en anden')).toBeVisible();
    expect((await row('Aktivitet c')).getByText(/En anden har ændret aktiviteten imens/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send nu' })).not.toBeInTheDocument();
  });

  it('is removed, and comes back with undo', async () => {
    const { user, queue } = open([entry('a')]);
    await user.click(await screen.findByRole('button', { name: 'Fjern' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    expect(queue.putBack).toHaveBeenCalledWith([expect.objectContaining({ id: 'a' })]);
  });

  it('is sent when asked to', async () => {
    const { user, queue } = open([entry('a')]);
    await user.click(await screen.findByRole('button', { name: 'Send nu' }));
    expect(queue.sendAll).toHaveBeenCalledTimes(1);
  });

  it('needs its writer', async () => {
    open([entry('a')], { needsSignIn: true });
    expect(await screen.findByRole('link', { name: 'Log ind' })).toHaveAttribute(
      'href',
      '/log-ind?next=%2Faktiviteter%2Fny',
    );
    expect(screen.queryByRole('button', { name: 'Send nu' })).not.toBeInTheDocument();
  });
});
