import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { RunningPlatform } from './platform';

const comment =
  'mutation Comment($input: CommentOnTaskInput!) { commentOnTask(input: $input) { userErrors { message } } }';

/** Says something about a task that everybody may see, as many times. */
async function say(platform: RunningPlatform, times: number): Promise<void> {
  const { task } = await platform.ask<{ task: { id: string } }>(
    'coordinator',
    '{ task(reference: "UZ-CHI-3") { id } }',
  );
  for (let index = 0; index < times; index += 1) {
    const input = { taskId: task.id, comment: `While you were away, ${index}` };
    await platform.ask('coordinator', comment, { input });
  }
}

function indicator(page: Page, text: string | RegExp) {
  return page.getByRole('status').filter({ hasText: text });
}

test('a window that was without a network says so, comes back and has caught up', async ({
  open,
  platform,
}) => {
  const page = await open('/', { persona: 'coordinator' });
  await expect(indicator(page, 'Live')).toBeVisible();
  await page.context().setOffline(true);
  await expect(indicator(page, 'Reconnecting')).toBeVisible();
  await say(platform, 3);
  await page.context().setOffline(false);
  await expect(indicator(page, 'Caught up: 3 changes')).toBeVisible();
  await expect(indicator(page, 'Live')).toBeVisible();
});

test('a window outlives a restart of the platform', async ({ open, platform, faults }) => {
  const page = await open('/tasks/UZ-CHI-3', { persona: 'coordinator' });
  await expect(indicator(page, 'Live')).toBeVisible();
  await platform.stop();
  await expect(indicator(page, 'Reconnecting')).toBeVisible();
  await platform.start();
  await expect(indicator(page, 'Live')).toBeVisible({ timeout: 20_000 });
  const text = 'After the restart';
  const { task } = await platform.ask<{ task: { id: string } }>(
    'coordinator',
    '{ task(reference: "UZ-CHI-3") { id } }',
  );
  await platform.ask('coordinator', comment, { input: { taskId: task.id, comment: text } });
  await expect(page.getByText(text)).toBeVisible();
  // The browser itself says that nobody could be reached.
  faults.splice(
    0,
    faults.length,
    ...faults.filter((fault) => !/WebSocket|ERR_CONNECTION_REFUSED/.test(fault)),
  );
});
