/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.e2e.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'], '/@formatjs/.+\\.js$': ['@swc/jest'] },
  // An ES module throughout, which Jest cannot require as it stands.
  transformIgnorePatterns: ['/node_modules/(?!@formatjs/)'],
  setupFiles: ['<rootDir>/test/support/graphql-as-in-production.ts', 'reflect-metadata'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testSequencer: '<rootDir>/test/support/longest-first.js',
  // All cores: by itself Jest leaves one free, which on two of them is half the machine.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '2GB',
  testTimeout: 30_000,
};
