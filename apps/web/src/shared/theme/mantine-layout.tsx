import { createTheme, MantineProvider } from '@mantine/core';
import { Outlet } from 'react-router';
import { useColourScheme } from './colour-scheme';
import './mantine.css';

/** Colours live in theme.css; here only what components ask for by name. */
const theme = createTheme({
  primaryColor: 'teal',
  fontFamily: 'var(--font-ui)',
  headings: { fontFamily: 'var(--font-reading)', fontWeight: '500' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/**
 * Around the screens that use Mantine; downloaded with the first of them, so that the front page stays small. Styles
 * come from static files (`withCssVariables={false}` …): nothing is injected, so a strict policy holds.
 */
export function MantineLayout() {
  const { scheme } = useColourScheme();
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withStaticClasses={false}
      withGlobalClasses={false}
    >
      <Outlet />
    </MantineProvider>
  );
}
