import type { Text } from '../language/useText';
import { stepOf } from './steps';
import type { Move } from './useMoves';

/** What is said of a move that was made. */
export function doneText(t: Text, { task, offer }: Move): string {
  const step = stepOf(offer.from, offer.to);
  return t('move.done', {
    reference: task.reference,
    step: step ? t(step.label) : t.term('TaskStatus', offer.to),
    status: t.term('TaskStatus', offer.to),
  });
}
