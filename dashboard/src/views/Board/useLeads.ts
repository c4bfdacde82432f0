import { useMemo } from 'react';
import { leadIdOf, leadNameOf } from './board-filter';
import type { BoardCardFragment } from './Board.generated';
import type { Named } from './geography';

/** Who leads any of these tasks, by name; another list only where others lead. */
export function useLeads(tasks: readonly BoardCardFragment[]): readonly Named[] {
  const leads = useMemo(() => JSON.stringify(leadsOf(tasks)), [tasks]);
  return useMemo(() => JSON.parse(leads) as Named[], [leads]);
}

function leadsOf(tasks: readonly BoardCardFragment[]): readonly Named[] {
  const leads = new Map<string, string>();
  for (const task of tasks) {
    const [id, name] = [leadIdOf(task), leadNameOf(task)];
    if (id !== undefined && name !== undefined) leads.set(id, name);
  }
  return [...leads]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
