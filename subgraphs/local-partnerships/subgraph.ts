import { defineSubgraph } from '../../platform/subgraph/define-subgraph';
import { followRecordsOf } from '../common/foreign-records';
import { AuditEntry } from '../common/audit-entry';
import { followPartners } from './follow-partners';
import { createLoaders, type LocalPartnershipsLoaders } from './loaders';
import { LocalPartnerships0000000000001 } from './migrations/0001-local-partnerships';
import { Writing0000000000002 } from './migrations/0002-writing';
import { WhoMaySee0000000000003 } from './migrations/0003-who-may-see';
import { AppendOnlyAudit0000000000004 } from './migrations/0004-append-only-audit';
import { SamePartners0000000000005 } from './migrations/0005-same-partners';
import { TaskOverlapResolver } from './overview/task-overlaps';
import { WhoDoesWhatWhereResolver } from './overview/who-does-what-where';
import { CoordinationBody } from './partnership/coordination-body.entity';
import { CoordinationBodyResolver } from './partnership/coordination-body.resolver';
import { LocalPartnership } from './partnership/local-partnership.entity';
import { GroupCoverageResolver, LocalPartnershipResolver } from './partnership/local-partnership.resolver';
import { PartnershipMutations } from './partnership/partnership.mutations';
import { Stakeholder } from './partnership/stakeholder.entity';
import { StakeholderResolver } from './partnership/stakeholder.resolver';
import { Place } from './place/place.entity';
import { PlaceMutations } from './place/place.mutations';
import { PlaceResolver } from './place/place.resolver';
import { announcedAccessSeed } from './seed/announced-access';
import { announcedSeed } from './seed/announced';
import { demoSeed } from './seed/demo';
import { pageSeed } from './seed/page';
import { StakeholderGroup } from './stakeholder-group/stakeholder-group.entity';
import { StakeholderGroupResolver } from './stakeholder-group/stakeholder-group.resolver';
import { AssessmentResolver } from './stubs/assessment.resolver';
import { CountryResolver } from './stubs/country.resolver';
import { PartnerResolver } from './stubs/partner.resolver';
import { RecommendationResolver } from './stubs/recommendation.resolver';
import { SdgTargetResolver } from './stubs/sdg-target.resolver';
import { CoordinationTask } from './task/coordination-task.entity';
import { CoordinationTaskResolver } from './task/coordination-task.resolver';
import { TaskParticipation } from './task/task-participant.entity';
import { TaskParticipantResolver } from './task/task-participant.resolver';
import { TaskMutations } from './task/task.mutations';
import { TaskQueries } from './task/task.resolver';
import { toTaskEvent } from './task-event/task-event';
import { TaskEventResolver } from './task-event/task-event.resolver';
import { anchorsOfTaskEvent, isAdmitted } from './task-event/task-live';
import { TaskSubscriptions } from './task-event/task-subscription.resolver';

/** Who works where, with whom, on what: places, the seven groups, local partnerships and their tasks. */
export const localPartnerships = defineSubgraph<LocalPartnershipsLoaders>({
  name: 'local-partnerships',
  entities: [
    Place,
    StakeholderGroup,
    LocalPartnership,
    Stakeholder,
    CoordinationBody,
    CoordinationTask,
    TaskParticipation,
    AuditEntry,
  ],
  migrations: [
    LocalPartnerships0000000000001,
    Writing0000000000002,
    WhoMaySee0000000000003,
    AppendOnlyAudit0000000000004,
    SamePartners0000000000005,
  ],
  resolvers: [
    PlaceResolver,
    PlaceMutations,
    StakeholderGroupResolver,
    LocalPartnershipResolver,
    PartnershipMutations,
    GroupCoverageResolver,
    StakeholderResolver,
    CoordinationBodyResolver,
    TaskQueries,
    TaskMutations,
    CoordinationTaskResolver,
    TaskParticipantResolver,
    TaskEventResolver,
    TaskSubscriptions,
    WhoDoesWhatWhereResolver,
    TaskOverlapResolver,
    PartnerResolver,
    CountryResolver,
    SdgTargetResolver,
    AssessmentResolver,
    RecommendationResolver,
  ],
  orphanedTypes: [],
  references: {
    Place: (key: { id: string }, { loaders }) => loaders.placeById.load(key.id),
    StakeholderGroup: (key: { code: string }, { loaders }) => loaders.groupByCode.load(key.code),
    LocalPartnership: (key: { id: string }, { loaders }) => loaders.partnershipById.load(key.id),
    Stakeholder: (key: { id: string }, { loaders }) => loaders.stakeholderById.load(key.id),
    CoordinationBody: (key: { id: string }, { loaders }) => loaders.bodyById.load(key.id),
    CoordinationTask: (key: { id: string }, { loaders }) => loaders.taskById.load(key.id),
    TaskEvent: async (key: { id: string }, { loaders }) => {
      const event = await loaders.eventById.load(key.id);
      return event && toTaskEvent(event, true);
    },
  },
  seeds: [pageSeed, demoSeed, announcedSeed, announcedAccessSeed],
  consumers: [followPartners, followRecordsOf('assessments')],
  anchorsOf: anchorsOfTaskEvent,
  admits: isAdmitted,
  createLoaders,
});
