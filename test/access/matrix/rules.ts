/**
 * How rows are guarded. `open`: everybody sees them. `part`: seen with what they are a part of. `carrier`: it carries rows
 * that are judged themselves, and falls with one that it cannot be without.
 */
export type Guard =
  | 'open'
  | 'part'
  | 'carrier'
  | 'task'
  | 'below task'
  | 'assessment'
  | 'below assessment'
  | 'observation'
  | 'news'
  | 'event of news'
  | 'contact'
  | 'audit';

/** What a reader sees is counted anew over the rows that they see. */
export type Derived =
  | 'number of rows'
  | 'counts of rows'
  | 'place in the list'
  | 'place in the log'
  | 'counts of assessment'
  | 'counts of partnership'
  | 'counts of partner'
  | 'progress of recommendation'
  | 'open tasks of group'
  | 'last activity of group'
  | 'contested by what is seen'
  | 'newest that is seen'
  | 'series with observations'
  | 'overlaps of what is seen'
  | 'rights on task'
  | 'rights of assessors'
  | 'audit'
  | 'viewer'
  | 'free text';

export interface TypeRule {
  readonly guard: Guard;
  /** Fields that are seen as the row is. */
  readonly seen?: string;
  /** Fields whose rows are judged by the rule of their own type. */
  readonly judged?: string;
  readonly derived?: Readonly<Record<string, Derived>>;
}

const listOf = (extra: Readonly<Record<string, Derived>> = {}): TypeRule => ({
  guard: 'carrier',
  judged: 'edges nodes',
  derived: { pageInfo: 'place in the list', ...extra },
});
const logOf: TypeRule = {
  guard: 'carrier',
  judged: 'edges nodes',
  derived: { pageInfo: 'place in the log' },
};
const edge: TypeRule = { guard: 'carrier', seen: 'cursor', judged: 'node' };
const transition = (rights: Derived): TypeRule => ({
  guard: 'part',
  seen: 'to label requiresReason',
  derived: { allowedForViewer: rights, unmetGuards: 'free text' },
});

const payload = { guard: 'carrier', seen: 'userErrors clientMutationId' } as const;

/** Every type of the API with every field: what is not here, the matrix knows no rule for, and fails. */
export const typeRules: Readonly<Record<string, TypeRule>> = {
  // Open to everybody, but for what they carry.
  Country: {
    guard: 'open',
    seen: 'iso3 iso2 m49 name m49Path partners places localPartnerships',
    judged: 'assessments news',
  },
  Initiative: { guard: 'open', seen: 'title partnerListComplete statement owner provenance' },
  Partner: {
    guard: 'open',
    seen: `id slug acronym kind iatiOrganisationType ochaOrganisationType website headquartersCity mandateAreas verified
      createdAt updatedAt version name names identifiers country sdgGoals mergedInto formerIds provenance
      localPartnerships`,
    judged: 'assessments recommendations dataSourcesProvided tasks news focalPoints',
    derived: { workload: 'counts of partner' },
  },
  SdgGoal: { guard: 'open', seen: 'code uri shortTitle title targets partners', judged: 'news' },
  SdgTarget: {
    guard: 'open',
    seen: 'code uri title goal indicators',
    judged: 'assessments recommendations tasks',
  },
  SdgIndicator: { guard: 'open', seen: 'code unsdCode title target' },
  Place: {
    guard: 'open',
    seen: `id level alternateNames iso3166_2 geonamesId unLocode latitude longitude timeZone name parent children country
      localPartnerships`,
    judged: 'assessments tasks news',
    derived: { latestAssessment: 'newest that is seen', indicators: 'series with observations' },
  },
  LocalPartnership: {
    guard: 'open',
    seen: 'id title taskPrefix status startedOn version place partners bodies provenance stakeholders groupCoverage',
    judged: 'tasks news',
    derived: { taskCounts: 'counts of partnership' },
  },
  Stakeholder: {
    guard: 'open',
    seen: 'id organisationName roles joinedOn leftOn group partner provenance',
    judged: 'contact',
  },
  StakeholderGroup: {
    guard: 'open',
    seen: 'code ordinal description examples name',
    judged: 'addressedRecommendations',
  },
  CoordinationBody: { guard: 'open', seen: 'id kind name meetsEvery chair members' },
  OffenceCategory: { guard: 'open', seen: 'code level title parent' },
  SafetyIndicator: { guard: 'open', seen: 'code unit lowerIsBetter title offence sdgIndicator' },
  GroupCoverage: {
    guard: 'part',
    seen: 'group stakeholderCount hasFocalPoint isGap',
    derived: { openTaskCount: 'open tasks of group', lastActivityAt: 'last activity of group' },
  },
  IndicatorSeries: { guard: 'carrier', seen: 'indicator place', judged: 'observations' },

  // With contacts:read.
  FocalPoint: { guard: 'contact', seen: 'id name jobTitle email phone languages thematicNote' },
  StakeholderContact: { guard: 'contact', seen: 'name email phone languages' },

  // By sensitivity, with coordination:read.
  CoordinationTask: {
    guard: 'task',
    seen: `id reference title description kind status statusSince priority intendedFor startOn dueOn blockedReason
      blockedNote sensitivity isDemo createdAt updatedAt version localPartnership place lead participants targetGroups
      sdgTargets isOverdue daysInStatus standardStatuses provenance allowedTransitions`,
    judged: 'assessment recommendation blockedBy blocks history news',
  },
  TaskParticipant: { guard: 'part', seen: 'role since partner stakeholder' },
  TaskDependency: { guard: 'carrier', seen: 'resolved', judged: 'task' },
  AllowedTransition: transition('rights on task'),
  StandardStatuses: { guard: 'part', seen: 'iatiActivityStatus threeW hpcImplementationStatus' },
  TaskStatusCount: { guard: 'part', seen: 'status count overdue' },
  TaskEvent: {
    guard: 'below task',
    seen: `id cursor sequence kind fromStatus toStatus reason comment actorName occurredAt recordedAt replayed
      actorPartner`,
    judged: 'task',
  },
  WhoDoesWhatWhere: {
    guard: 'carrier',
    seen: 'sector status startOn endOn partner stakeholderName place country',
    judged: 'task',
  },
  TaskOverlap: { guard: 'carrier', seen: 'kind place partners', judged: 'tasks' },

  // By sensitivity, with assessments:read.
  Assessment: {
    guard: 'assessment',
    seen: `id method isDemo status statusBasis statusSince expectedResults startedOn resultsPresentedOn publishedOn
      thematicAreas illicitFlows reportedConcerns sensitivity createdAt updatedAt version partners documents publicStatus
      resumesTo phases title place country localPartnership sdgTargets provenance allowedTransitions`,
    judged: 'dataSources consultation factors findings priorityAreas recommendations history tasks news',
    derived: { taskCounts: 'counts of assessment' },
  },
  AssessmentPartner: { guard: 'part', seen: 'organisationName role partner' },
  AssessmentDocument: {
    guard: 'part',
    seen: 'kind title url language accessibility howToRequest publishedOn',
  },
  AssessmentPhase: {
    guard: 'part',
    seen: 'code state plannedStart plannedEnd actualStart actualEnd completeness',
  },
  GroupConsultation: { guard: 'carrier', seen: 'group consulted', judged: 'sources' },
  AssessmentTransition: transition('rights of assessors'),
  DataSource: {
    guard: 'below assessment',
    seen: 'id kind title providerName periodCovered sampleSize state limitations provider group',
  },
  Factor: {
    guard: 'below assessment',
    seen: 'id kind level title areas confidence isDemo',
    judged: 'evidence',
  },
  Finding: {
    guard: 'below assessment',
    seen: 'id isDemo title summary areas flows confidence offences sdgTargets',
    judged: 'factors evidence',
  },
  PriorityArea: {
    guard: 'below assessment',
    seen: 'id rank title rationale isDemo agreedBy',
    judged: 'findings recommendations',
  },
  Recommendation: {
    guard: 'below assessment',
    seen: `id number status targetDate isDemo version text addressedTo responsiblePartners sdgTargets
      allowedTransitions`,
    judged: 'assessment priorityArea findings tasks',
    derived: { implementationProgress: 'progress of recommendation' },
  },
  RecommendationTransition: transition('rights of assessors'),
  AssessmentEvent: {
    guard: 'below assessment',
    seen: `id cursor sequence fromStatus toStatus fromPublicStatus toPublicStatus reason actorName occurredAt recordedAt
      replayed actorPartner`,
    judged: 'assessment',
  },
  Observation: {
    guard: 'observation',
    seen: 'id value period provider provenance',
    judged: 'source',
    derived: { isContested: 'contested by what is seen' },
  },

  // By status, with news:write.
  NewsItem: {
    guard: 'news',
    seen: `id languages format status sourceUrl isDemo publishedOn topics createdAt updatedAt version headline summary body
      partners countries places localPartnerships sdgGoals isStale provenance`,
    judged: 'assessments tasks supersededBy',
  },
  NewsEvent: {
    guard: 'event of news',
    seen: 'id cursor sequence kind actorName occurredAt recordedAt replayed',
    judged: 'newsItem',
  },

  // Of whoever asks, and for administrators.
  Viewer: { guard: 'open', seen: 'id name scopes coordinates partner' },
  AuditEntry: { guard: 'audit', seen: 'id at subject actorName action target outcome requestId detail' },

  // Values and lists.
  FuzzyDate: { guard: 'part', seen: 'text start end precision' },
  M49Area: { guard: 'part', seen: 'code name level' },
  PageInfo: { guard: 'part', seen: 'hasNextPage hasPreviousPage startCursor endCursor' },
  PartnerIdentifier: { guard: 'part', seen: 'scheme value verified source supersededOn' },
  PartnerName: { guard: 'part', seen: 'value kind language' },
  Provenance: { guard: 'part', seen: 'url title retrievedOn quote isDemo' },
  UserError: { guard: 'part', seen: 'code field message' },
  TaskConnection: listOf({ totalCount: 'number of rows', counts: 'counts of rows' }),
  TaskEdge: edge,
  TaskEventConnection: logOf,
  TaskEventEdge: edge,
  AssessmentConnection: listOf({ totalCount: 'number of rows' }),
  AssessmentEdge: edge,
  AssessmentEventConnection: logOf,
  AssessmentEventEdge: edge,
  NewsConnection: listOf({ totalCount: 'number of rows' }),
  NewsEdge: edge,
  NewsEventConnection: logOf,
  NewsEventEdge: edge,
  PartnerConnection: {
    guard: 'part',
    seen: 'edges nodes',
    derived: { pageInfo: 'place in the list', totalCount: 'number of rows' },
  },
  PartnerEdge: { guard: 'part', seen: 'cursor node' },
  AuditEntryConnection: listOf(),
  AuditEntryEdge: edge,

  // What changes answer: what was changed, as far as whoever changed it sees it.
  AddStakeholderPayload: { ...payload, seen: `${payload.seen} stakeholder localPartnership` },
  AssessmentPayload: { ...payload, judged: 'assessment event' },
  DataSourcePayload: { ...payload, judged: 'dataSource assessment' },
  LocalPartnershipPayload: { ...payload, seen: `${payload.seen} localPartnership` },
  MergePartnersPayload: { ...payload, seen: `${payload.seen} partner` },
  PartnerPayload: { ...payload, seen: `${payload.seen} partner` },
  PlacePayload: { ...payload, seen: `${payload.seen} place` },
  PublishNewsPayload: { ...payload, judged: 'newsItem' },
  RecommendationPayload: { ...payload, judged: 'recommendation' },
  RecordObservationsPayload: { ...payload, seen: `${payload.seen} recorded`, judged: 'series' },
  TaskPayload: { ...payload, judged: 'task event' },
  UpsertPartnerPayload: { ...payload, seen: `${payload.seen} partner` },

  Query: {
    guard: 'open',
    seen: `assessmentLogHead taskLogHead newsLogHead safetyIndicators offenceCategories place places country countries
      initiative partner partners partnerMatches sdgGoals sdgTarget localPartnership localPartnerships stakeholderGroups`,
    judged: `lateAssessments assessment assessments assessmentEvents recommendation whoDoesWhatWhere task tasks taskEvents
      newsEvents newsItem news`,
    derived: {
      taskOverlaps: 'overlaps of what is seen',
      assessmentsAudit: 'audit',
      coordinationAudit: 'audit',
      newsAudit: 'audit',
      partnersAudit: 'audit',
      viewer: 'viewer',
    },
  },
};
