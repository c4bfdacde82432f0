import type { TaskStatus } from '../../../subgraphs/local-partnerships/task/task.enums';
import { publishedTable } from './published-table';
import type { Stage } from './support';

interface LoggedRow {
  readonly sequence: number;
  readonly kind: string;
  readonly taskId: string;
  readonly version: number;
  readonly data: { fromStatus?: TaskStatus | null; toStatus?: TaskStatus | null };
  readonly attributes: Record<string, unknown>;
}

/** A task as its events tell it, next to what its row says. */
interface Folded {
  status: TaskStatus | null;
  version: number;
  attributes: Record<string, unknown>;
}

const rowOf = `jsonb_build_object(
  'status', task.status, 'version', task.version, 'priority', task.priority, 'dueOn', task.due_on,
  'leadPartnerId', task.lead_partner_id, 'leadStakeholderId', task.lead_stakeholder_id,
  'sensitivity', task.sensitivity, 'targetGroups', to_jsonb(task.target_groups),
  'sdgTargets', to_jsonb(task.sdg_targets), 'participantPartnerIds', to_jsonb(array(
    select distinct partner_id from task_participant where task_id = task.id and partner_id is not null order by 1
  )))`;

/**
 * Every way in which rows and log disagree, or a task stands where no task may, for the events after a number; in words,
 * so that a failure names the task. Empty where all is well.
 */
export async function findDisagreements(stage: Stage, after: number): Promise<string[]> {
  const events = (await stage.sql(
    `select sequence::int, kind, entity_id as "taskId", entity_version as version, data, attributes
      from local_partnerships.event_log where sequence > $1 order by sequence`,
    [after],
  )) as unknown as LoggedRow[];
  const faults: string[] = [];
  events.forEach(({ sequence }, index) => {
    if (sequence !== after + 1 + index) faults.push(`the log has a gap before ${sequence}`);
  });
  const folded = new Map<string, Folded>();
  for (const event of events) foldInto(folded, event, faults);

  await stage.sql('set search_path = local_partnerships, public');
  const rows = await stage.sql(
    `select task.id, ${rowOf} as row from coordination_task as task where task.id = any($1)`,
    [[...folded.keys()]],
  );
  if (rows.length !== folded.size)
    faults.push(`${folded.size} tasks in the log, ${rows.length} in the table`);
  for (const { id, row } of rows) {
    const task = folded.get(id);
    const told = Object.fromEntries(Object.keys(row).map((key) => [key, task?.attributes[key]]));
    if (JSON.stringify(row) !== JSON.stringify({ ...told, status: task?.status, version: task?.version })) {
      faults.push(`${id} is ${JSON.stringify(row)}, its log says ${JSON.stringify(task)}`);
    }
  }
  const illegal = await stage.sql(
    `select id, status from coordination_task where id = any($1) and (
      (status = 'BLOCKED') <> (blocked_reason is not null)
      or (status in ('ACCEPTED', 'IN_PROGRESS', 'BLOCKED', 'IN_REVIEW', 'COMPLETED')
        and coalesce(lead_partner_id, lead_stakeholder_id) is null)
      or (status in ('IN_REVIEW', 'COMPLETED') and handed_in_by is null)
      or (status = 'IN_PROGRESS' and handed_in_by is not null))`,
    [[...folded.keys()]],
  );
  return [...faults, ...illegal.map(({ id, status }) => `${id} may not be ${status} like this`)];
}

function foldInto(folded: Map<string, Folded>, event: LoggedRow, faults: string[]): void {
  const { taskId, kind, version, data, attributes } = event;
  const at = `${taskId} at ${event.sequence}`;
  const before = folded.get(taskId);
  if (kind === 'CREATED') {
    if (before || version !== 1) faults.push(`${at} is created twice`);
    folded.set(taskId, { status: data.toStatus ?? null, version, attributes });
    return;
  }
  if (!before) {
    faults.push(`${at} changes before it is created`);
    return;
  }
  if (version !== before.version + (kind === 'COMMENTED' ? 0 : 1)) {
    faults.push(`${at} goes from version ${before.version} to ${version}`);
  }
  if (kind === 'STATUS_CHANGED') {
    const { fromStatus: from, toStatus: to } = data;
    if (from !== before.status) faults.push(`${at} leaves ${from}, but was ${before.status}`);
    if (!from || !to || !publishedTable[from][to]) faults.push(`${at} goes from ${from} to ${to}`);
    before.status = to ?? null;
  }
  before.version = version;
  before.attributes = attributes;
}
