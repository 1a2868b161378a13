/** Those of them that everybody may open and that are always there; what is in the lists is told by who keeps it. */
export const PUBLIC_PAGES: readonly string[] = [
  '/',
  '/viden',
  '/emner',
  '/ordliste',
  '/netvaerk',
  '/tilgaengelighed',
  '/privatliv',
];

/** Every path that the interface has a screen for, as its router writes them; other addresses are answered with 404. */
export const ROUTES: readonly string[] = [
  '',
  'tilgaengelighed',
  'privatliv',
  'log-ind',
  'log-ind/bekraeft',
  'profil',
  'medlemmer',
  'import',
  'import/dubletter',
  'import/:id',
  'viden',
  'viden/:slug',
  'kurater',
  'kurater/ny',
  'netvaerk',
  'netvaerk/:id',
  'emner',
  'emner/nyt',
  'emner/aendringer',
  'emner/:id',
  'emner/:id/rediger',
  'emner/:id/saml',
  'ordliste',
  'ordliste/nyt',
  'ordliste/:id',
];
