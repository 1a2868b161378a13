/**
 * Plants one violation of each rule of the house in a scratch copy and sees the checks of `npm run lint` catch it,
 * and a clean file beside it pass: rules that nobody tries are rules that quietly stop working.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from './cli.mjs';
import { installed, runNode } from './run.mjs';

const CONFIGURATION = ['eslint.config.mjs', '.dependency-cruiser.cjs', '.prettierrc.json', 'tsconfig.base.json'];
const LINT_RULES = ['tools/lint-globals.mjs', 'tools/lint-file-name.mjs'];

const lines = (count) => Array.from({ length: count }, (_, at) => `  console.log(${at});`).join('\n');
const branches = Array.from({ length: 10 }, (_, at) => `  if (value === ${at}) return ${at};`).join('\n');

/** file → [content, rule that must speak]. A file without a rule must pass. */
const BOUNDARIES = {
  'libs/domain/src/shared/index.ts': ['export const shared = 1;\n'],
  'libs/domain/src/meetings/index.ts': ["export * from './meeting.js';\n"],
  'libs/domain/src/meetings/meeting.ts': [
    "import { shared } from '../shared/index.js';\nexport const meeting = shared;\n",
  ],
  'libs/domain/src/meetings/reads-a-file.ts': [
    "import { readFileSync } from 'node:fs';\nimport './meeting.js';\nexport const text = readFileSync('x');\n",
    'domain-stands-alone',
  ],
  'libs/domain/src/meetings/uses-a-package.ts': ["import 'typeorm';\nimport './meeting.js';\n", 'domain-stands-alone'],
  'libs/domain/src/grants/reaches-inside.ts': ["import '../meetings/meeting.js';\n", 'domain-through-index'],
  'libs/domain/src/shared/knows-meetings.ts': ["import '../meetings/index.js';\n", 'shared-knows-no-capability'],
  'libs/domain/src/grants/one.ts': ["import './two.js';\n", 'no-cycles'],
  'libs/domain/src/grants/two.ts': ["import './one.js';\n"],
  'libs/domain/src/grants/lonely.ts': ['export const lonely = 1;\n', 'no-dead-files'],
  'apps/web/src/grants/leads-nowhere.ts': ["import './nothing.js';\n", 'no-unresolvable'],
  'apps/api/src/meetings/meetings.service.ts': ["import './meetings.repository.js';\nexport const service = 1;\n"],
  'apps/api/src/meetings/meetings.repository.ts': ['export const repository = 1;\n'],
  'apps/api/src/grants/grants.service.ts': ["import '../meetings/meetings.service.js';\n"],
  'apps/api/src/grants/reaches-inside.ts': [
    "import '../meetings/meetings.repository.js';\n",
    'api-through-public-files',
  ],
  'apps/api/src/shared/knows-meetings.ts': [
    "import '../meetings/meetings.service.js';\n",
    'shared-knows-no-capability',
  ],
  'apps/api/src/grants/uses-the-web.ts': ["import '../../../web/src/meetings/index.js';\n", 'apps-apart'],
  'apps/api/src/grants/past-the-package.ts': [
    "import '../../../../libs/domain/src/meetings/meeting.js';\n",
    'domain-from-outside-through-package',
  ],
  'apps/api/src/grants/grants.test.ts': ["import './grants.service.js';\n"],
  'apps/api/src/grants/uses-a-test.ts': ["import './grants.test.js';\n", 'no-test-code-in-product'],
  'apps/api/src/grants/uses-a-tool.ts': ["import 'prettier';\n", 'no-development-package-in-product'],
  'apps/web/src/meetings/index.ts': ["import './meeting-page.js';\nexport const routes = 1;\n"],
  'apps/web/src/meetings/meeting-page.tsx': ['export const page = 1;\n'],
  'apps/web/src/grants/reaches-inside.ts': ["import '../meetings/meeting-page.js';\n", 'web-through-index'],
  'apps/web/src/shared/knows-meetings.ts': ["import '../meetings/index.js';\n", 'shared-knows-no-capability'],
};

const CODE = {
  'libs/domain/src/code/clean.ts': ['export const clean = (value: number): number => value + 1;\n'],
  'libs/domain/src/code/long-file.ts': [`${'// a line\n'.repeat(300)}export const x = 1;\n`, 'max-lines'],
  'libs/domain/src/code/long-function.ts': [`export function long() {\n${lines(50)}\n}\n`, 'max-lines-per-function'],
  'libs/domain/src/code/complex.ts': [
    `export function complex(value: number) {\n${branches}\n  return 0;\n}\n`,
    'complexity',
  ],
  'libs/domain/src/code/any.ts': [
    'export const loose = (value: any) => value;\n',
    '@typescript-eslint/no-explicit-any',
  ],
  'libs/domain/src/code/ignored.ts': [
    '// @ts-ignore\nexport const x: string = 1;\n',
    '@typescript-eslint/ban-ts-comment',
  ],
  'libs/domain/src/code/later.ts': ['// TODO: later\nexport const x = 1;\n', 'no-warning-comments'],
  'libs/domain/src/code/empty-verb.ts': ['export function handleMeeting() {}\n', 'no-restricted-syntax'],
  'libs/domain/src/code/empty-noun.ts': ['export class MeetingManager {}\n', 'no-restricted-syntax'],
  'libs/domain/src/code/CamelCase.ts': ['export const x = 1;\n', 'samspil/file-name'],
  'libs/domain/src/code/date-utils.ts': ['export const x = 1;\n', 'samspil/file-name'],
  'libs/domain/src/code/switched-off.ts': [
    '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const x: any = 1;\n',
    '@typescript-eslint/no-explicit-any',
  ],
  'apps/web/src/code/hooks.tsx': [
    "import { useState } from 'react';\nexport function Page({ open }: { open: boolean }) {\n  if (open) useState(1);\n  return null;\n}\n",
    'react-hooks/rules-of-hooks',
  ],
};

const UNFORMATTED = 'libs/domain/src/code/unformatted.ts';
const MISSING_TEXT = 'libs/domain/src/code/missing-text.ts';
const missingText = `type ProblemCode = 'meetings.too-short' | 'meetings.no-place';
export const texts: Record<ProblemCode, string> = { 'meetings.too-short': 'Mødet er for kort.' };
`;

let scratch;

function write(path, content) {
  mkdirSync(dirname(join(scratch, path)), { recursive: true });
  writeFileSync(join(scratch, path), content);
}

before(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'samspil-planted-')));
  for (const file of [...CONFIGURATION, ...LINT_RULES]) cpSync(join(root, file), join(scratch, file));
  cpSync(join(root, 'package.json'), join(scratch, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'), 'dir');
  for (const [path, [content]] of Object.entries({ ...BOUNDARIES, ...CODE })) write(path, content);
  write(UNFORMATTED, 'export const x   = "1"\n');
  write(MISSING_TEXT, missingText);
});

after(() => rmSync(scratch, { recursive: true, force: true }));

/** Every planted file must be found by its rule, and by no other; a file without a rule by none. */
function assertFound(planted, found) {
  for (const [path, [, rule]] of Object.entries(planted)) {
    assert.deepEqual([...new Set(found.get(path) ?? [])], rule ? [rule] : [], path);
  }
}

function collect(pairs) {
  const found = new Map();
  for (const [path, rule] of pairs) found.set(path, [...(found.get(path) ?? []), rule]);
  return found;
}

describe('planted violations', () => {
  it('of boundaries are caught', async () => {
    const cruise = [installed('dependency-cruiser/bin/dependency-cruise.mjs'), 'libs', 'apps'];
    const { output } = await runNode([...cruise, '--config', '.dependency-cruiser.cjs', '-T', 'json'], {
      cwd: scratch,
    });
    const { violations } = JSON.parse(output).summary;
    const planted = violations.filter(({ from, rule }) => !(from in CODE) && rule.name !== 'no-dead-files');
    const dead = violations.filter(({ from, rule }) => from.endsWith('lonely.ts') && rule.name === 'no-dead-files');
    assertFound(BOUNDARIES, collect([...planted, ...dead].map(({ from, rule }) => [from, rule.name])));
  });

  it('of size, complexity, names and typing are caught', async () => {
    const { output } = await runNode([installed('eslint/bin/eslint.js'), ...Object.keys(CODE), '-f', 'json'], {
      cwd: scratch,
    });
    const files = JSON.parse(output.slice(output.indexOf('[')));
    const pairs = files.flatMap(({ filePath, messages }) =>
      messages
        .filter(({ ruleId }) => ruleId !== null)
        .map(({ ruleId }) => [filePath.slice(scratch.length + 1), ruleId]),
    );
    assertFound(CODE, collect(pairs));
  });

  it('of formatting are caught', async () => {
    const check = [installed('prettier/bin/prettier.cjs'), '--check', UNFORMATTED, 'libs/domain/src/code/clean.ts'];
    const { code, output } = await runNode(check, { cwd: scratch });
    assert.equal(code, 1);
    assert.match(output, /unformatted\.ts/);
    assert.doesNotMatch(output, /clean\.ts/);
  });

  it('a problem code without a text fails the compiler', async () => {
    const compile = [installed('typescript7/bin/tsc'), '--noEmit', '--strict', '--ignoreConfig', MISSING_TEXT];
    const { code, output } = await runNode(compile, { cwd: scratch });
    assert.notEqual(code, 0);
    assert.match(output, /meetings\.no-place/);
  });
});
