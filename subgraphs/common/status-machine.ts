/** One edge of a status machine, as data: the check, the offer to the viewer, the documentation and the tests read it. */
export interface Transition<Status extends string, Role extends string, Guard extends string> {
  readonly from: Status;
  readonly to: Status;
  /** What a button says. */
  readonly label: string;
  /** Who may take it. */
  readonly by: readonly Role[];
  readonly requiresReason?: boolean;
  /** What must hold; each guard explains itself in a sentence while it does not. */
  readonly guards?: readonly Guard[];
}

/** An edge as it is offered for one record and one viewer. */
export interface OfferedTransition<Status extends string> {
  readonly to: Status;
  readonly label: string;
  readonly requiresReason: boolean;
  readonly allowedForViewer: boolean;
  /** Sentences that a coordinator understands; empty where nothing stands in the way. */
  readonly unmetGuards: readonly string[];
}

/** The edges that leave `status`, in the order of the table. `explain` gives the sentence of a guard that does not hold. */
export function offerTransitions<Status extends string, Role extends string, Guard extends string>(
  table: readonly Transition<Status, Role, Guard>[],
  status: Status,
  roles: ReadonlySet<Role>,
  explain: (guard: Guard) => string | null,
): OfferedTransition<Status>[] {
  return table
    .filter((edge) => edge.from === status)
    .map((edge) => ({
      to: edge.to,
      label: edge.label,
      requiresReason: edge.requiresReason ?? false,
      allowedForViewer: edge.by.some((role) => roles.has(role)),
      unmetGuards: (edge.guards ?? []).map(explain).filter((sentence) => sentence !== null),
    }));
}
