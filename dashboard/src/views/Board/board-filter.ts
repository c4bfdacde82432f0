import type { BoardCardFragment } from './Board.generated';
import type { Geography } from './geography';

export const filterNames = [
  'q',
  'partnership',
  'country',
  'place',
  'lead',
  'group',
  'kind',
  'priority',
  'status',
  'overdue',
  'mine',
] as const;

/** What a board is narrowed by, as it stands in the address; empty where nothing is chosen. */
export type BoardFilter = Readonly<Record<(typeof filterNames)[number], string>>;

/** Those that a filter lets through, for a viewer who works for a partner or for none. */
export function filterTasks(
  tasks: readonly BoardCardFragment[],
  filter: BoardFilter,
  geography: Geography,
  partnerId: string | null,
): readonly BoardCardFragment[] {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  return tasks.filter(
    (task) =>
      (!filter.partnership || task.localPartnership.id === filter.partnership) &&
      (!filter.country || geography.countryOf(task.localPartnership.id) === filter.country) &&
      (!filter.place || geography.isWithin(task.place.id, filter.place)) &&
      (!filter.lead || leadIdOf(task) === filter.lead) &&
      (!filter.group || task.targetGroups.some(({ code }) => code === filter.group)) &&
      (!filter.kind || task.kind === filter.kind) &&
      (!filter.priority || task.priority === filter.priority) &&
      (!filter.status || task.status === filter.status) &&
      (!filter.overdue || task.isOverdue) &&
      (!filter.mine || isMine(task, partnerId)) &&
      words.every((word) => textOf(task).includes(word)),
  );
}

export function leadIdOf({ lead }: BoardCardFragment): string | undefined {
  return lead?.partner?.id ?? lead?.stakeholder?.id;
}

export function leadNameOf({ lead }: Pick<BoardCardFragment, 'lead'>): string | undefined {
  return lead?.partner?.name ?? lead?.stakeholder?.organisationName;
}

/** Tasks of the reader's partner, in any role. */
function isMine(task: BoardCardFragment, partnerId: string | null): boolean {
  if (partnerId === null) return false;
  return (
    task.lead?.partner?.id === partnerId || task.participants.some(({ partner }) => partner?.id === partnerId)
  );
}

const texts = new WeakMap<BoardCardFragment, string>();

/** What is searched in; made once for each state of a task. */
function textOf(task: BoardCardFragment): string {
  const known = texts.get(task);
  if (known !== undefined) return known;
  const { reference, title, place, lead } = task;
  const text = [reference, title, place.name, lead?.partner?.acronym, leadNameOf(task)]
    .join(' ')
    .toLowerCase();
  texts.set(task, text);
  return text;
}
