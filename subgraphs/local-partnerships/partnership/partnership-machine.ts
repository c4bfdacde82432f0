import { hasScope, type Identity } from '../../../platform/identity';
import type { Transition } from '../../common/status-machine';
import { countOpen, nameOpen, type OpenTasks } from '../task/open-tasks';
import type { LocalPartnershipStatus } from './partnership.enums';

/** `steward`: who keeps places and local partnerships. */
export type PartnershipRole = 'steward';

export type PartnershipGuard = 'hasCoordinator' | 'hasNoOpenTask';

export type PartnershipTransition = Transition<LocalPartnershipStatus, PartnershipRole, PartnershipGuard>;

/** All that may happen to a local partnership's status; what is not here is illegal. */
export const partnershipTransitions: readonly PartnershipTransition[] = [
  { from: 'FORMING', to: 'ACTIVE', label: 'Start work', by: ['steward'], guards: ['hasCoordinator'] },
  close('FORMING'),

  { from: 'ACTIVE', to: 'DORMANT', label: 'Let rest', by: ['steward'] },
  close('ACTIVE'),

  { from: 'DORMANT', to: 'ACTIVE', label: 'Take up again', by: ['steward'], guards: ['hasCoordinator'] },
  close('DORMANT'),
];

function close(from: LocalPartnershipStatus): PartnershipTransition {
  return {
    from,
    to: 'CLOSED',
    label: 'Close',
    by: ['steward'],
    requiresReason: true,
    guards: ['hasNoOpenTask'],
  };
}

/** What somebody is to all local partnerships. */
export function partnershipRolesOf(identity: Identity | null): ReadonlySet<PartnershipRole> {
  const isSteward = hasScope(identity, 'partnerships:write') || hasScope(identity, 'admin');
  return new Set<PartnershipRole>(isSteward ? ['steward'] : []);
}

/** What the guards look at. */
export interface PartnershipGuardFacts {
  readonly hasCoordinator: boolean;
  /** Those that are not at their end. */
  readonly openTasks: OpenTasks;
}

/** The sentence for a guard that does not hold, or `null` where it does. */
export function explainPartnershipGuard(
  guard: PartnershipGuard,
  facts: PartnershipGuardFacts,
): string | null {
  switch (guard) {
    case 'hasCoordinator':
      return facts.hasCoordinator
        ? null
        : 'No present stakeholder coordinates or chairs it yet; add one with the role COORDINATOR or CHAIR.';
    case 'hasNoOpenTask': {
      const count = countOpen(facts.openTasks);
      if (count === 0) return null;
      return `Still open: ${nameOpen(facts.openTasks)}; complete or cancel ${count === 1 ? 'it' : 'them'} first.`;
    }
  }
}
