import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ColourSchemeProvider, useColourScheme } from './colour-scheme';

function Choice() {
  const { choice, choose } = useColourScheme();
  return <button onClick={() => choose('dark')}>{choice}</button>;
}

it('follows the device until the reader chooses, and remembers the choice', async () => {
  const { unmount } = render(<Choice />, { wrapper: ColourSchemeProvider });
  expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'light');
  await userEvent.click(screen.getByRole('button', { name: 'auto' }));
  expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark');
  unmount();
  render(<Choice />, { wrapper: ColourSchemeProvider });
  expect(screen.getByRole('button', { name: 'dark' })).toBeInTheDocument();
});
