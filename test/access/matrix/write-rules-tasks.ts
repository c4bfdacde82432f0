import { taskTransitions } from '../../../subgraphs/local-partnerships/task/task-machine';
import { coordinates, isAllowed, partnerOf, type Persona } from './personas';
import type { TaskFacts } from './truth';
import { mayMoveTask } from './who-writes';
import type { NamedRow, WriteCase, Workbench } from './write-case';
import { sensitivities } from './ground';

const scope = 'coordination:write';
const missing = 'task:there-is-none';

function rowOf(id: string): NamedRow {
  return { id, judgedBy: { kind: 'task', id } };
}

/** Changes of details: who may is told by the fields. */
export function taskChanges(bench: Workbench): WriteCase[] {
  const { world, truth } = bench;
  const { cast } = world;
  const roles = (persona: Persona, { id }: NamedRow) => truth.rolesOnTask(persona, factsOf(bench, id));
  const isCoordinator = (persona: Persona, row: NamedRow): boolean => roles(persona, row).has('coordinator');
  const isCoordinatorOrLead: WriteCase['may'] = (persona, row) =>
    roles(persona, row).has('coordinator') || roles(persona, row).has('lead');
  const change = (
    mutation: string,
    what: string,
    may: WriteCase['may'],
    fields: (count: number) => Record<string, unknown>,
  ): WriteCase => ({
    mutation,
    what,
    scope,
    rows: sensitivities.map((each) => rowOf(world.tasks.across[each].STRICTLY_CONFIDENTIAL)),
    missing,
    ...(may && { may }),
    prepare: ({ id }) => reset(bench, id, 'PROPOSED'),
    input: (taskId, expectedVersion, count) => ({ taskId, expectedVersion, ...fields(count) }),
  });
  return [
    change('updateTask', 'title', isCoordinatorOrLead, (count) => ({ title: `Title ${count}` })),
    change('updateTask', 'description', isCoordinatorOrLead, (count) => ({ description: `Text ${count}` })),
    change('updateTask', 'dates', isCoordinatorOrLead, () => ({
      startOn: '2024-01-02',
      dueOn: '2024-01-03',
    })),
    change('updateTask', 'targets', isCoordinatorOrLead, () => ({ targetGroups: ['CIVIL_SOCIETY'] })),
    change('updateTask', 'priority', isCoordinator, () => ({ priority: 'URGENT' })),
    change('updateTask', 'sensitivity', isCoordinator, () => ({
      sensitivity: 'CONFIDENTIAL',
      priority: 'URGENT',
    })),
    change('assignTaskLead', '', isCoordinator, () => ({ leadPartnerId: cast.support })),
    change('changeTaskParticipant', '', isCoordinator, () => ({
      partnerId: cast.oversight,
      role: 'FUNDING',
    })),
    {
      ...change('commentOnTask', '', undefined, () => ({})),
      input: (taskId, _, count) => ({ taskId, comment: `Comment ${count}` }),
    },
    dependencies(bench, isCoordinator),
  ];
}

/** Open tasks that are made to wait for others: each for one of another sensitivity. */
function dependencies(bench: Workbench, isCoordinator: NonNullable<WriteCase['may']>): WriteCase {
  const { main, across, elsewhere } = bench.world.tasks;
  const rows = sensitivities.map((each) => rowOf(elsewhere[each]));
  const waiting = (id: string): string => {
    const index = rows.findIndex((row) => row.id === id);
    return across.PUBLIC[sensitivities[index] ?? 'PUBLIC'];
  };
  return {
    mutation: 'updateTask',
    what: 'dependsOn',
    scope,
    rows,
    missing,
    may: (persona) => isCoordinator(persona, rowOf(main.PUBLIC)),
    mayComesFirst: true,
    prepare: ({ id }) => reset(bench, waiting(id), 'PROPOSED'),
    input: (id, expectedVersion) => ({
      taskId: id === missing ? main.PUBLIC : waiting(id),
      expectedVersion,
      dependsOn: [id],
    }),
  };
}

/** Every edge of the status machine; those of the lead also on a task that a stakeholder alone leads. */
export function taskSteps(bench: Workbench): WriteCase[] {
  const { world, truth } = bench;
  const led = sensitivities.map((each) => rowOf(world.tasks.across[each].STRICTLY_CONFIDENTIAL));
  const ledAlone = sensitivities.map((each) => rowOf(world.tasks.ledByStakeholder[each]));
  const ofLead = taskTransitions.filter(({ by }) => by.includes('lead'));
  return [
    { rows: led, edges: taskTransitions },
    { rows: ledAlone, edges: ofLead },
  ].flatMap(({ rows, edges }) =>
    edges.map(({ from, to, wants }) => ({
      mutation: 'transitionTask',
      what: `${from} to ${to}${rows === led ? '' : ', led by a stakeholder'}`,
      scope,
      rows,
      missing,
      may: (persona: Persona, { id }: NamedRow) =>
        mayMoveTask(truth.rolesOnTask(persona, factsOf(bench, id)), from, to),
      prepare: ({ id }: NamedRow) => reset(bench, id, from),
      input: (taskId: string, expectedVersion: number) => ({
        taskId,
        expectedVersion,
        to,
        reason: 'Because.',
        ...(wants === 'blockedReason' && { blockedReason: 'OTHER' }),
        ...(wants === 'newLead' && { leadPartnerId: world.cast.support }),
      }),
    })),
  );
}

/** A coordinator of the partnership, or somebody of a partner that is a stakeholder in it. */
export function createdTasks({ world }: Workbench): WriteCase[] {
  const { cast } = world;
  const may = (persona: Persona): boolean => {
    const own = partnerOf(persona, cast);
    return (
      coordinates(persona, cast.here) ||
      own === cast.lead ||
      own === cast.support ||
      isAllowed(persona, 'admin')
    );
  };
  const task = { localPartnershipId: cast.here, title: 'Created', kind: 'OTHER', sensitivity: 'PUBLIC' };
  const common = { mutation: 'createTask', scope, may, mayComesFirst: true };
  const assessments = sensitivities.map((each) => world.assessments[each]);
  return [
    {
      ...common,
      rows: [{ id: cast.here }],
      missing: 'local-partnership:there-is-none',
      mayComesFirst: false,
      input: (localPartnershipId) => ({ ...task, localPartnershipId }),
    },
    {
      ...common,
      what: 'dependsOn',
      rows: sensitivities.map((each) => rowOf(world.tasks.elsewhere[each])),
      missing,
      input: (id) => ({ ...task, dependsOn: [id] }),
    },
    {
      ...common,
      what: 'assessmentId',
      rows: assessments.map(({ id }) => ({ id, judgedBy: { kind: 'assessment', id } })),
      missing: 'assessment:there-is-none',
      input: (assessmentId) => ({ ...task, assessmentId }),
    },
    {
      ...common,
      what: 'recommendationId',
      rows: assessments.map(({ id, recommendationId }) => ({
        id: recommendationId,
        judgedBy: { kind: 'assessment', id },
      })),
      missing: 'recommendation:there-is-none',
      input: (recommendationId) => ({ ...task, recommendationId }),
    },
  ];
}

function factsOf({ truth }: Workbench, id: string): TaskFacts {
  const facts = truth.tasks.get(id);
  if (!facts) throw new Error(`there is no task ${id}`);
  return facts;
}

/** As it was read, in a status; without what earlier cases did to it. */
async function reset(bench: Workbench, id: string, status: string): Promise<void> {
  const { sensitivity, leadPartnerId, leadStakeholderId } = factsOf(bench, id);
  await bench.run(
    `with dependency as (delete from local_partnerships.task_dependency where task_id = $1),
      funding as (delete from local_partnerships.task_participant where task_id = $1 and role = 'FUNDING')
    update local_partnerships.coordination_task set status = $2, sensitivity = $3, lead_partner_id = $4,
      lead_stakeholder_id = $5, priority = 'LOW', handed_in_by = null, target_groups = '{}', start_on = null,
      due_on = null, blocked_reason = case when $2 = 'BLOCKED' then 'OTHER' end, blocked_note = null where id = $1`,
    [id, status, sensitivity, leadPartnerId, leadStakeholderId],
  );
}
