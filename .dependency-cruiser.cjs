/**
 * Who may import whom; docs/architecture.md says why. Each rule's comment is what the reader of an error needs.
 * A capability is a folder directly under libs/domain/src, apps/api/src or apps/web/src.
 */
const TEST = '[.](test|cases)[.](ts|tsx)$';
const API_PUBLIC = '[.](service|module|loader)[.]ts$';
const INDEX = '/index[.](ts|tsx)$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or hide a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere: a misspelt path, or a domain capability that is not built.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-stands-alone',
      comment: 'libs/domain is pure: it imports nothing outside itself, neither Node nor npm nor the applications.',
      severity: 'error',
      from: { path: '^libs/domain/src/', pathNot: TEST },
      to: { pathNot: '^libs/domain/src/' },
    },
    {
      name: 'domain-tests-stand-alone',
      comment: 'Tests of the domain use Jest and fast-check, and nothing of the applications.',
      severity: 'error',
      from: { path: `^libs/domain/src/.*${TEST}` },
      to: { pathNot: ['^libs/domain/src/', '^node_modules/(fast-check|@jest)/', '^(node:)?(fs|path|url)$'] },
    },
    {
      name: 'domain-through-index',
      comment: 'A capability of the domain is used through its index.ts.',
      severity: 'error',
      from: { path: '^libs/domain/src/([^/]+)/' },
      to: { path: '^libs/domain/src/[^/]+/', pathNot: ['^libs/domain/src/$1/', INDEX] },
    },
    {
      name: 'domain-from-outside-through-package',
      comment: 'Applications import @samspil/domain/<capability>, never a file inside it.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: '^libs/domain/(dist|src)/[^/]+/index[.](js|ts|d[.]ts)$' },
    },
    {
      name: 'apps-apart',
      comment: 'The API and the interface meet in the GraphQL schema and in the domain, nowhere else.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'shared-knows-no-capability',
      comment: 'shared/ is what every capability may use; what knows a capability belongs to that capability.',
      severity: 'error',
      from: { path: '^(libs/domain|apps/api|apps/web)/src/shared/' },
      to: { path: '^$1/src/', pathNot: ['^$1/src/shared/', '^apps/api/src/testing/'] },
    },
    {
      name: 'api-through-public-files',
      comment: 'A capability reaches another through its *.service.ts, *.module.ts or *.loader.ts.',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: [TEST, '^apps/api/src/testing/'] },
      to: { path: '^apps/api/src/[^/]+/', pathNot: ['^apps/api/src/($1|shared|testing)/', API_PUBLIC] },
    },
    {
      name: 'web-through-index',
      comment: 'A capability of the interface is used through its index.ts; its problem texts are downloaded apart.',
      severity: 'error',
      from: { path: '^apps/web/src/([^/]+)/' },
      to: { path: '^apps/web/src/[^/]+/', pathNot: ['^apps/web/src/($1|shared)/', INDEX, '/problem-texts[.]ts$'] },
    },
    {
      name: 'no-test-code-in-product',
      comment: 'Only tests import tests and the test workshop.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [TEST, '/testing/'] },
      to: { path: [TEST, '/src/testing/'] },
    },
    {
      name: 'no-development-package-in-product',
      comment: 'The product runs without the development packages.',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src/', pathNot: [TEST, '/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'no-dead-files',
      comment: 'Nobody imports this file: remove it, or name it where it is started.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(apps|libs)/[^/]+/src/',
        pathNot: [TEST, '[.]d[.]ts$', '/testing/', '^apps/api/src/app/', '/index[.]ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: '[.]css$|[.]svg$|[.]woff2$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
