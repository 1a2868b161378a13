/** The names that exist without an import, per surrounding; taken from Node itself instead of a list to keep. */
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

const node = readonly([...Object.getOwnPropertyNames(globalThis), 'module', 'require', '__dirname', '__filename']);
const browser = readonly([
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'HTMLElement',
  'HTMLDialogElement',
  'NodeFilter',
  'Element',
]);
const jest = readonly(['describe', 'it', 'test', 'expect', 'jest', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach']);

export default { node, browser: { ...node, ...browser }, jest };
