import { swcTransform } from '../../tools/jest-swc.mjs';

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: swcTransform(),
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
