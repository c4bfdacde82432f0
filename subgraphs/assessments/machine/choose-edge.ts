import type { Transition } from '../../common/status-machine';
import { refuse } from '../../../platform/writing/user-error';

interface Wish<Status, Role> {
  /** Name of the field of the input, for the refusal. */
  readonly field: string;
  readonly from: Status;
  readonly to: Status;
  readonly roles: ReadonlySet<Role>;
  readonly reason: string | null | undefined;
}

/** The edge that a change of status takes among those that are open; without one the change is refused. */
export function chooseEdge<Status extends string, Role extends string, Guard extends string>(
  open: readonly Transition<Status, Role, Guard>[],
  { field, from, to, roles, reason }: Wish<Status, Role>,
): Transition<Status, Role, Guard> {
  const leaving = open.filter((edge) => edge.from === from);
  const edge = leaving.find((candidate) => candidate.to === to);
  if (!edge) {
    const legal = leaving.map((candidate) => candidate.to).join(', ');
    throw refuse(
      'ILLEGAL_TRANSITION',
      field,
      legal === ''
        ? `From ${from} nothing leads on, so not to ${to} either.`
        : `From ${from} there is no way to ${to}; legal are: ${legal}.`,
    );
  }
  if (!edge.by.some((role) => roles.has(role))) {
    throw refuse('FORBIDDEN', field, `You may not take the step from ${from} to ${to}: ${edge.label}.`);
  }
  if (edge.requiresReason && (reason ?? '').trim() === '') {
    throw refuse('INVALID', 'reason', `reason is needed for the step from ${from} to ${to}.`);
  }
  return edge;
}
