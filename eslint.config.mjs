import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from './tools/lint-globals.mjs';
import tseslint from 'typescript-eslint';
import { fileName } from './tools/lint-file-name.mjs';

/** Names say what happens in the field's own words; these words say nothing. */
const EMPTY_VERB = '/^(handle|process|manage)([A-Z]|$)/';
const EMPTY_NOUN = '/(Manager|Utils?|Helpers?)$/';
const emptyNames = [
  `FunctionDeclaration[id.name=${EMPTY_VERB}]`,
  `VariableDeclarator[id.name=${EMPTY_VERB}][init.type=/Function/]`,
  `MethodDefinition[key.name=${EMPTY_VERB}]`,
  `ClassDeclaration[id.name=${EMPTY_NOUN}]`,
].map((selector) => ({ selector, message: 'Name it after what happens: schedule, publish, adopt …' }));

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/coverage/', '.data/', '.nx/', '.cache/', '**/*.generated.ts', '**/graphql-env.d.ts'],
  },
  // A rule is followed or changed here, for everybody, with a reason: comments cannot switch it off.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    plugins: { samspil: { rules: { 'file-name': fileName } } },
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 10],
      // Cleaning what people paste needs control characters in patterns.
      'no-control-regex': 'off',
      'no-redeclare': ['error', { builtinGlobals: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-syntax': ['error', ...emptyNames],
      'samspil/file-name': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // NestJS modules and parameter-less decorators are classes without members.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['apps/api/**', 'tools/**', 'e2e/**', '*.mjs', '*.cjs', '**/*.config.{js,mjs,ts}'],
    languageOptions: { globals: globals.node },
  },
  // Journeys hold functions that run inside the page.
  { files: ['e2e/**'], languageOptions: { globals: globals.browser } },
  { files: ['apps/web/**'], ...reactHooks.configs.flat.recommended, languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // A test suite is one describe() around its cases: the length of that function says nothing. Tables of cases are data.
    files: ['**/*.test.{ts,tsx,mjs}', 'apps/api/src/testing/**', 'e2e/**'],
    languageOptions: { globals: globals.jest },
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['**/*.cases.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
);
