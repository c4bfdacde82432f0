import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { cardIn, column } from './board-parts';
import type { RunningPlatform } from './platform';

async function openMoves(page: Page, reference: string): Promise<Locator> {
  await page.getByRole('button', { name: `Move ${reference}` }).click();
  const menu = page.getByRole('menu', { name: `Moves of ${reference}` });
  await expect(menu).toBeVisible();
  return menu;
}

/** Somebody else changes a task at the same time. */
async function changePriority(platform: RunningPlatform, reference: string): Promise<void> {
  const { task } = await platform.ask<{ task: { id: string; version: number } }>(
    'admin',
    'query ($reference: String!) { task(reference: $reference) { id version } }',
    { reference },
  );
  await platform.ask(
    'admin',
    'mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { userErrors { message } } }',
    { input: { taskId: task.id, expectedVersion: task.version, priority: 'HIGH', dueOn: '2027-06-30' } },
  );
}

test('a card is moved by dragging it to where it may go', async ({ open }) => {
  const page = await open('/tasks', { persona: 'coordinator' });
  await cardIn(page, 'Proposed', 'UZ-CHI-4').dragTo(column(page, 'Accepted'));
  await expect(cardIn(page, 'Accepted', 'UZ-CHI-4')).toBeVisible();
});

test('a card that is dragged to where it may not go stays, and it is said why', async ({ open }) => {
  const page = await open('/tasks', { persona: 'coordinator' });
  await cardIn(page, 'Accepted', 'UZ-CHI-3').dragTo(column(page, 'Blocked'));
  await expect(page.getByText('No step leads from “Accepted” to “Blocked”.')).toBeVisible();
  await expect(cardIn(page, 'Accepted', 'UZ-CHI-3')).toBeVisible();
});

test('the arrow keys go from card to card, and the menu says what stands in the way', async ({ open }) => {
  const page = await open('/tasks', { persona: 'coordinator' });
  await cardIn(page, 'In review', 'UZ-CHI-6').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(cardIn(page, 'Blocked', 'UZ-CHI-5')).toBeFocused();
  const menu = await openMoves(page, 'UZ-CHI-5');
  await expect(menu.getByText('Not possible now')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
});

test('a conflict is shown with who changed what, and can be resolved', async ({ open, platform }) => {
  const page = await open('/tasks', { persona: 'coordinator' });
  const menu = await openMoves(page, 'UZ-CHI-2');
  await menu.getByRole('menuitem', { name: /^Cancel the task/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Reason').fill('Overtaken by events.');
  await changePriority(platform, 'UZ-CHI-2');
  await sheet.getByRole('button', { name: 'Cancel the task' }).click();
  const conflict = page.getByRole('dialog', { name: 'UZ-CHI-2 was changed meanwhile' });
  await expect(conflict.getByText(/Demo Administrator/).first()).toBeVisible();
  await conflict.getByRole('button', { name: 'Move it to “Cancelled” all the same' }).click();
  await expect(conflict).toBeHidden();
  await expect(cardIn(page, 'In progress', 'UZ-CHI-2')).toBeHidden();
  await page.getByRole('button', { name: 'Unfold “Cancelled”' }).click();
  await expect(cardIn(page, 'Cancelled', 'UZ-CHI-2')).toBeVisible();
});

test('an address asks for one status, also for one that is folded otherwise', async ({ open }) => {
  const page = await open('/tasks?status=COMPLETED');
  await expect(cardIn(page, 'Completed', 'UZ-CHI-1')).toBeVisible();
  await expect(cardIn(page, 'Blocked', 'UZ-CHI-5')).toHaveCount(0);
});

test('filters stand in the address', async ({ open }) => {
  const page = await open('/tasks?kind=VALIDATION', { persona: 'coordinator' });
  await expect(cardIn(page, 'In review', 'UZ-CHI-6')).toBeVisible();
  await expect(cardIn(page, 'Blocked', 'UZ-CHI-5')).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search tasks' }).fill('nothing like this');
  await expect(page).toHaveURL(/q=nothing/);
  await expect(cardIn(page, 'In review', 'UZ-CHI-6')).toHaveCount(0);
});

test('a new task appears in other windows', async ({ open }) => {
  const [writer, watcher] = [
    await open('/tasks', { persona: 'coordinator' }),
    await open('/tasks', { persona: 'agency' }),
  ];
  await expect(column(watcher, 'Proposed')).toBeVisible();
  await writer.getByRole('button', { name: 'New task' }).click();
  const sheet = writer.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Propose' }).click();
  await expect(sheet.getByText(/title/i).first()).toBeVisible();
  await sheet.getByLabel('Title').fill('[Demo] Light the way to the station');
  await sheet.getByRole('button', { name: 'Propose' }).click();
  await expect(sheet).toBeHidden();
  await expect(column(watcher, 'Proposed').getByText('[Demo] Light the way to the station')).toBeVisible();
});

test('a phone shows one column at a time', async ({ open }) => {
  const page = await open('/tasks');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(column(page, 'Proposed')).toBeVisible();
  await expect(column(page, 'Blocked')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
