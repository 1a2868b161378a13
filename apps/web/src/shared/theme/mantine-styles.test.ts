import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STYLES = join(dirname(require.resolve('@mantine/core')), '../styles');
const loaded = readFileSync(join(__dirname, 'mantine.css'), 'utf8');

function componentsInUse(): string[] {
  const source = join(__dirname, '../..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const imports = files.flatMap((file) => [
    ...readFileSync(join(source, file), 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g),
  ]);
  const names = imports.flatMap((found) =>
    (found[1] ?? '').split(',').map((name) => name.trim().replace(/^type /, '')),
  );
  return [...new Set(names)].filter((name) => /^[A-Z]/.test(name));
}

describe('styles of Mantine components', () => {
  it('finds the components in use', () => {
    expect(componentsInUse()).toContain('MantineProvider');
  });

  it('are loaded for every component in use that has some', () => {
    const missing = componentsInUse()
      .filter((name) => existsSync(join(STYLES, `${name}.layer.css`)))
      .filter((name) => !loaded.includes(`/${name}.layer.css`));
    expect(missing).toEqual([]);
  });
});
