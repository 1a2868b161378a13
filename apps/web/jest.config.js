export default {
  testEnvironment: '<rootDir>/jest/environment.cjs',
  roots: ['<rootDir>/src'],
  setupFiles: ['<rootDir>/jest/browser.cjs'],
  setupFilesAfterEnv: ['<rootDir>/jest/matchers.cjs'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2023',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '\\.css$': '<rootDir>/jest/styles.cjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@samspil/domain/(.*)$': '<rootDir>/../../libs/domain/src/$1/index.ts',
  },
};
