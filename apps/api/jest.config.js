import { swcTransform } from '../../tools/jest-swc.mjs';

export default {
  testEnvironment: 'node',
  // A suite starts a server and a database of its own; on a busy machine that takes a while.
  testTimeout: 60_000,
  roots: ['<rootDir>/src'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: swcTransform(),
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@samspil/domain/(.*)$': '<rootDir>/../../libs/domain/src/$1/index.ts',
  },
  globalSetup: '<rootDir>/src/testing/start-postgres.mjs',
  globalTeardown: '<rootDir>/src/testing/stop-postgres.mjs',
};
