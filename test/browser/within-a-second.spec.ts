import { cardIn } from './board-parts';
import { expect, test } from './fixtures';

test('a task that is moved in one window is seen in the other within a second', async ({ open }) => {
  const [mover, watcher] = [await open('/tasks', { persona: 'agency' }), await open('/tasks')];
  await expect(cardIn(watcher, 'Proposed', 'UZ-CHI-9')).toBeVisible();
  const card = cardIn(mover, 'Proposed', 'UZ-CHI-9');
  await card.focus();
  await mover.keyboard.press('m');
  const accept = mover.getByRole('menuitem', { name: /^Accept/ });
  await expect(accept).toBeVisible();
  const began = Date.now();
  await accept.press('Enter');
  await expect(cardIn(watcher, 'Accepted', 'UZ-CHI-9')).toBeVisible();
  expect(Date.now() - began).toBeLessThan(1_000);
  await expect(cardIn(mover, 'Accepted', 'UZ-CHI-9')).toBeVisible();
});
