import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LiveMessages } from '../../common/live-filter';
import { foreignFinder } from '../../common/foreign-access';
import type { TaskFilter } from '../task/task.input';
import { isTaskEvent } from './task-log';

/**
 * The same events, but for those that a filter finds by a record of another room which whoever asks may not see when the
 * event is sent: of these only their place is told. As for lists, a task that is seen is not found by a record that is not.
 */
export function withoutHiddenLinks(
  messages: LiveMessages,
  { assessmentId, recommendationId }: TaskFilter,
  { database, identity }: Pick<SubgraphContext, 'database' | 'identity'>,
): LiveMessages {
  if (!assessmentId && !recommendationId) return messages;
  const isFound = async (task: { assessmentId: string | null; recommendationId: string | null }) => {
    const find = foreignFinder(database, identity);
    const found = await Promise.all([
      assessmentId ? find('assessment', task.assessmentId) : 'not asked for',
      recommendationId ? find('recommendation', task.recommendationId) : 'not asked for',
    ]);
    return !found.includes(null);
  };
  const seen: LiveMessages = {
    async next() {
      const next = await messages.next();
      if (next.done || next.value.kind === 'mark') return next;
      const { event, cursor, replayed } = next.value;
      if (!isTaskEvent(event) || (await isFound(event.attributes))) return next;
      return { done: false, value: { kind: 'mark', cursor, isLive: !replayed } };
    },
    return: () => messages.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return seen;
}
