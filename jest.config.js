export default {
  testEnvironment: './dist/tests/support/native-environment.js',
  testMatch: ['<rootDir>/dist/tests/**/*.test.js'],
  transform: {},
  maxWorkers: 2,
  testTimeout: 30_000,
};
