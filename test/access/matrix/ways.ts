import type { Truth } from './truth';
import type { World } from './world';

/**
 * For each type with rows, a way to all of them that the matrix looks at, `*` standing for what is asked of a row. Every
 * field of the API that leads to rows is asked for at the end of the way to the type that has it. Named by a field, a way is
 * for that field alone.
 */
export function waysTo(world: World): Readonly<Record<string, string>> {
  const { cast, placeId, otherPlaceId } = world;
  const each = (field: string, argument: string, values: readonly string[], inner = '*'): string =>
    values
      .map((value, index) => `${field}${index}: ${field}(${argument}: "${value}") { ${inner} }`)
      .join(' ');
  const tasks = (inner: string): string => `tasks(first: 200) { nodes { ${inner} } }`;
  const assessments = (inner: string): string => `assessments(first: 200) { nodes { ${inner} } }`;
  const news = (inner: string): string => `news(first: 200) { nodes { ${inner} } }`;
  const partners = [cast.lead, cast.support, cast.oversight, cast.outsider, 'partner:unodc'];
  const partnerships = [cast.here, cast.elsewhere, 'local-partnership:uz-chilanzar'];
  // By its former id a partner is found as what it was merged into; only here is the record itself.
  const merged =
    'merged: partners(filter: { includeMerged: true, text: "matrix-former-lead" }) { nodes { * } }';
  const places = [placeId, otherPlaceId, 'place:uz-tashkent-chilanzar'];
  const logs = { task: 'taskLogHead', assessment: 'assessmentLogHead', news: 'newsLogHead' } as const;
  const events = (log: keyof typeof logs): string =>
    `${log}Events(first: 200, after: "${world.begins[logs[log]]}") { nodes { * } }`;
  const audits = ['assessmentsAudit', 'coordinationAudit', 'newsAudit', 'partnersAudit'];
  return {
    Assessment: assessments('*'),
    AssessmentEvent: events('assessment'),
    AuditEntry: audits.map((field) => `${field} { nodes { * } }`).join(' '),
    CoordinationBody: each('localPartnership', 'id', partnerships, 'bodies { * }'),
    CoordinationTask: tasks('*'),
    Country: each('country', 'iso3', ['UZB', 'KEN']),
    DataSource: assessments('dataSources { * }'),
    Factor: assessments('factors { * }'),
    Finding: assessments('findings { * }'),
    FocalPoint: each('partner', 'id', partners, 'focalPoints { * }'),
    GroupConsultation: assessments('consultation { * }'),
    GroupCoverage: each('localPartnership', 'id', partnerships, 'groupCoverage { * }'),
    IndicatorSeries: each('place', 'id', places, 'indicators { indicator { code } observations { id } * }'),
    Initiative: 'initiative { * }',
    LocalPartnership: each('localPartnership', 'id', partnerships),
    NewsEvent: events('news'),
    NewsItem: news('*'),
    Observation: each('place', 'id', places, 'indicators { indicator { code } observations { * } }'),
    OffenceCategory: 'offenceCategories { * }',
    Partner: `${each('partner', 'id', partners)} ${merged}`,
    Place: each('place', 'id', places),
    PriorityArea: assessments('priorityAreas { * }'),
    Recommendation: assessments('recommendations { * }'),
    SafetyIndicator: 'safetyIndicators { * }',
    SdgGoal: 'sdgGoals(codes: ["16"]) { * }',
    SdgIndicator: each('sdgTarget', 'code', ['16.4'], 'indicators { * }'),
    SdgTarget: each('sdgTarget', 'code', ['16.4', '11.7']),
    Stakeholder: each('localPartnership', 'id', partnerships, 'stakeholders { * }'),
    StakeholderContact: each('localPartnership', 'id', partnerships, 'stakeholders { contact { * } }'),
    StakeholderGroup: 'stakeholderGroups { * }',
    TaskDependency: tasks('blockedBy { task { id } * } blocks { task { id } * }'),
    TaskEvent: events('task'),
    TaskOverlap: 'taskOverlaps { kind place { id } partners { id } tasks { id } * }',
    TaskParticipant: tasks('participants { * } lead { * }'),
    Viewer: 'viewer { * }',
    WhoDoesWhatWhere: 'whoDoesWhatWhere { task { id } * }',
    Query: '*',

    // Where all rows would be asked for hundreds of times: those that differ most.
    'TaskEvent.task': `taskEvents(first: 200, after: "${world.begins['recentTasks']}") { nodes { * } }`,
    'Partner.tasks(filter)': each('partner', 'id', [cast.lead]),
    'Place.tasks(filter)': each('place', 'id', [placeId]),
    'LocalPartnership.tasks(filter)': each('localPartnership', 'id', [cast.here]),
  };
}

/** The fields that read one row by its key, each with a value for every row; their rows are asked for whole. */
export function keysOf(
  { cast, placeId, otherPlaceId, tasks: { main } }: World,
  { assessments, news, tasks, recommendationIds }: Truth,
): Readonly<Record<string, readonly string[]>> {
  const ids = (id: string): string => `id: "${id}"`;
  return {
    assessment: [...assessments.keys()].map(ids),
    country: ['iso3: "UZB"'],
    localPartnership: [cast.here, cast.elsewhere].map(ids),
    newsItem: [...news.keys()].map(ids),
    partner: [
      ...[cast.lead, cast.formerLead].map(ids),
      'slug: "matrix-support"',
      'identifier: "XM-DAC-41128"',
    ],
    place: [...[placeId, otherPlaceId].map(ids), 'geonamesId: 1217662'],
    recommendation: recommendationIds.map(ids),
    sdgTarget: ['code: "16.4"'],
    task: [
      ...[...tasks.keys()].map(ids),
      ...Object.values(main).map((id) => `reference: "${tasks.get(id)?.reference}"`),
    ],
  };
}
