import type { Client } from 'pg';
import { seesContacts, seesNews, seesRecord, type GuardedRecord } from './who-sees';
import { isAllowed, type Cast, type Persona } from './personas';
import type { HiddenKind, Marks } from './marks';
import type { TaskRole } from '../../../subgraphs/local-partnerships/task/task-machine';
import { rolesOnTask } from './who-writes';

export interface TaskFacts extends GuardedRecord {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly kind: string;
  readonly isOverdue: boolean;
  readonly leadPartnerId: string | null;
  readonly leadStakeholderId: string | null;
  readonly supportPartnerIds: readonly string[];
  readonly oversightPartnerIds: readonly string[];
  readonly assessmentId: string | null;
  readonly recommendationId: string | null;
  readonly placeId: string;
  readonly targetGroups: readonly string[];
  readonly updatedAt: Date;
}

export interface AssessmentFacts extends GuardedRecord {
  readonly id: string;
  readonly placeId: string;
  readonly isDemo: boolean;
  readonly createdAt: Date;
}

export interface NewsFacts {
  readonly id: string;
  readonly status: string;
  readonly assessmentIds: readonly string[];
  readonly supersededById: string | null;
}

export interface ObservationFacts {
  readonly id: string;
  readonly assessmentId: string | null;
  /** Indicator, place and period: what others are compared with. */
  readonly subject: string;
  readonly value: number;
}

/** What the database holds, and so what there is to be seen; read past the API. */
export class Truth {
  private constructor(
    readonly cast: Cast,
    readonly tasks: ReadonlyMap<string, TaskFacts>,
    readonly assessments: ReadonlyMap<string, AssessmentFacts>,
    readonly news: ReadonlyMap<string, NewsFacts>,
    readonly observations: ReadonlyMap<string, ObservationFacts>,
    /** The task, assessment or news item on which something hangs, by its id. */
    private readonly parents: ReadonlyMap<string, string>,
    readonly stakeholderChanges: readonly { partnership: string; group: string; at: Date }[],
  ) {}

  static async read(database: Client, cast: Cast): Promise<Truth> {
    const rows = async (statement: string): Promise<any[]> => (await database.query(statement)).rows;
    const byId = (all: any[]): Map<string, any> => new Map(all.map((row) => [row.id, row]));
    const parents = await rows(parentsStatement);
    return new Truth(
      cast,
      byId(await rows(tasksStatement)),
      byId(await rows(assessmentsStatement)),
      byId(await rows(newsStatement)),
      byId(await rows(observationsStatement)),
      new Map(parents.map(({ id, parent }) => [id, parent])),
      await rows(`select local_partnership_id as partnership, group_code as group, updated_at as at
        from local_partnerships.stakeholder`),
    );
  }

  /** Every id that tells of something that can be hidden. */
  markAll(marks: Marks): void {
    const kindOf = (id: string): HiddenKind =>
      this.tasks.has(id) ? 'task' : this.assessments.has(id) ? 'assessment' : 'news';
    for (const id of [...this.tasks.keys(), ...this.assessments.keys(), ...this.news.keys()]) {
      // Everybody is told which item was withdrawn.
      if (this.news.get(id)?.status === 'WITHDRAWN') marks.remove(id);
      else marks.add(marks.owner(kindOf(id), id), id);
    }
    for (const [id, parent] of this.parents) {
      // Who sees no item may be told that it was withdrawn: the events of news are judged one by one.
      if (kindOf(parent) !== 'news') marks.add(marks.owner(kindOf(parent), parent), id);
    }
  }

  sees(persona: Persona, kind: HiddenKind, id: string): boolean {
    switch (kind) {
      case 'contact':
        return seesContacts(persona);
      case 'task':
        return seesRecord(persona, this.cast, 'coordination:read', known(this.tasks, id));
      case 'assessment':
        return seesRecord(persona, this.cast, 'assessments:read', known(this.assessments, id));
      case 'news':
        return seesNews(persona, known(this.news, id).status);
    }
  }

  /** The task, assessment or news item on which something hangs. */
  parentOf(id: string): string {
    const parent = this.parents.get(id);
    if (parent === undefined) throw new Error(`the database has nothing with the id ${id}`);
    return parent;
  }

  /** One without a data source is open to all. */
  seesObservation(persona: Persona, id: string): boolean {
    const { assessmentId } = known(this.observations, id);
    return assessmentId === null || this.sees(persona, 'assessment', assessmentId);
  }

  get recommendationIds(): string[] {
    return [...this.parents.keys()].filter((id) => id.startsWith('recommendation:'));
  }

  visibleTasks(persona: Persona): TaskFacts[] {
    return [...this.tasks.values()].filter(({ id }) => this.sees(persona, 'task', id));
  }

  rolesOnTask(persona: Persona, task: TaskFacts): ReadonlySet<TaskRole> {
    return rolesOnTask(persona, this.cast, task);
  }

  seesAll(persona: Persona): boolean {
    return isAllowed(persona, 'admin');
  }
}

function known<Row>(rows: ReadonlyMap<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (!row) throw new Error(`the database has nothing with the id ${id}`);
  return row;
}

const tasksStatement = `select task.id, reference, sensitivity, local_partnership_id as "localPartnershipId", status, kind,
    task.place_id as "placeId", lead_partner_id as "leadPartnerId", lead_stakeholder_id as "leadStakeholderId", assessment_id as "assessmentId",
    recommendation_id as "recommendationId", target_groups as "targetGroups", task.updated_at as "updatedAt",
    coalesce(status in ('PROPOSED', 'ACCEPTED', 'IN_PROGRESS', 'BLOCKED')
      and due_on < (now() at time zone place.time_zone)::date, false) as "isOverdue",
    array_remove(array[lead_partner_id], null) as leads,
    array(select partner_id from local_partnerships.task_participant
      where task_id = task.id and partner_id is not null) as partners,
    array(select partner_id from local_partnerships.task_participant
      where task_id = task.id and partner_id is not null and role = 'SUPPORT') as "supportPartnerIds",
    array(select partner_id from local_partnerships.task_participant
      where task_id = task.id and partner_id is not null and role = 'OVERSIGHT') as "oversightPartnerIds"
  from local_partnerships.coordination_task as task join local_partnerships.place on place.id = task.place_id
  order by due_key, task.id`;

const assessmentsStatement = `select id, sensitivity, local_partnership_id as "localPartnershipId",
    place_id as "placeId", is_demo as "isDemo", created_at as "createdAt",
    array(select partner_id from assessments.assessment_partner
      where assessment_id = assessment.id and partner_id is not null and role = 'LEAD') as leads,
    array(select partner_id from assessments.assessment_partner
      where assessment_id = assessment.id and partner_id is not null) as partners
  from assessments.assessment order by is_demo, created_at desc, id desc`;

const newsStatement = `select id, status, assessment_ids as "assessmentIds", superseded_by_id as "supersededById"
  from news.news_item`;

const observationsStatement = `select observation.id, assessment_id as "assessmentId", value,
    concat_ws(' ', indicator_code, place_id, period ->> 'start', period ->> 'end') as subject
  from assessments.observation left join assessments.data_source as source on source.id = data_source_id`;

const parentsStatement = `
  select id, assessment_id as parent from assessments.data_source
  union all select id, assessment_id from assessments.factor
  union all select id, assessment_id from assessments.finding
  union all select id, assessment_id from assessments.priority_area
  union all select id, assessment_id from assessments.recommendation
  union all select event.id, entity_id from local_partnerships.event_log as event
    join local_partnerships.coordination_task as task on task.id = entity_id
  union all select event.id, entity_id from assessments.event_log as event
    join assessments.assessment on assessment.id = entity_id
  union all select event.id, entity_id from news.event_log as event
    join news.news_item on news_item.id = entity_id`;
