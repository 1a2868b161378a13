import { act, screen, waitFor, within } from '@testing-library/react';
import 'fake-indexeddb/auto';
import { openEntryStorage } from '../../shared/offline';
import { renderPage, type Answer } from '../../shared/testing';
import { Page } from '../../shared/ui';
import { Shell } from './shell';

const routes = [
  {
    Component: Shell,
    children: [
      { path: '/', element: <Page title="Forsiden">Her</Page> },
      { path: '/aktiviteter/:id', element: <Page title="Aktiviteten">Kor</Page> },
    ],
  },
];

const CONTACTS = 'WaitingContactRequests';
const says = (operation: string, data: Record<string, unknown>): Answer => ({
  operation,
  answer: () => Promise.resolve(data),
});

const menus = () => screen.getAllByRole('navigation', { name: /Hovedmenu|Main menu/ });
const inHeader = () => within(menus()[0] as HTMLElement);
const onPhone = () => within(menus()[1] as HTMLElement);

describe('messages that wait for an answer', () => {
  it.each([
    ['da', 2, 'Samarbejde', 'Udveksling', '2 beskeder venter på svar'],
    ['da', 1, 'Samarbejde', 'Udveksling', '1 besked venter på svar'],
    ['en', 2, 'Co-operation', 'Exchange', '2 messages wait for an answer'],
  ] as const)('are told of in the menu (%s, %i)', async (language, count, working, exchange, words) => {
    const server = [says(CONTACTS, { waitingContactRequests: count })];
    const { user } = renderPage(routes, { at: '/', roles: ['liaison'], language, answers: server });
    const button = await inHeader().findByRole('button', { name: new RegExp(`^${working} ?: ${words}$`) });
    expect(onPhone().getByRole('button', { name: new RegExp(`^Menu ?: ${words}$`) })).toBeInTheDocument();
    await user.click(button);
    const link = inHeader().getByRole('link', { name: new RegExp(`^${exchange}.*${words}$`) });
    expect(link).toHaveTextContent(`${exchange}${count}`);
    await user.click(onPhone().getByRole('button', { name: /^Menu/ }));
    const sheet = within(screen.getByRole('dialog', { name: 'Menu' }));
    expect(sheet.getByRole('link', { name: new RegExp(`^${exchange}.*${words}$`) })).toHaveTextContent(String(count));
  });

  it('are not mentioned when there are none', async () => {
    const asked = jest.fn(() => Promise.resolve({ waitingContactRequests: 0 }));
    renderPage(routes, { at: '/', roles: ['liaison'], answers: [{ operation: CONTACTS, answer: asked }] });
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await act(() => Promise.resolve());
    expect(screen.queryByText(/venter på svar/)).not.toBeInTheDocument();
  });

  it('are not asked for by visitors', async () => {
    const asked = jest.fn(() => Promise.resolve({ waitingContactRequests: 3 }));
    renderPage(routes, { at: '/', answers: [{ operation: CONTACTS, answer: asked }] });
    await screen.findByText('Her');
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('what waited on the device', () => {
  it.each([
    ['da', '1 aktivitet er sendt.', 'Se den.'],
    ['en', '1 activity has been sent.', 'See it.'],
  ] as const)('is told of when it has been sent (%s)', async (language, told, see) => {
    const content = { title: 'Kor', startsOn: '2026-01-01' };
    await (
      await openEntryStorage()
    ).put({
      ...{ id: 'choir', userId: 'viewer', kind: 'activity', after: null, state: 'waiting', problems: [] },
      payload: { networkId: 'network', ownerId: 'org', sharing: 'network', copyOf: null, content },
      ...{ attempts: 1, notBefore: 0, addedAt: 0 },
    });
    const { user, router } = renderPage(routes, {
      ...{ at: '/', language, roles: ['liaison'], organisationId: 'org' },
      answers: [
        says('SignedIn', { viewer: { user: { id: 'viewer' } } }),
        says('LogActivity', { logActivity: { id: 'choir', lock: 1 } }),
      ],
    });
    const text = await screen.findByText(told, { exact: false });
    expect(text.closest('[role=status]')).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: see }));
    expect(router.state.location.pathname).toBe('/aktiviteter/choir');
    expect(screen.queryByText(told, { exact: false })).not.toBeInTheDocument();
  });
});
