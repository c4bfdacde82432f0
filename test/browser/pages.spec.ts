import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Every page, with what is to be seen on it before it is judged. */
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
  '/tasks/UZ-CHI-NONE',
] as const;

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds to be wrong for somebody, as lines to read. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    // oxlint-disable-next-line typescript/no-explicit-any -- axe comes as a script
    const { violations: found } = await (globalThis as any).axe.run(document, { runOnly: tags });
    return found.flatMap(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, levels);
}

async function isWhole(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-loading]')).toHaveCount(0);
  // An animation that is half through has colours of its own.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))),
  );
}

for (const language of ['en', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every page in ${language}, ${theme}, shows itself, asks nobody else, and shuts nobody out`, async ({
      open,
    }) => {
      test.setTimeout(120_000);
      const page = await open('/news', { language, theme });
      for (const path of pages) {
        await test.step(path, async () => {
          await page.goto(path);
          await isWhole(page);
          await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
          expect.soft(await violations(page), path).toEqual([]);
        });
      }
    });
  }
}
