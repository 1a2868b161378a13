import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/cli.mjs';

/**
 * Every screen by its address; e2e/accessibility.test.mjs tries each as a visitor and in every role, and sees to it that
 * none is missing. `made` holds what the test brings in first. `refuses` marks screens that not everybody may see, or nobody.
 */
export const SCREENS = [
  { route: '/', path: () => '/' },
  { route: 'viden', path: () => '/viden?q=hvad+virker+for+sygemeldte+med+stress' },
  { route: 'viden', path: () => '/viden?q=xyzzyqwerty' },
  { route: 'viden/:slug', path: () => '/viden/jensen2024' },
  { route: 'aktiviteter', path: () => '/aktiviteter' },
  { route: 'aktiviteter', path: () => '/aktiviteter?visning=tabel&q=kor' },
  { route: 'aktiviteter', path: () => '/aktiviteter?visning=kort' },
  { route: 'aktiviteter', path: () => '/aktiviteter?visning=tidslinje' },
  { route: 'aktiviteter/import', path: () => '/aktiviteter/import', refuses: true },
  {
    route: 'aktiviteter/import/:id',
    path: ({ activityImportId }) => `/aktiviteter/import/${activityImportId}`,
    refuses: true,
  },
  { route: 'aktiviteter/ny', path: () => '/aktiviteter/ny', refuses: true },
  { route: 'aktiviteter/:id', path: ({ activityId }) => `/aktiviteter/${activityId}` },
  { route: 'aktiviteter/:id/rediger', path: ({ activityId }) => `/aktiviteter/${activityId}/rediger`, refuses: true },
  { route: 'evidenskort', path: () => '/evidenskort' },
  { route: 'evidenskort', path: () => '/evidenskort?axes=activity-by-outcome&f.targetGroups=tg-functional' },
  { route: 'sammenfatning', path: () => '/sammenfatning?f.outcomes=oc-depression' },
  { route: 'sammenfatning', path: () => '/sammenfatning?f.outcomes=oc-wellbeing' },
  { route: 'sammenfatning', path: () => '/sammenfatning' },
  { route: 'hvad-virker', path: () => '/hvad-virker' },
  { route: 'hvad-virker', path: () => '/hvad-virker?q=dans+depression+evidens' },
  { route: 'hvad-virker', path: () => '/hvad-virker?q=funktionelle+lidelser+kultur' },
  { route: 'koncepter', path: () => '/koncepter' },
  { route: 'koncepter', path: () => '/koncepter?liste=ude' },
  { route: 'koncepter', path: () => '/koncepter?q=xyzzyqwerty' },
  { route: 'koncepter/nyt', path: () => '/koncepter/nyt', refuses: true },
  { route: 'koncepter/:slug', path: ({ conceptSlug }) => `/koncepter/${conceptSlug}` },
  { route: 'koncepter/:slug/rediger', path: ({ conceptSlug }) => `/koncepter/${conceptSlug}/rediger`, refuses: true },
  { route: 'koncepter/:slug/afproev', path: ({ conceptSlug }) => `/koncepter/${conceptSlug}/afproev`, refuses: true },
  { route: 'emner', path: () => '/emner' },
  { route: 'emner/nyt', path: () => '/emner/nyt', refuses: true },
  { route: 'emner/aendringer', path: () => '/emner/aendringer', refuses: true },
  { route: 'emner/:id', path: () => '/emner/tg-stress' },
  { route: 'emner/:id/rediger', path: () => '/emner/tg-stress/rediger', refuses: true },
  { route: 'emner/:id/saml', path: () => '/emner/tg-stress/saml', refuses: true },
  { route: 'ordliste', path: () => '/ordliste' },
  { route: 'ordliste/nyt', path: () => '/ordliste/nyt', refuses: true },
  { route: 'ordliste/:id', path: () => '/ordliste/gl-person', refuses: true },
  { route: 'spoergsmaal', path: () => '/spoergsmaal', refuses: true },
  { route: 'spoergsmaal', path: () => '/spoergsmaal?liste=besvarede', refuses: true },
  {
    route: 'spoergsmaal/ny',
    path: () => '/spoergsmaal/ny?q=hj%C3%A6lper+kor+ensomme+%C3%A6ldre&emneord=tg-older',
    refuses: true,
  },
  { route: 'spoergsmaal/:id', path: ({ requestId }) => `/spoergsmaal/${requestId}`, refuses: true },
  { route: 'anbefalinger', path: () => '/anbefalinger' },
  { route: 'anbefalinger', path: () => '/anbefalinger?liste=forslag' },
  { route: 'anbefalinger/ny', path: () => '/anbefalinger/ny', refuses: true },
  {
    route: 'anbefalinger/:id/rediger',
    path: ({ recommendationId }) => `/anbefalinger/${recommendationId}/rediger`,
    refuses: true,
  },
  { route: 'nyt', path: () => '/nyt', refuses: true },
  { route: 'nyt', path: () => '/nyt?vis=venter', refuses: true },
  { route: 'nyt/indstillinger', path: () => '/nyt/indstillinger', refuses: true },
  { route: 'afmeld', path: () => '/afmeld?t=x' },
  { route: 'modydelser', path: () => '/modydelser', refuses: true },
  { route: 'modydelser', path: () => '/modydelser?status=alle&egne=1', refuses: true },
  { route: 'udveksling', path: () => '/udveksling', refuses: true },
  { route: 'udveksling', path: () => '/udveksling?liste=tilbud&maalgruppe=tg-older', refuses: true },
  { route: 'udveksling/ny', path: () => '/udveksling/ny', refuses: true },
  { route: 'udveksling/kontakt', path: () => '/udveksling/kontakt', refuses: true },
  {
    route: 'udveksling/kontakt/ny',
    path: ({ noticeId }) => `/udveksling/kontakt/ny?opslag=${noticeId}`,
    refuses: true,
  },
  { route: 'udveksling/kontakt/:id', path: ({ contactId }) => `/udveksling/kontakt/${contactId}`, refuses: true },
  { route: 'udveksling/:id', path: ({ noticeId }) => `/udveksling/${noticeId}`, refuses: true },
  { route: 'udveksling/:id/rediger', path: ({ noticeId }) => `/udveksling/${noticeId}/rediger`, refuses: true },
  { route: 'netvaerk', path: () => '/netvaerk' },
  { route: 'netvaerk/:id', path: () => '/netvaerk/org-holstebro-kommune' },
  { route: 'forum', path: () => '/forum' },
  { route: 'forum', path: () => '/forum?liste=uden-svar&q=kor' },
  { route: 'forum/ny', path: () => '/forum/ny', refuses: true },
  { route: 'forum/:id', path: ({ threadId }) => `/forum/${threadId}`, refuses: true },
  { route: 'kurater', path: () => '/kurater', refuses: true },
  { route: 'kurater', path: ({ slug }) => `/kurater?liste=indbakke&post=${slug}`, refuses: true },
  { route: 'kurater/ny', path: () => '/kurater/ny', refuses: true },
  { route: 'fund', path: () => '/fund?liste=udgivet', refuses: true },
  { route: 'fund', path: () => '/fund?liste=uenighed', refuses: true },
  { route: 'fund/ny', path: () => '/fund/ny?kilde=jensen2024', refuses: true },
  { route: 'fund/tabel', path: () => '/fund/tabel?kilde=jensen2024', refuses: true },
  { route: 'fund/:id', path: ({ findingId }) => `/fund/${findingId}`, refuses: true },
  { route: 'import', path: () => '/import', refuses: true },
  { route: 'import/dubletter', path: () => '/import/dubletter', refuses: true },
  { route: 'import/:id', path: ({ importId }) => `/import/${importId}`, refuses: true },
  { route: 'log-ind', path: () => '/log-ind' },
  { route: 'log-ind/bekraeft', path: () => '/log-ind/bekraeft?token=used' },
  { route: 'profil', path: () => '/profil', refuses: true },
  { route: 'medlemmer', path: () => '/medlemmer', refuses: true },
  { route: 'tilgaengelighed', path: () => '/tilgaengelighed' },
  { route: 'privatliv', path: () => '/privatliv' },
  { route: '*', path: () => '/findes-ikke', refuses: true },
];

/** The paths that the interface itself declares with pageRoute('path', …), and the front page. */
export function routesInSource() {
  const source = join(root, 'apps', 'web', 'src');
  const files = readdirSync(source, { recursive: true }).filter((file) =>
    /index\.tsx?$|router\.tsx?$/.test(String(file)),
  );
  const declared = files.flatMap((file) => [
    ...readFileSync(join(source, String(file)), 'utf8').matchAll(/pageRoute\(\s*'([^']*)'/g),
  ]);
  return new Set(['/', ...declared.map(([, path]) => path)]);
}
