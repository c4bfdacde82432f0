import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { RunningPlatform } from './platform';

const scriptBudget = 300_000; // bytes of compressed JavaScript
const paintBudget = 2_000; // milliseconds from the start of the navigation
const frameBudget = 100; // milliseconds
const taskCount = 2_000;
const attempts = 3; // of which the best counts: the machine has other things to do

test('the first load of the dashboard keeps within its budget and is of use within two seconds', async ({
  open,
}) => {
  // Somebody was here before: the browser and the platform are warm. The caches of the windows that are measured are empty.
  const before = await open('/');
  await expect(figuresOn(before)).toBeVisible();
  await before.close();
  const times: number[] = [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const page = await open('/');
    await expect(figuresOn(page)).toBeVisible();
    times.push(await page.evaluate(() => performance.now()));
    await page.waitForLoadState('networkidle');
    const bytes = await bytesOfScripts(page);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(scriptBudget);
    await page.close();
  }
  expect(Math.min(...times)).toBeLessThan(paintBudget);
});

test('a board of 2,000 tasks is scrolled and filtered without a blocked frame', async ({
  open,
  platform,
}) => {
  test.setTimeout(180_000);
  await fill(platform);
  const page = await open('/tasks');
  await expect(page.getByText(/2,0\d\d of 2,0\d\d tasks/)).toBeVisible({ timeout: 30_000 });
  await page.waitForLoadState('networkidle');
  const frames: number[] = [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await watchFrames(page);
    await scrollAndFilter(page);
    frames.push(await longestFrame(page));
  }
  expect(Math.min(...frames)).toBeLessThan(frameBudget);
});

async function scrollAndFilter(page: Page): Promise<void> {
  await page.getByRole('region', { name: /^Proposed/ }).hover();
  for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, 2_000);
  const search = page.getByRole('searchbox', { name: 'Search tasks' });
  await search.pressSequentially('number 19', { delay: 40 });
  await expect(page.getByText(/of 2,0\d\d tasks/)).not.toContainText(/^2,0/);
  await search.clear();
  await expect(page.getByText(/2,0\d\d of 2,0\d\d tasks/)).toBeVisible();
}

/** As they come over the network, whatever the browser kept. */
function bytesOfScripts(page: Page): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}

function longestFrame(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...((globalThis as { blocked?: number[] }).blocked ?? [])));
}

/** What is looked for first: how the work stands. */
function figuresOn(page: Page): Locator {
  return page.getByRole('region', { name: 'Tasks by status' }).getByText('Proposed');
}

/** Public tasks of the demonstration's partnership, some at a time. */
async function fill(platform: RunningPlatform): Promise<void> {
  const numbers = Array.from({ length: taskCount }, (_, index) => index).values();
  const writer = async (): Promise<void> => {
    for (const number of numbers) {
      const input = {
        localPartnershipId: 'local-partnership:uz-chilanzar',
        title: `[Demo] Task number ${number}`,
        kind: 'OTHER',
        sensitivity: 'PUBLIC',
      };
      await platform.ask(
        'admin',
        'mutation ($input: CreateTaskInput!) { createTask(input: $input) { userErrors { message } } }',
        { input },
      );
    }
  };
  await Promise.all(Array.from({ length: 8 }, writer));
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const blocked: number[] = [];
    Object.assign(globalThis, { blocked });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocked.push(duration);
    }).observe({ type: 'longtask' });
  });
}
