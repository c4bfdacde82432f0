import type { Identity } from '../../platform/identity';
import { admin, person, type House } from './house';

type Input = Record<string, unknown>;

/** Each with a word that stands in every text and address of what is so sensitive, and in nothing else. */
export const marks = {
  PUBLIC: 'avocet',
  INTERNAL: 'bittern',
  CONFIDENTIAL: 'curlew',
  STRICTLY_CONFIDENTIAL: 'dunlin',
} as const;
export type Sensitivity = keyof typeof marks;
export const sensitivities = Object.keys(marks) as readonly Sensitivity[];

export const lead = 'partner:vngoc';
export const participant = 'partner:efus';
export const outsider = 'partner:un-women';
export const partnership = 'local-partnership:uz-chilanzar';
export const elsewhere = 'local-partnership:elsewhere';
const placeId = 'place:ke-nairobi';

const open: readonly Sensitivity[] = ['PUBLIC'];
const internal: readonly Sensitivity[] = ['PUBLIC', 'INTERNAL'];
const shared: readonly Sensitivity[] = ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL'];

interface Persona {
  readonly who: Identity | null;
  readonly name: string;
  readonly sees: readonly Sensitivity[];
}

/** `former`: the id of a partner that was merged into the lead. */
export function personas(former: string): readonly Persona[] {
  const persona = (
    name: string,
    sees: readonly Sensitivity[],
    scopes: readonly string[] = [],
    claims: Input = {},
  ) => ({ name, sees, who: person(name, scopes, claims) });
  const work = ['assessments:read', 'assessments:write', 'coordination:read', 'coordination:write'];
  return [
    { name: 'anonymous', sees: open, who: null },
    persona('somebody signed in', open),
    persona('coordination:read', open, ['coordination:read']),
    persona('assessments:read', internal, ['assessments:read']),
    persona('assessments:write alone', open, ['assessments:write']),
    persona('an assessor', internal, ['assessments:read', 'assessments:write']),
    persona('other scopes', open, ['contacts:read', 'partners:write', 'news:write', 'partnerships:write']),
    persona('the lead', sensitivities, [], { partner: lead }),
    persona('the lead that writes', sensitivities, ['assessments:write'], { partner: lead }),
    persona('the lead, by its id before a merge', sensitivities, [], { partner: former }),
    persona('a participant', shared, [], { partner: participant }),
    persona('a participant that works', shared, work, { partner: participant }),
    persona('a coordinator', sensitivities, [], { coordinates: [elsewhere, partnership] }),
    persona('a coordinator that writes', sensitivities, ['assessments:write'], {
      coordinates: [partnership],
    }),
    persona('a coordinator elsewhere', open, [], { coordinates: [elsewhere] }),
    persona('an outsider that works', internal, work, { partner: outsider, coordinates: [elsewhere] }),
    persona('an administrator', sensitivities, ['admin']),
  ];
}

export interface GuardedAssessment {
  readonly id: string;
  /** Of each type one that hangs on it; the key is the name of the type. */
  readonly parts: Readonly<Record<Part, string>>;
  /** Of everything that hangs on it. */
  readonly ids: readonly string[];
}

type Part =
  'DataSource' | 'Factor' | 'Finding' | 'PriorityArea' | 'Recommendation' | 'AssessmentEvent' | 'Observation';

export type GuardedAssessments = Readonly<Record<Sensitivity, GuardedAssessment>>;

/** A partner that is merged into the lead; settles with the id of before. */
export async function mergeIntoLead(house: House): Promise<string> {
  const input = { slug: 'former-lead', name: 'Former lead', kind: 'NGO_NETWORK' };
  const { partner } = await house.does(admin, 'upsertPartner', input, 'partner { id }');
  await house.does(admin, 'mergePartners', { keepId: lead, mergeId: partner.id, reason: 'The same.' });
  await house.settled();
  return partner.id;
}

/** One assessment of each sensitivity at one place, with everything that hangs on one; the most sensitive is the newest. */
export async function guardAssessments(house: House): Promise<GuardedAssessments> {
  const made: Partial<Record<Sensitivity, GuardedAssessment>> = {};
  for (const sensitivity of sensitivities) made[sensitivity] = await makeAssessment(house, sensitivity);
  return made as GuardedAssessments;
}

/** What every filter of lists and events below finds all four by. */
export const alike = {
  method: 'LOCAL_SAFETY_AUDIT',
  placeId,
  countryIso3: 'KEN',
  thematicAreas: ['ROAD_SAFETY'],
  illicitFlows: ['FIREARMS'],
  sdgTargets: ['11.7'],
} as const;

async function makeAssessment(house: House, sensitivity: Sensitivity): Promise<GuardedAssessment> {
  const mark = marks[sensitivity];
  const say = (what: string) => `${what} ${mark}`;
  const day = { text: say('Day'), start: '2024-03-01', end: '2024-03-01', precision: 'DAY' };
  const recorded = await house.does(
    admin,
    'createAssessment',
    {
      ...alike,
      slug: `guarded-${mark}`,
      title: say('Assessment'),
      localPartnershipId: partnership,
      leadPartnerId: lead,
      expectedResults: day,
      sensitivity,
    },
    'assessment { id }',
  );
  const assessmentId = recorded.assessment.id as string;
  const add = (name: string, input: Input, selection = '') =>
    house.does(admin, name, { assessmentId, ...input }, selection);
  const change = async (name: string, input: Input) => {
    const { assessment } = await house.data(admin, 'query ($id: ID!) { assessment(id: $id) { version } }', {
      id: assessmentId,
    });
    return add(name, { expectedVersion: assessment.version, ...input });
  };

  const counterpart = { organisationName: say('Office'), role: 'LOCAL_COUNTERPART' };
  await change('updateAssessment', {
    titles: [{ language: 'RU', text: say('Оценка') }],
    reportedConcerns: [say('Concern')],
    provenance: [{ title: say('Source') }],
  });
  await change('addAssessmentPartner', { partnerId: participant, role: 'SUPPORT' });
  await change('addAssessmentPartner', counterpart);
  const document = { kind: 'REPORT', accessibility: 'AVAILABLE_ON_REQUEST' };
  await add('attachDocument', { ...document, title: say('Report') });
  const source = { kind: 'FOCUS_GROUP', title: say('Talks'), providerId: participant, periodCovered: day };
  const { dataSource } = await add('addDataSource', source, 'dataSource { id }');
  // Left as it is, it stands in the way of the analysis, and the sentence that says so names it.
  await house.does(admin, 'updateDataSource', { dataSourceId: dataSource.id, state: 'COLLECTING' });
  await house.does(admin, 'recordObservations', {
    observations: [
      {
        indicatorCode: 'robbery-rate',
        placeId,
        // Each contests the others.
        value: 10 + sensitivities.indexOf(sensitivity),
        period: { ...day, text: '1 March 2024' },
        dataSourceId: dataSource.id,
        sourceUrl: `https://example.org/${mark}`,
      },
    ],
  });
  const evidenceIds = [dataSource.id];
  await add('addFactor', { kind: 'RISK', title: say('Factor'), evidenceIds });
  const factorIds = [await idOf(house, 'factor', assessmentId)];
  await add('addFinding', { title: say('Finding'), evidenceIds, factorIds, offenceCodes: ['0201'] });
  const findingIds = [await idOf(house, 'finding', assessmentId)];
  await add('setPriorityArea', { rank: 1, title: say('Area'), findingIds });
  const priorityAreaId = await idOf(house, 'priority_area', assessmentId);
  await add('addRecommendation', {
    text: say('Recommendation'),
    priorityAreaId,
    findingIds,
    addressedTo: ['CIVIL_SOCIETY'],
    responsiblePartnerIds: [lead],
    sdgTargets: ['11.7'],
  });
  await change('transitionAssessment', { to: 'DATA_COLLECTION', reason: say('Because') });
  return readIds(house, assessmentId);
}

async function idOf(house: House, table: string, assessmentId: string): Promise<string> {
  const [row] = await house.rows(`select id from assessments.${table} where assessment_id = $1`, [
    assessmentId,
  ]);
  return row.id;
}

async function readIds(house: House, id: string): Promise<GuardedAssessment> {
  const rows: { type: Part; id: string }[] = await house.rows(
    `select 'DataSource' as type, id from assessments.data_source where assessment_id = $1
      union all select 'Factor', id from assessments.factor where assessment_id = $1
      union all select 'Finding', id from assessments.finding where assessment_id = $1
      union all select 'PriorityArea', id from assessments.priority_area where assessment_id = $1
      union all select 'Recommendation', id from assessments.recommendation where assessment_id = $1
      union all select 'Observation', observation.id from assessments.observation
        join assessments.data_source as source on source.id = data_source_id where assessment_id = $1
      union all select 'AssessmentEvent', id from assessments.event_log
        where entity_id = $1 and kind like 'assessment.%ed' and kind <> 'assessment.changed'`,
    [id],
  );
  const parts = Object.fromEntries(rows.map((row) => [row.type, row.id])) as Record<Part, string>;
  return { id, parts, ids: [id, ...rows.map((row) => row.id)] };
}

/** Of which sensitivities an answer says anything: a word of theirs, or an id. */
export function toldOf(answer: unknown, guarded: GuardedAssessments): Sensitivity[] {
  const text = JSON.stringify(answer).toLowerCase();
  return sensitivities.filter(
    (one) => text.includes(marks[one]) || guarded[one].ids.some((id) => text.includes(id)),
  );
}
