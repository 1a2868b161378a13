export default {
  testEnvironment: 'node',
  // A suite starts a server and a database of its own; on a busy machine that takes a while.
  testTimeout: 60_000,
  roots: ['<rootDir>/src'],
  // Node loads the suites and the server, once for all of them, and compiles them itself.
  testRunner: '<rootDir>/src/testing/run-suite.mjs',
  transform: {},
  globalSetup: '<rootDir>/src/testing/start-postgres.mjs',
  globalTeardown: '<rootDir>/src/testing/stop-postgres.mjs',
};
