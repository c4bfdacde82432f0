import type { Text } from '../../language/useText';
import type { TaskChange } from '../../live/change';

/** What somebody else did. */
export function newsOf(t: Text, { kind, actorName, task, fromStatus, toStatus }: TaskChange): string {
  if (kind === 'CREATED' || !fromStatus || !toStatus) {
    return t('board.news.created', { name: actorName, reference: task.reference });
  }
  return t('board.news.moved', {
    name: actorName,
    reference: task.reference,
    from: t.term('TaskStatus', fromStatus),
    to: t.term('TaskStatus', toStatus),
  });
}
