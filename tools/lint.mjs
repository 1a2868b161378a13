/** Formatting, lint, types and boundaries; the same checks that `npm test` makes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root, runProgram } from './cli.mjs';
import { installed, runNode } from './run.mjs';

const HELP = `
Usage: npm run lint [-- --fix]

Checks formatting (Prettier), code (ESLint), types (TypeScript) and who imports whom (dependency-cruiser).
  --fix   lets Prettier and ESLint mend what they can first
`;

const FORMATTED = ['.'];
const CRUISED = ['libs/domain/src', 'apps/api/src', 'apps/web/src'];
const PROJECTS = ['libs/domain', 'apps/api', 'apps/web'];

const prettier = (mode) => [
  installed('prettier/bin/prettier.cjs'),
  mode,
  '--log-level=warn',
  '--ignore-unknown',
  '--cache',
  '--cache-location=.cache/prettier',
  ...FORMATTED,
];

const eslint = (...more) => [
  installed('eslint/bin/eslint.js'),
  '.',
  '--max-warnings=0',
  '--cache',
  '--cache-strategy=content',
  '--cache-location=.cache/eslint/',
  ...more,
];

const cruiser = (...more) => [
  installed('dependency-cruiser/bin/dependency-cruise.mjs'),
  ...CRUISED.filter((folder) => existsSync(join(root, folder))),
  '--config',
  '.dependency-cruiser.cjs',
  ...more,
];

const compiler = installed('typescript7/bin/tsc');
// With several threads each works out the types of every query anew: three times the memory, and slower.
const types = (project) => [
  compiler,
  '--singleThreaded',
  '-p',
  `${project}/tsconfig.json`,
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  `.cache/types/${project.replace('/', '-')}.tsbuildinfo`,
];

/** What the types of the applications are checked against: the built domain, and the schema as types. */
export async function prepareTypes() {
  await runNode([compiler, '-p', 'libs/domain/tsconfig.build.json']);
  await runNode([installed('gql.tada/bin/cli.js'), 'generate-output'], { cwd: join(root, 'apps', 'web') });
}

/** The checks by name; each is the arguments of one Node program. */
export const LINT_STEPS = [
  { name: 'formatting', args: prettier('--check') },
  { name: 'code', args: eslint() },
  { name: 'boundaries', args: cruiser() },
  ...PROJECTS.map((project) => ({ name: `types of ${project}`, args: types(project) })),
];

async function mend() {
  await runNode(prettier('--write'));
  await runNode(eslint('--fix'));
}

async function main(args) {
  if (args.includes('--fix')) await mend();
  await prepareTypes();
  let failed = 0;
  for (const { name, args: stepArgs } of LINT_STEPS) {
    const { code, output, seconds } = await runNode(stepArgs);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
    if (code === 0) continue;
    failed += 1;
    console.log(output.trim());
  }
  if (failed > 0) process.exitCode = 1;
}

if (isProgram(import.meta.url)) await runProgram(HELP, main);
