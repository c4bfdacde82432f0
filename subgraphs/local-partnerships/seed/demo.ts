import type { NewEvent } from '../../../platform/events/event-log';
import type { Statements } from '../../../platform/database/database';
import { json, sql } from '../../../platform/database/sql';
import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { knowFromSeed } from '../../common/known-from-seed';
import { writeProvenance } from '../../common/provenance';
import type { AnnouncedRecord } from '../../../schema/events';
import { taskLog, type TaskEventAttributes, type TaskEventData } from '../task-event/task-log';
import type { TaskEventKind } from '../task-event/task-event';
import { demoStakeholderId, demoStakeholders } from './demo-stakeholders';
import { demoTasks, type DemoStep, type DemoTask } from './demo-tasks';

const partnership = 'local-partnership:uz-chilanzar';
const assessment = 'assessment:demo-uz-chilanzar';
const placePath = ['place:uz', 'place:uz-tashkent', 'place:uz-tashkent-chilanzar'];
const place = 'place:uz-tashkent-chilanzar';
const millisecondsOfDay = 86_400_000;

/** Invented work in Chilanzar, so that every status, a chain, a gap and an overlap can be seen. */
export const demoSeed: Seed = {
  name: 'demo',
  demo: true,
  async apply(tx) {
    const now = Date.now();
    await writeStakeholders(tx);
    await writeTasks(tx, now);
    await knowFromSeed(tx, referredTo());
    await writeProvenance(
      tx,
      [...demoStakeholders.map(({ id }) => id), ...demoTasks.map((_, index) => taskId(index + 1))].map(
        (owner) => ({
          owner,
          title: 'Invented for demonstration',
          isDemo: true,
        }),
      ),
    );
    // The log's number is the last thing that a transaction takes.
    await taskLog.record(tx, eventsOf(now));
  },
};

function taskId(number: number): string {
  return `task:demo-uz-chi-${number}`;
}

function recommendationOf({ recommendation }: DemoTask): string | null {
  return recommendation ? `recommendation:demo-uz-chilanzar-${recommendation}` : null;
}

/** The records of the assessments' room that the tasks hang on. */
function referredTo(): Pick<AnnouncedRecord, 'kind' | 'id' | 'parentId'>[] {
  const recommendations = new Set(demoTasks.map(recommendationOf).filter((id) => id !== null));
  return [
    { kind: 'assessment', id: assessment },
    ...[...recommendations].map((id) => ({ kind: 'recommendation', id, parentId: assessment }) as const),
  ];
}

function day(now: number, offset: number): string {
  return new Date(now + offset * millisecondsOfDay).toISOString().slice(0, 10);
}

function moment(now: number, { daysAgo }: DemoStep): Date {
  return new Date(now - daysAgo * millisecondsOfDay);
}

function agencyId(letter: 'A' | 'B' | 'C'): string {
  return `partner:demo-agency-${letter.toLowerCase()}`;
}

function leadOf(task: DemoTask): { partnerId: string | null; stakeholderId: string | null } {
  return task.lead.length === 1
    ? { partnerId: agencyId(task.lead as 'A' | 'B' | 'C'), stakeholderId: null }
    : {
        partnerId: null,
        stakeholderId: demoStakeholderId(task.lead as Exclude<DemoTask['lead'], 'A' | 'B' | 'C'>),
      };
}

async function writeStakeholders(tx: Statements): Promise<void> {
  await tx.rows(
    sql`insert into stakeholder (
        id, local_partnership_id, group_code, partner_id, organisation_name, roles, contact_name, contact_email,
        contact_languages
      )
      select id, ${partnership}, "group", "partnerId", "organisationName", roles, 'Demo Contact', 'contact@example.org',
        array['EN', 'RU']
      from jsonb_to_recordset(${json(demoStakeholders)})
        as r(id text, "group" text, "partnerId" text, "organisationName" text, roles text[])`,
  );
  const body = 'coordination-body:demo-uz-chilanzar-steering';
  await tx.rows(
    sql`insert into coordination_body (id, local_partnership_id, kind, name, chair_id, meets_every)
      values (
        ${body}, ${partnership}, 'STEERING_COMMITTEE', '[Demo] Steering committee',
        ${demoStakeholderId('LOCAL_GOVERNMENT')}, 'three months'
      )`,
  );
  await tx.rows(
    sql`insert into coordination_body_member (body_id, stakeholder_id)
      select ${body}, id from jsonb_to_recordset(${json(demoStakeholders)}) as r(id text)`,
  );
}

async function writeTasks(tx: Statements, now: number): Promise<void> {
  const rows = demoTasks.map((task, index) => {
    const first = task.steps[0] as DemoStep;
    const last = task.steps.at(-1) as DemoStep;
    return {
      ...task,
      ...leadOf(task),
      number: index + 1,
      id: taskId(index + 1),
      status: last.status,
      recommendationId: recommendationOf(task),
      startOn: day(now, task.start),
      dueOn: day(now, task.due),
      createdAt: moment(now, first),
      changedAt: moment(now, last),
      blockedReason: task.blocked?.reason ?? null,
      blockedNote: task.blocked?.note ?? null,
      version: task.steps.length,
    };
  });
  await tx.rows(
    sql`insert into coordination_task (
        id, reference, local_partnership_id, place_id, title, description, kind, status, status_since, priority,
        lead_partner_id, lead_stakeholder_id, lead_since, intended_for, target_groups, assessment_id, recommendation_id,
        sdg_targets, start_on, due_on, blocked_reason, blocked_note, sensitivity, is_demo, created_at, updated_at, version
      )
      select id, 'UZ-CHI-' || number, ${partnership}, ${place}, title, description, kind, status, "changedAt", priority,
        "partnerId", "stakeholderId", "createdAt", "intendedFor", "targetGroups", ${assessment},
        "recommendationId", "sdgTargets", "startOn", "dueOn", "blockedReason", "blockedNote", 'PUBLIC', true,
        "createdAt", "changedAt", version
      from jsonb_to_recordset(${json(rows)}) as r(
        id text, number integer, title text, description text, kind text, status text, priority text,
        "partnerId" text, "stakeholderId" text, "intendedFor" text, "targetGroups" text[], "recommendationId" text,
        "sdgTargets" text[], "startOn" date, "dueOn" date, "blockedReason" text, "blockedNote" text,
        "createdAt" timestamptz, "changedAt" timestamptz, version integer
      )`,
  );
  await tx.rows(
    sql`update local_partnership set last_task_number = ${rows.length}, version = version + 1 where id = ${partnership}`,
  );
  const participants = rows.flatMap(({ id, participants: others = [], createdAt }) =>
    others.map(({ agency, role }) => ({ id, partner: agencyId(agency), role, since: createdAt })),
  );
  await tx.rows(
    sql`insert into task_participant (task_id, partner_id, role, since)
      select id, partner, role, since
      from jsonb_to_recordset(${json(participants)}) as r(id text, partner text, role text, since timestamptz)`,
  );
  const dependencies = rows.flatMap(({ id, dependsOn = [] }) =>
    dependsOn.map((number) => ({ id, on: taskId(number) })),
  );
  await tx.rows(
    sql`insert into task_dependency (task_id, depends_on)
      select id, "on" from jsonb_to_recordset(${json(dependencies)}) as r(id text, "on" text)`,
  );
}

type NewTaskEvent = NewEvent<TaskEventKind, TaskEventData, TaskEventAttributes>;

/** The life of every demo task, in the order in which it happened. */
function eventsOf(now: number): NewTaskEvent[] {
  const events = demoTasks.flatMap((task, index) =>
    task.steps.map((step, position): NewTaskEvent => {
      const at = moment(now, step);
      const before = task.steps[position - 1];
      return {
        id: `task-event:demo-uz-chi-${index + 1}-${position + 1}`,
        kind: before ? 'STATUS_CHANGED' : 'CREATED',
        entityId: taskId(index + 1),
        entityVersion: position + 1,
        occurredAt: at,
        recordedAt: at,
        data: {
          fromStatus: before?.status ?? null,
          toStatus: step.status,
          reason: step.reason ?? null,
          actorName: step.by === 'coordinator' ? 'Demo Coordinator' : `Demo Agency ${step.by}`,
          actorPartnerId: step.by === 'coordinator' ? null : agencyId(step.by),
        },
        attributes: attributesOf(task, step, now),
      };
    }),
  );
  return events.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
}

function attributesOf(task: DemoTask, step: DemoStep, now: number): TaskEventAttributes {
  return {
    localPartnershipId: partnership,
    status: step.status,
    kind: task.kind,
    priority: task.priority,
    leadPartnerId: leadOf(task).partnerId,
    participantPartnerIds: (task.participants ?? []).map(({ agency }) => agencyId(agency)),
    placeId: place,
    placePath,
    countryIso3: 'UZB',
    timeZone: 'Asia/Tashkent',
    targetGroups: task.targetGroups,
    assessmentId: assessment,
    recommendationId: recommendationOf(task),
    sdgTargets: task.sdgTargets,
    dueOn: day(now, task.due),
    sensitivity: 'PUBLIC',
    isDemo: true,
  };
}
