import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Where systems put a Chromium of their own; `CHROMIUM` names another. */
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env['CHROMIUM'] ?? browsers.find((path) => existsSync(path));
if (executablePath === undefined) {
  throw new Error(
    'The pages are tried in a real browser: install chromium, or set CHROMIUM to where one is.',
  );
}

/** What is measured by a clock, and so runs when nothing else does. */
const measured = ['budgets.spec.ts', 'within-a-second.spec.ts'];

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'pages', testMatch: '*.spec.ts', testIgnore: measured },
    // A recording would be measured as well.
    {
      name: 'measured',
      testMatch: measured,
      dependencies: ['pages'],
      workers: 1,
      use: { trace: 'off' },
    },
  ],
  outputDir: '../../dist/test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    launchOptions: { executablePath, args: ['--no-sandbox'] },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
  },
});
