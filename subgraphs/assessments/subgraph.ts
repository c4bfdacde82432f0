import { defineSubgraph } from '../../platform/subgraph/define-subgraph';
import { AuditEntry } from '../common/audit-entry';
import {
  AssessmentDetailsResolver,
  AssessmentPartnerResolver,
} from './assessment/assessment-details.resolver';
import { AssessmentDocument, AssessmentPartner, StoredPhase } from './assessment/assessment-details.entity';
import { AssessmentProgressResolver } from './assessment/assessment-progress.resolver';
import { Assessment } from './assessment/assessment.entity';
import { AssessmentMutations } from './assessment/assessment.mutations';
import { AssessmentResolver } from './assessment/assessment.resolver';
import { AssessmentEventResolver } from './event/assessment-event.resolver';
import { anchorsOfAssessmentEvent, isAdmitted } from './event/assessment-live';
import { AssessmentSubscriptions } from './event/assessment-subscription.resolver';
import { DataSource } from './evidence/data-source.entity';
import { EvidenceMutations } from './evidence/evidence.mutations';
import { DataSourceResolver, FactorResolver, FindingResolver } from './evidence/evidence.resolver';
import { Factor } from './evidence/factor.entity';
import { Finding } from './evidence/finding.entity';
import { Observation } from './indicator/observation.entity';
import { partnersConsumer } from './follow/partner-merges';
import { localPartnershipsConsumer } from './follow/task-starts';
import { ObservationMutations } from './indicator/observation.mutations';
import { IndicatorSeriesResolver, ObservationResolver } from './indicator/observation.resolver';
import { SafetyIndicator } from './indicator/safety-indicator.entity';
import { SafetyIndicatorResolver } from './indicator/safety-indicator.resolver';
import { createLoaders, type AssessmentsLoaders } from './loaders';
import { Assessments0000000000001 } from './migrations/0001-assessments';
import { Writing0000000000002 } from './migrations/0002-writing';
import { WhoMaySee0000000000003 } from './migrations/0003-who-may-see';
import { AppendOnlyAudit0000000000004 } from './migrations/0004-append-only-audit';
import { SamePartners0000000000005 } from './migrations/0005-same-partners';
import { OffenceCategory } from './offence/offence-category.entity';
import { OffenceCategoryResolver } from './offence/offence-category.resolver';
import { PriorityArea } from './priority/priority-area.entity';
import { PriorityAreaResolver } from './priority/priority-area.resolver';
import { PriorityMutations } from './priority/priority.mutations';
import { Recommendation } from './priority/recommendation.entity';
import { RecommendationResolver } from './priority/recommendation.resolver';
import { announcedAccessSeed } from './seed/announced-access';
import { demoSeed } from './seed/demo';
import { pageSeed } from './seed/page';
import { referenceSeed } from './seed/reference';
import { CountryResolver } from './stubs/country.resolver';
import { PartnerResolver } from './stubs/partner.resolver';
import { PlaceResolver } from './stubs/place.resolver';
import { SdgTargetResolver } from './stubs/sdg-target.resolver';
import { StakeholderGroupResolver } from './stubs/stakeholder-group.resolver';

/** What is known: safety assessments, from the data sources through findings to recommendations, and indicators. */
export const assessments = defineSubgraph<AssessmentsLoaders>({
  name: 'assessments',
  entities: [
    Assessment,
    StoredPhase,
    AssessmentPartner,
    AssessmentDocument,
    DataSource,
    Factor,
    Finding,
    PriorityArea,
    Recommendation,
    OffenceCategory,
    SafetyIndicator,
    Observation,
    AuditEntry,
  ],
  migrations: [
    Assessments0000000000001,
    Writing0000000000002,
    WhoMaySee0000000000003,
    AppendOnlyAudit0000000000004,
    SamePartners0000000000005,
  ],
  resolvers: [
    AssessmentResolver,
    AssessmentProgressResolver,
    AssessmentDetailsResolver,
    AssessmentPartnerResolver,
    DataSourceResolver,
    FactorResolver,
    FindingResolver,
    PriorityAreaResolver,
    RecommendationResolver,
    OffenceCategoryResolver,
    SafetyIndicatorResolver,
    IndicatorSeriesResolver,
    ObservationResolver,
    AssessmentEventResolver,
    AssessmentSubscriptions,
    PlaceResolver,
    CountryResolver,
    PartnerResolver,
    StakeholderGroupResolver,
    SdgTargetResolver,
    AssessmentMutations,
    EvidenceMutations,
    PriorityMutations,
    ObservationMutations,
  ],
  orphanedTypes: [],
  references: {
    Assessment: (key: { id: string }, { loaders }) => loaders.assessmentById.load(key.id),
    AssessmentEvent: (key: { id: string }, { loaders }) => loaders.eventById.load(key.id),
    DataSource: (key: { id: string }, { loaders }) => loaders.dataSourceById.load(key.id),
    Factor: (key: { id: string }, { loaders }) => loaders.factorById.load(key.id),
    Finding: (key: { id: string }, { loaders }) => loaders.findingById.load(key.id),
    PriorityArea: (key: { id: string }, { loaders }) => loaders.priorityAreaById.load(key.id),
    Recommendation: (key: { id: string }, { loaders }) => loaders.recommendationById.load(key.id),
    OffenceCategory: (key: { code: string }, { loaders }) => loaders.offenceByCode.load(key.code),
    SafetyIndicator: (key: { code: string }, { loaders }) => loaders.indicatorByCode.load(key.code),
    Observation: (key: { id: string }, { loaders }) => loaders.observationById.load(key.id),
  },
  seeds: [referenceSeed, pageSeed, demoSeed, announcedAccessSeed],
  consumers: [partnersConsumer, localPartnershipsConsumer],
  anchorsOf: anchorsOfAssessmentEvent,
  admits: isAdmitted,
  createLoaders,
});
