export type Root = 'taskStatusChanged' | 'taskChanged' | 'assessmentStatusChanged' | 'newsPublished';

/** What a subscriber asks for, and the same said once more, as a condition on the rows of the log. */
export interface WantedEvents {
  readonly root: Root;
  readonly filter: Readonly<Record<string, unknown>>;
  /** In SQL, on `kind`, `data` and `attributes` of the room's `event_log`; says nothing about the kinds of the root field. */
  readonly where: string;
}

/** Of each root field: the room whose log it is told from, its type of filter, and the events that are its own. */
export const roots: Readonly<
  Record<Root, { schema: string; head: string; filterType: string; kinds: string }>
> = {
  taskStatusChanged: {
    schema: 'local_partnerships',
    head: 'taskLogHead',
    filterType: 'TaskFilter',
    kinds: `kind = 'STATUS_CHANGED'`,
  },
  taskChanged: {
    schema: 'local_partnerships',
    head: 'taskLogHead',
    filterType: 'TaskFilter',
    kinds: `kind in ('CREATED', 'STATUS_CHANGED', 'LEAD_CHANGED', 'PARTICIPANTS_CHANGED', 'DUE_DATE_CHANGED',
      'DETAILS_CHANGED', 'COMMENTED')`,
  },
  assessmentStatusChanged: {
    schema: 'assessments',
    head: 'assessmentLogHead',
    filterType: 'AssessmentFilter',
    kinds: `kind in ('assessment.recorded', 'assessment.statusChanged')`,
  },
  newsPublished: {
    schema: 'news',
    head: 'newsLogHead',
    filterType: 'NewsFilter',
    kinds: `kind in ('PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'TRANSLATED')`,
  },
};

type Case = readonly [filter: WantedEvents['filter'], where: string];

const ofTasks: readonly Case[] = [
  [{}, 'true'],
  [{ countryIso3: ['UZB'] }, `attributes ->> 'countryIso3' = 'UZB'`],
  [{ countryIso3: ['KEN', 'MEX'] }, `attributes ->> 'countryIso3' in ('KEN', 'MEX')`],
  [{ leadPartnerId: ['partner:demo-agency-a'] }, `attributes ->> 'leadPartnerId' = 'partner:demo-agency-a'`],
  [
    { leadPartnerId: ['partner:demo-agency-b'], status: ['BLOCKED'] },
    `attributes ->> 'leadPartnerId' = 'partner:demo-agency-b' and attributes ->> 'status' = 'BLOCKED'`,
  ],
  [{ placeId: ['place:ke'] }, `attributes -> 'placePath' ? 'place:ke'`],
  [{ placeId: ['place:ke'], includeChildPlaces: false }, `attributes ->> 'placeId' = 'place:ke'`],
  [{ status: ['IN_PROGRESS', 'IN_REVIEW'] }, `attributes ->> 'status' in ('IN_PROGRESS', 'IN_REVIEW')`],
  [
    { kind: ['COMMUNICATION'], priority: ['LOW', 'HIGH'] },
    `attributes ->> 'kind' = 'COMMUNICATION' and attributes ->> 'priority' in ('LOW', 'HIGH')`,
  ],
  [{ stakeholderGroup: ['YOUTH_COMMUNITIES'] }, `attributes -> 'targetGroups' ? 'YOUTH_COMMUNITIES'`],
  [{ dueBefore: '2050-01-01' }, `(attributes ->> 'dueOn')::date < '2050-01-01'`],
  [{ includeDemo: false }, `attributes ->> 'isDemo' = 'false'`],
  [{ countryIso3: ['BRB'] }, 'false'], // nobody writes there
];

const ofAssessments: readonly Case[] = [
  [{}, 'true'],
  [{ countryIso3: ['KEN'] }, `attributes ->> 'countryIso3' = 'KEN'`],
  [{ method: ['RAPID_USGA'] }, `attributes ->> 'method' = 'RAPID_USGA'`],
  [{ status: ['SUSPENDED'] }, `attributes ->> 'status' = 'SUSPENDED'`],
  [
    { placeId: ['place:mx-mexico-city-iztapalapa'] },
    `attributes ->> 'placeId' = 'place:mx-mexico-city-iztapalapa'`,
  ],
  [{ method: ['LOCAL_SAFETY_AUDIT'] }, 'false'],
];

const ofNews: readonly Case[] = [
  [{}, 'true'],
  [{ countryIso3: ['UZB'] }, `attributes -> 'countryIso3' ? 'UZB'`],
  [{ placeId: ['place:ke-nairobi-mathare'] }, `attributes -> 'placeIds' ? 'place:ke-nairobi-mathare'`],
  [{ format: ['ANALYSIS'] }, `attributes ->> 'format' = 'ANALYSIS'`],
  [{ status: ['CORRECTED'] }, `attributes ->> 'status' = 'CORRECTED'`],
  [{ format: ['EVALUATION_AND_LESSONS_LEARNED'] }, 'false'],
];

const byRoot: readonly (readonly [Root, readonly Case[]])[] = [
  ['taskStatusChanged', ofTasks],
  ['assessmentStatusChanged', ofAssessments],
  ['newsPublished', ofNews],
  ['taskChanged', ofTasks],
];

/** The first `count` of all, by turns of the root fields, and again from the first where that is not enough. */
export function wantedEvents(count: number): WantedEvents[] {
  const longest = Math.max(...byRoot.map(([, cases]) => cases.length));
  const all = Array.from({ length: longest }, (_, turn) =>
    byRoot.flatMap(([root, cases]) => {
      const found = cases[turn];
      return found ? [{ root, filter: found[0], where: found[1] }] : [];
    }),
  ).flat();
  return Array.from({ length: count }, (_, index) => all[index % all.length] as WantedEvents);
}
