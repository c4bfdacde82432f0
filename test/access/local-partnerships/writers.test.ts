import fc from 'fast-check';
import { execute, parse } from 'graphql';
import type { Identity } from '../../../platform/identity';
import { TaskStatus } from '../../../subgraphs/local-partnerships/task/task.enums';
import { publishedTable, type Who } from '../../writing/local-partnerships/published-table';
import { writeTo } from '../../writing/local-partnerships/room-client';
import {
  agencyA,
  agencyB,
  agencyC,
  chilanzar,
  localGovernment,
  person,
  plainTask,
  refusals,
  Stage,
} from '../../writing/local-partnerships/support';
import { sensitivities, type Sensitivity } from './personas';

let stage: Stage;
let taskId: string;
beforeAll(async () => {
  stage = await Stage.open();
  taskId = (await stage.change('createTask', plainTask)).task.id;
});
afterAll(() => stage.dispose());

/** A partner that agency A goes on as: its people are people of A. */
const formerA = 'partner:before-the-merge';
beforeAll(() =>
  stage.sql(
    `insert into local_partnerships.foreign_record (kind, id, current_id) values ('partner', $1, $2), ('partner', 'partner:x', 'partner:x')`,
    [formerA, agencyA],
  ),
);

interface Somebody {
  readonly scopes: readonly string[];
  readonly partner: string | null;
  readonly coordinates: readonly string[];
}

interface State {
  readonly status: TaskStatus;
  readonly sensitivity: Sensitivity;
  /** A stakeholder stands with the partner that it is, or alone. */
  readonly lead: { readonly partner: string | null; readonly stakeholder: string | null };
  readonly part: { readonly partner: string; readonly role: 'OVERSIGHT' | 'SUPPORT' } | null;
}

// Drawn so that roles and the statuses in which they count meet often.
const somebody: fc.Arbitrary<Somebody> = fc.record({
  scopes: fc.oneof(
    { weight: 3, arbitrary: fc.subarray(['coordination:read', 'coordination:write', 'partnerships:write']) },
    { weight: 7, arbitrary: fc.constant(['coordination:write']) },
    { weight: 1, arbitrary: fc.constant(['admin']) },
  ),
  partner: fc.constantFrom(null, agencyA, formerA, agencyB, agencyB, agencyC, agencyC),
  coordinates: fc.constantFrom([], [], [chilanzar], ['local-partnership:other']),
});

const state: fc.Arbitrary<State> = fc.record({
  status: fc.constantFrom(...Object.values(TaskStatus), 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW'),
  sensitivity: fc.constantFrom(...sensitivities),
  lead: fc.constantFrom(
    { partner: agencyA, stakeholder: null },
    { partner: agencyA, stakeholder: 'stakeholder:demo-uz-chilanzar-drug-control-authorities' },
    { partner: null, stakeholder: localGovernment },
    { partner: null, stakeholder: null },
  ),
  part: fc.option(
    fc.record({
      partner: fc.constantFrom(agencyB, agencyC),
      role: fc.constantFrom('OVERSIGHT' as const, 'SUPPORT' as const),
    }),
    { freq: 9 },
  ),
});

const has = (who: Somebody, scope: string) => who.scopes.includes(scope);
const worksFor = (who: Somebody, partner: string | null) =>
  partner !== null && (who.partner === formerA ? agencyA : who.partner) === partner;

/** The page of the rules once more, in other words than the code's. */
function sees(who: Somebody, { sensitivity, lead, part }: State): boolean {
  const isClose = who.coordinates.includes(chilanzar) || worksFor(who, lead.partner);
  if (has(who, 'admin') || isClose || sensitivity === 'PUBLIC') return true;
  if (part && worksFor(who, part.partner)) return sensitivity !== 'STRICTLY_CONFIDENTIAL';
  return sensitivity === 'INTERNAL' && has(who, 'coordination:read');
}

function roles(who: Somebody, { lead, part }: State): ReadonlySet<Who> {
  if (has(who, 'admin')) return new Set<Who>(['lead', 'coordinator', 'overseer']);
  if (!has(who, 'coordination:write')) return new Set();
  const coordinates = who.coordinates.includes(chilanzar);
  const all: [Who, boolean][] = [
    ['coordinator', coordinates],
    ['lead', worksFor(who, lead.partner)],
    ['lead', coordinates && lead.partner === null && lead.stakeholder !== null],
    ['overseer', part?.role === 'OVERSIGHT' && worksFor(who, part.partner)],
  ];
  return new Set(all.filter(([, isSo]) => isSo).map(([role]) => role));
}

/** At version 7. */
async function put({ status, sensitivity, lead, part }: State): Promise<void> {
  await stage.sql(
    `update local_partnerships.coordination_task set status = $2, sensitivity = $3, lead_partner_id = $4,
      lead_stakeholder_id = $5, version = 7, handed_in_by = 'somebody', blocked_reason = null where id = $1`,
    [taskId, status, sensitivity, lead.partner, lead.stakeholder],
  );
  await stage.sql('delete from local_partnerships.task_participant where task_id = $1', [taskId]);
  if (!part) return;
  await stage.sql(
    'insert into local_partnerships.task_participant (task_id, partner_id, role) values ($1, $2, $3)',
    [taskId, part.partner, part.role],
  );
}

const query = parse(
  'query ($id: ID!) { task(id: $id) { status allowedTransitions { to allowedForViewer unmetGuards } } }',
);

async function offered(identity: Identity): Promise<any> {
  const room = stage.room('local-partnerships');
  const { data, errors } = await execute({
    schema: room.schema,
    document: query,
    variableValues: { id: taskId },
    contextValue: room.createContext({ requestId: 'test', identity }),
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['task'];
}

async function write(identity: Identity, name: string, input: Record<string, unknown>): Promise<any> {
  const all = { taskId, expectedVersion: 7, ...input };
  const payload = await writeTo(stage.room('local-partnerships'), identity, name, all);
  if (!payload) throw new Error(`${name} was not answered`);
  return payload;
}

function moveTo(to: TaskStatus): Record<string, unknown> {
  return {
    to,
    reason: 'Because.',
    ...(to === 'BLOCKED' && { blockedReason: 'NO_FUNDING' }),
    ...(to === 'PROPOSED' && { leadPartnerId: agencyC }),
  };
}

it('offers the transitions that are then made, and no other, to whoever asks', async () => {
  await fc.assert(
    fc.asyncProperty(somebody, state, async (who, at) => {
      const identity = person('Somebody', who.scopes, { ...who });
      await put(at);
      const task = await offered(identity);
      expect(task !== null).toBe(sees(who, at));
      if (task === null) {
        const payload = await write(identity, 'transitionTask', moveTo('CANCELLED'));
        expect(refusals(payload)).toEqual([
          has(who, 'coordination:write') ? 'NOT_FOUND input.taskId' : 'FORBIDDEN',
        ]);
        return;
      }
      const mine = roles(who, at);
      for (const { to, allowedForViewer, unmetGuards } of task.allowedTransitions) {
        const may = publishedTable[at.status][to as TaskStatus]?.some(
          (role) => mine.has(role) || (role === 'overseer' && mine.has('coordinator')),
        );
        expect([to, allowedForViewer]).toEqual([to, may]);
        await put(at);
        const payload = await write(identity, 'transitionTask', moveTo(to));
        if (!allowedForViewer) {
          expect(refusals(payload)).toEqual([
            has(who, 'coordination:write') ? 'FORBIDDEN input.to' : 'FORBIDDEN',
          ]);
        } else {
          expect(payload.userErrors.map(({ message }: { message: string }) => message)).toEqual(unmetGuards);
        }
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);

/** What is changed, who may by the page of the rules, and which refusal the others get. */
const changes: readonly {
  readonly name: string;
  readonly input: Record<string, unknown>;
  readonly by: readonly Who[] | 'whoever sees it';
}[] = [
  { name: 'assignTaskLead', input: { leadPartnerId: agencyC }, by: ['coordinator'] },
  {
    name: 'changeTaskParticipant',
    input: { partnerId: 'partner:x', role: 'FUNDING' },
    by: ['coordinator'],
  },
  { name: 'updateTask', input: { priority: 'URGENT' }, by: ['coordinator'] },
  { name: 'updateTask', input: { dependsOn: ['task:demo-uz-chi-1'] }, by: ['coordinator'] },
  { name: 'updateTask', input: { title: 'Another' }, by: ['coordinator', 'lead'] },
  { name: 'updateTask', input: { description: 'Another' }, by: ['coordinator', 'lead'] },
  {
    name: 'updateTask',
    input: { startOn: '2030-01-01', dueOn: '2030-02-02' },
    by: ['coordinator', 'lead'],
  },
  {
    name: 'updateTask',
    input: { sdgTargets: ['16.7'], targetGroups: ['CIVIL_SOCIETY'], intendedFor: 'All' },
    by: ['coordinator', 'lead'],
  },
  { name: 'commentOnTask', input: { comment: 'Noted.' }, by: 'whoever sees it' },
];

it('takes each change from whom the rules name, and from nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(
      somebody,
      state.filter(({ status }) => status === 'ACCEPTED' || status === 'IN_REVIEW'),
      fc.constantFrom(...changes),
      fc.constantFrom('PUBLIC', 'STRICTLY_CONFIDENTIAL', null),
      async (who, at, change, sensitivity) => {
        const identity = person('Somebody', who.scopes, { ...who });
        await stage.sql(
          `delete from local_partnerships.task_dependency where task_id = '${taskId}';
            update local_partnerships.coordination_task set title = 'Before', description = null, priority = 'LOW',
              start_on = null, due_on = null, sdg_targets = '{}', target_groups = '{}' where id = '${taskId}'`,
        );
        await put(at);
        const raised = change.name === 'updateTask' && sensitivity !== null && sensitivity !== at.sensitivity;
        const input = {
          taskId,
          ...change.input,
          ...(change.name !== 'commentOnTask' && { expectedVersion: 7 }),
          ...(raised && { sensitivity }),
        };
        const payload = await writeTo(stage.room('local-partnerships'), identity, change.name, input);
        const by: typeof change.by = raised ? ['coordinator'] : change.by;
        const mine = roles(who, at);
        const mayWrite = has(who, 'coordination:write') || has(who, 'admin');
        const isSeen = sees(who, at);
        const may = by === 'whoever sees it' || by.some((role) => mine.has(role));
        const code = !mayWrite ? 'FORBIDDEN' : !isSeen ? 'NOT_FOUND' : may ? undefined : 'FORBIDDEN';
        expect([change.name, payload?.userErrors[0]?.code]).toEqual([change.name, code]);
      },
    ),
    { numRuns: 200 },
  );
}, 120_000);
