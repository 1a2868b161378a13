export const da = { notFound: 'Siden findes ikke', accessibilityTitle: 'Tilgængelighed', privacyTitle: 'Privatliv' };
export type AboutMessages = typeof da;
