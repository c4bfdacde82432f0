import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    // oxlint-disable-next-line typescript/no-explicit-any -- axe comes as a script
    const { violations: found } = await (globalThis as any).axe.run(document, { runOnly: tags });
    return found.flatMap(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
      nodes.map(({ html }) => `${id}: ${html}`),
    );
  }, levels);
}

/** `subscription Watch($after: String) { taskChanged(after: $after) { cursor sequence replayed kind comment } }` */
const watching =
  'LcoxDsIwDAXQq3xFDEXiBKwcoQMDYjCOaaNSp9jOUKHeHSE6v3dL3h7OVpYoVXGl4LE70DPEzujDig5HfBDk02UkHSR3O_7TD7mZV4PLu4mywGR50SoZU9EMrvMsGtiwpVNK9y8';

const answer = (page: Page) => page.locator('.result-window');

/** The editor is large, and the first question waits for it. */
async function isAnswered(page: Page): Promise<void> {
  await expect(answer(page)).toContainText('"Chilanzar"', { timeout: 30_000 });
}

const choose = (page: Page, view: string) => page.getByRole('radio', { name: view }).click();

test('a first visitor sees a question with its answer, its plan and its cost', async ({ open }) => {
  const page = await open('/explorer');
  await isAnswered(page);
  await choose(page, 'Query plan');
  const plan = page.getByRole('region', { name: 'Query plan' });
  for (const subgraph of ['local-partnerships', 'assessments', 'news']) {
    await expect(plan.getByText(subgraph, { exact: true }).first()).toBeVisible();
  }
  await plan.locator('summary').first().click();
  await expect(plan.locator('pre').first()).toContainText('place(id: "place:uz-tashkent-chilanzar")');
  await choose(page, 'Cost and limits');
  const levelsRow = page.getByRole('row', { name: /^Levels/ });
  await expect(levelsRow).toContainText('20');
});

test('an example is run by one click, and one that changes data is opened with the version as it stands', async ({
  open,
  platform,
}) => {
  const page = await open('/explorer');
  await isAnswered(page);
  await page.getByRole('button', { name: /PartnerByIatiId/ }).click();
  await expect(answer(page)).toContainText('"partner:');
  const { task } = await platform.ask<{ task: { version: number } }>(
    'coordinator',
    '{ task(reference: "UZ-CHI-9") { version } }',
  );
  await page.getByRole('button', { name: /MoveTask/ }).click();
  await expect(page.locator('.graphiql-editor-tool')).toContainText(`"expectedVersion": ${task.version}`);
  await expect(answer(page)).not.toContainText('transitionTask');
});

test('a subscription keeps its events, pauses, and resumes behind a cursor', async ({ open, platform }) => {
  const say = (comment: string) =>
    platform.ask(
      'coordinator',
      'mutation ($comment: String!) { commentOnTask(input: { taskId: "task:demo-uz-chi-3", comment: $comment }) { userErrors { message } } }',
      { comment },
    );
  const page = await open(`/explorer#operation=${watching}`);
  await page.getByRole('button', { name: 'Execute query' }).click({ timeout: 30_000 });
  const log = page.getByRole('region', { name: 'Events' });
  await expect(log.getByText('Listening')).toBeVisible();
  const events = log.getByRole('listitem');
  await say('One');
  await say('Two');
  await expect(events).toHaveCount(2);
  await log.getByRole('button', { name: 'Pause' }).click();
  await say('Three');
  await log.getByRole('button', { name: 'Go on: 1 waits' }).click();
  await expect(events).toHaveCount(3);
  await log.getByRole('button', { name: 'Stop' }).click();
  await say('Four');
  await log.getByRole('button', { name: 'Resume where it stopped' }).click();
  await expect(events).toHaveCount(4);
  await expect(events.first()).toContainText('Replayed');
  await log.getByRole('button', { name: 'Clear' }).click();
  await expect(events).toHaveCount(0);
});

test('a link holds the operation and no token, and copies name the place of one', async ({
  open,
  platform,
}) => {
  const page = await open('/explorer');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await isAnswered(page);
  await page.locator('header').getByRole('button', { name: 'Sign in' }).click();
  await page.locator('button[value="coordinator"]').click();
  await expect(page.getByText('Demo Coordinator')).toBeVisible();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect.poll(copied).toContain('/explorer#operation=');
  const link = await copied();
  await page.getByRole('button', { name: 'Copy as' }).click();
  await page.getByRole('menuitem', { name: 'curl' }).click();
  await expect.poll(copied).toContain('Bearer $TOKEN');
  expect(await copied()).not.toContain(await platform.token('coordinator'));
  const other = await open(link.slice(platform.url.length));
  await expect(other.locator('.graphiql-query-editor')).toContainText('CityBriefing', { timeout: 30_000 });
});

for (const language of ['en', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`shuts nobody out in ${language}, ${theme}`, async ({ open }) => {
      const page = await open('/explorer', { language, theme });
      await isAnswered(page);
      expect(await violations(page)).toEqual([]);
      for (const index of [1, 2, 3]) {
        await page.getByRole('radiogroup').getByRole('radio').nth(index).click();
        expect(await violations(page)).toEqual([]);
      }
    });
  }
}
