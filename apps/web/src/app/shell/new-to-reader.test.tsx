import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../../shared/testing';
import { Page } from '../../shared/ui';
import { Shell } from './shell';

const routes = [{ Component: Shell, children: [{ path: '/', element: <Page title="Forsiden">Her</Page> }] }];

const bellOf = (unread: number, setting: object) => {
  const asked = jest.fn(() => Promise.resolve({ unreadNotifications: unread }));
  renderPage(routes, {
    at: '/',
    answers: [
      { operation: 'UnreadNotifications', answer: asked },
      { operation: 'WaitingContactRequests', answer: () => Promise.resolve({ waitingContactRequests: 0 }) },
    ],
    ...setting,
  });
  return asked;
};

describe('the bell', () => {
  it.each([
    ['da', 0, 'Nyt til dig', ''],
    ['da', 1, 'Nyt til dig: 1 ulæst', '1'],
    ['da', 7, 'Nyt til dig: 7 ulæste', '7'],
    ['en', 7, 'New to you: 7 unread', '7'],
    ['en', 250, 'New to you: 250 unread', '99+'],
  ] as const)('tells how much has not been read (%s, %i)', async (language, unread, name, shown) => {
    bellOf(unread, { roles: ['member'], language });
    const link = await screen.findByRole('link', { name });
    expect(link).toHaveAttribute('href', '/nyt');
    await waitFor(() => expect(link).toHaveTextContent(shown === '' ? /^$/ : shown));
  });

  it('is not there for visitors, nor asked about', async () => {
    const asked = bellOf(3, {});
    await screen.findByText('Her');
    expect(screen.queryByRole('link', { name: /Nyt til dig/ })).not.toBeInTheDocument();
    expect(asked).not.toHaveBeenCalled();
  });
});
