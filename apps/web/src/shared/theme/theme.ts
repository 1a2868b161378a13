import { createTheme } from '@mantine/core';

/** Colours live in theme.css; here only what components ask for by name. */
export const theme = createTheme({
  primaryColor: 'teal',
  fontFamily: 'var(--font-ui)',
  headings: { fontFamily: 'var(--font-reading)', fontWeight: '500' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
