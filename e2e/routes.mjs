import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/cli.mjs';

/** Every screen by its address, and who is tried on it; e2e/accessibility.test.mjs sees to it that none is missing. */
export const SCREENS = [
  { route: '/', path: '/' },
  { route: 'viden', path: '/viden?q=hvad+virker+for+sygemeldte+med+stress' },
  { route: 'privatliv', path: '/privatliv' },
  { route: 'tilgaengelighed', path: '/tilgaengelighed' },
  { route: 'log-ind', path: '/log-ind' },
  { route: 'log-ind/bekraeft', path: '/log-ind/bekraeft?token=used' },
  { route: 'profil', path: '/profil' },
  { route: 'medlemmer', path: '/medlemmer' },
  { route: '*', path: '/findes-ikke' },
];

/** The paths that the interface itself declares with pageRoute('path', …). */
export function routesInSource() {
  const source = join(root, 'apps', 'web', 'src');
  const files = readdirSync(source, { recursive: true }).filter((file) =>
    /index\.tsx?$|router\.tsx?$/.test(String(file)),
  );
  const declared = files.flatMap((file) => [
    ...readFileSync(join(source, String(file)), 'utf8').matchAll(/pageRoute\(\s*'([^']*)'/g),
  ]);
  return new Set(declared.map(([, path]) => path));
}
