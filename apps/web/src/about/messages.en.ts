import type { AboutMessages } from './messages.da';

export const en = {
  notFound: 'Page not found',
  accessibilityTitle: 'Accessibility',
  privacyTitle: 'Privacy',
} satisfies AboutMessages;
