import type { MessageKey } from '../language/message-key';
import { taskStatuses, type TaskStatus } from '../terms/status-look';
import type { TaskMovesFragment } from './moves.generated';
import { stepOf, type Mover } from './steps';

type Transition = TaskMovesFragment['allowedTransitions'][number];

/** One of the other statuses, and whether the viewer may move the task there now. */
export interface Offer {
  readonly from: TaskStatus;
  readonly to: TaskStatus;
  readonly isOffered: boolean;
  /** Whether something has to be said to go there. */
  readonly isAsking: boolean;
  readonly requiresReason: boolean;
  /** Why not, in the page's language. */
  readonly why: MessageKey | null;
  /** What stands in the way besides, as the API says it, in English. */
  readonly unmet: readonly string[];
}

const whose: Readonly<Record<Mover, MessageKey>> = {
  lead: 'move.why.lead',
  coordinator: 'move.why.coordinator',
  reviewer: 'move.why.reviewer',
};

/** Of a task with these transitions: all other statuses in their order, the legal ones and the others. */
export function offersOf(
  from: TaskStatus,
  transitions: readonly Transition[],
  isSignedIn: boolean,
): readonly Offer[] {
  return taskStatuses
    .filter((to) => to !== from)
    .map((to) =>
      offerOf(
        from,
        to,
        transitions.find((transition) => transition.to === to),
        isSignedIn,
      ),
    );
}

function offerOf(
  from: TaskStatus,
  to: TaskStatus,
  transition: Transition | undefined,
  isSignedIn: boolean,
): Offer {
  if (!transition) {
    return {
      from,
      to,
      isOffered: false,
      isAsking: false,
      requiresReason: false,
      why: 'move.why.noStep',
      unmet: [],
    };
  }
  const { allowedForViewer, unmetGuards, requiresReason } = transition;
  const step = stepOf(from, to);
  const notAllowed = isSignedIn ? (step ? whose[step.by] : 'move.why.role') : 'move.why.signIn';
  return {
    from,
    to,
    isOffered: allowedForViewer && unmetGuards.length === 0,
    isAsking: requiresReason || step?.wants !== undefined,
    requiresReason,
    why: allowedForViewer ? null : notAllowed,
    unmet: unmetGuards,
  };
}
