const compiled = (parser) => [
  '@swc/jest',
  {
    jsc: { parser, target: 'es2023', transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];

export default {
  testEnvironment: '<rootDir>/jest/environment.cjs',
  testTimeout: 20_000,
  roots: ['<rootDir>/src'],
  setupFiles: ['<rootDir>/jest/browser.cjs'],
  setupFilesAfterEnv: ['<rootDir>/jest/matchers.cjs'],
  transform: {
    '^.+\\.tsx?$': compiled({ syntax: 'typescript', tsx: true }),
    // Comes as modules only, which Jest does not take as they are.
    '/node_modules/uuid/.+\\.js$': compiled({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: ['/node_modules/(?!uuid/)'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/jest/styles.cjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@samspil/domain/(.*)$': '<rootDir>/../../libs/domain/src/$1/index.ts',
  },
};
