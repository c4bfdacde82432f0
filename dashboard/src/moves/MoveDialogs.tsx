import type { ReactElement } from 'react';
import { AskSheet } from './AskSheet';
import { ConflictSheet } from './ConflictSheet';
import type { Moves } from './useMoves';

/** What is asked and told on the way of a move. */
export function MoveDialogs({ moves }: { moves: Moves }): ReactElement | null {
  const { question, underway, make, leave } = moves;
  if (!question) return null;
  const { move } = question;
  const props = { isBusy: underway.has(move.task.id), onMake: make, onLeave: leave };
  if (question.kind === 'conflict') return <ConflictSheet {...props} move={move} now={question.now} />;
  return (
    <AskSheet {...props} key={`${move.task.id} ${move.offer.to}`} move={move} refusals={question.refusals} />
  );
}
