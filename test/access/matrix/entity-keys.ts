import type { Entity } from './run-entities';
import type { World } from './world';

/** An id, a slug and a code at once, that nothing has. */
export const missingKey = 'there-is-none';

/** Where the keys of each type stand; every event is one, whoever may see it. */
const tables: Readonly<Record<string, string>> = {
  Partner: 'partners.partner',
  Country: 'partners.country',
  SdgGoal: 'partners.sdg_goal',
  SdgTarget: 'partners.sdg_target',
  SdgIndicator: 'partners.sdg_indicator',
  FocalPoint: 'partners.focal_point',
  Place: 'local_partnerships.place',
  LocalPartnership: 'local_partnerships.local_partnership',
  Stakeholder: 'local_partnerships.stakeholder',
  StakeholderGroup: 'local_partnerships.stakeholder_group',
  CoordinationBody: 'local_partnerships.coordination_body',
  CoordinationTask: 'local_partnerships.coordination_task',
  TaskEvent: `local_partnerships.event_log where entity_id like 'task:%' and kind <> 'records.announced'`,
  Assessment: 'assessments.assessment',
  AssessmentEvent: `assessments.event_log where kind in ('assessment.recorded', 'assessment.statusChanged')`,
  DataSource: 'assessments.data_source',
  Factor: 'assessments.factor',
  Finding: 'assessments.finding',
  PriorityArea: 'assessments.priority_area',
  Recommendation: 'assessments.recommendation',
  Observation: 'assessments.observation',
  OffenceCategory: `assessments.offence_category where level < 3`,
  SafetyIndicator: 'assessments.safety_indicator',
  NewsItem: 'news.news_item',
};

/** Types of which a few rows are enough: they are open to everybody, and many. */
const many: readonly string[] = [
  'Partner',
  'Country',
  'SdgTarget',
  'SdgIndicator',
  'Place',
  'OffenceCategory',
];

/** The keys of all rows of a type. Fails for a type that is not known. */
export async function keysOf({ type, key }: Entity, { database }: World): Promise<string[]> {
  const table = tables[type.name];
  if (table === undefined)
    throw new Error(`entity-keys.ts does not know where the keys of ${type.name} stand`);
  const order = many.includes(type.name) ? `order by ${key} desc limit 20` : '';
  const { rows } = await database.query<{ key: string }>(`select ${key} as key from ${table} ${order}`);
  return rows.map((row) => row.key);
}
