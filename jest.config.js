/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.e2e.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'], '/@formatjs/.+\\.js$': ['@swc/jest'] },
  // An ES module throughout, which Jest cannot require as it stands.
  transformIgnorePatterns: ['/node_modules/(?!@formatjs/)'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
};
