import { expect, test } from './fixtures';
import { RunningPlatform } from './platform';

const pages = [
  '/',
  '/tasks',
  '/tasks/UZ-CHI-3',
  '/places/place:uz-tashkent-chilanzar',
  '/partners',
  '/partners/partner:unodc',
  '/who-does-what',
  '/assessments',
  '/assessments/assessment:demo-uz-chilanzar',
  '/news',
] as const;

test('the dashboard asks nothing but what is stored, where nothing else is answered', async ({ browser }) => {
  test.setTimeout(120_000);
  const platform = new RunningPlatform({ TRUSTED_DOCUMENTS: 'only' });
  await platform.start();
  const context = await browser.newContext({ baseURL: platform.url });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql') && !response.ok())
      refused.push(response.request().postData() ?? '');
  });
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-loading]')).toHaveCount(0);
  }
  expect(refused).toEqual([]);
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
  await context.close();
  await platform.dispose();
});
