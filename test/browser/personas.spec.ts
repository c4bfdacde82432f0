import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';

test('whoever has not signed in reads what is public, and is offered no change', async ({ open }) => {
  const page = await open('/tasks');
  await expect(page.getByRole('link', { name: /^UZ-CHI-5 / })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Move / })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'New task' })).toHaveCount(0);
  await page.goto('/partners/partner:unodc');
  await expect(page.getByRole('heading', { name: 'Focal points' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a name' })).toHaveCount(0);
});

test('the public reader signs in and out', async ({ open }) => {
  const page = await open('/news');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('button[value="public"]').click();
  await expect(page).toHaveURL(/\/news$/);
  await expect(page.getByText('Demo Public Reader')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Demo Public Reader')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.locator('button[value="yes"]').click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('the agency finds its own work', async ({ open }) => {
  const page = await open('/tasks', { persona: 'agency' });
  await expect(page.getByRole('link', { name: /^UZ-CHI-6 / })).toBeVisible();
  await page.getByRole('button', { name: 'My agency' }).click();
  await expect(page).toHaveURL(/mine=/);
  await expect(page.getByRole('link', { name: /^UZ-CHI-5 / })).toBeVisible();
});

test('the coordinator comments, and everybody reads it at once', async ({ open }) => {
  const [writer, reader] = [
    await open('/tasks/UZ-CHI-5', { persona: 'coordinator' }),
    await open('/tasks/UZ-CHI-5'),
  ];
  const text = 'Asked the market office again.';
  await expect(reader.getByRole('heading', { name: 'History' })).toBeVisible();
  await writer.getByRole('textbox', { name: 'Comment' }).fill(text);
  await writer.getByRole('button', { name: 'Send' }).click();
  await expect(reader.getByText(text)).toBeVisible();
});

test('the assessor moves an assessment on, and the others see it', async ({ open }) => {
  const path = '/assessments/assessment:uz-chilanzar-usga';
  const [assessor, reader] = [await open(path, { persona: 'assessor' }), await open(path)];
  await assessor.getByRole('button', { name: 'Move to: Suspended' }).click();
  const sheet = assessor.getByRole('dialog');
  await sheet.getByLabel('Reason').fill('Waiting for the register.');
  await sheet.getByRole('button', { name: 'Move to: Suspended' }).click();
  await expect(sheet).toBeHidden();
  await expect(reader.getByText('Waiting for the register.')).toBeVisible();
});

test('the data steward adds a name, and is told where one cannot stand', async ({ open }) => {
  const page = await open('/partners/partner:uclg', { persona: 'steward' });
  await page.getByRole('button', { name: 'Add a name' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(sheet.locator('[data-invalid]').first()).toBeVisible();
  await sheet.getByLabel('Name', { exact: true }).fill('[Demo] The cities’ network');
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText('[Demo] The cities’ network').first()).toBeVisible();
});

test('the editor writes and publishes news, and readers have it at once', async ({ open }) => {
  const [editor, reader] = [await open('/news', { persona: 'editor' }), await open('/news')];
  const headline = '[Demo] A walk through the quarter';
  await expect(reader.getByRole('heading', { level: 1, name: 'News' })).toBeVisible();
  await editor.getByRole('button', { name: 'Write news' }).click();
  await editor.getByRole('textbox', { name: /^Headline/ }).fill(headline);
  await editor.getByRole('textbox', { name: /^Summary/ }).fill('Residents and officials walked together.');
  await editor.getByRole('button', { name: 'Save the draft' }).click();
  await editor.getByRole('button', { name: 'Publish' }).click();
  await editor.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(reader.getByRole('link', { name: headline })).toBeVisible();
});

test('the administrator sees the people to reach', async ({ open }) => {
  const page = await open('/partners/partner:demo-agency-a', { persona: 'admin' });
  await expect(page.getByRole('heading', { name: 'Focal points' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a focal point' })).toBeVisible();
});

test('a table is saved as CSV, and printed without what is not its own', async ({ open }) => {
  const page = await open('/assessments');
  await expect(page.getByRole('table')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Assessments.csv');
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toContain('Assessment name,Place,Country');
  expect(lines).toHaveLength(6);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'CSV' })).toBeHidden();
  await expect(page.getByRole('table')).toBeVisible();
});
