import type { Text } from '../../language/useText';
import type { TaskChange } from '../../live/change';
import type { Offer } from '../../moves/offers';
import type { Offered } from '../../moves/useOffers';

/** Why a card stays where it was let go. */
export function whyNot(t: Text, { task }: Offered, { why, from, to, unmet }: Offer): string {
  const names = { from: t.term('TaskStatus', from), to: t.term('TaskStatus', to) };
  const reasons = [...(why ? [t(why, names)] : []), ...unmet];
  return t('board.stays', { reference: task.reference, status: names.from, reasons: reasons.join(' ') });
}

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
