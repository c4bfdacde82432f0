import type { Database } from '../../platform/database/database';
import { manyBy, manyThrough, oneBy } from '../../platform/database/row-loaders';
import { raw } from '../../platform/database/sql';
import type { Identity } from '../../platform/identity';
import { LoaderFamily } from '../../platform/loaders';
import { provenanceLoader } from '../common/provenance';
import { Texts } from '../common/texts';
import { isVisibleAssessment, visibleAssessments } from './access';
import { AssessmentDocument, AssessmentPartner, StoredPhase } from './assessment/assessment-details.entity';
import { Assessment } from './assessment/assessment.entity';
import { guardFactsLoader, latestAssessmentLoader } from './assessment/assessment.reader';
import { eventLoader } from './event/assessment-event.reader';
import { DataSource } from './evidence/data-source.entity';
import { Factor } from './evidence/factor.entity';
import { Finding } from './evidence/finding.entity';
import { observationLoader } from './indicator/observation.reader';
import { SafetyIndicator } from './indicator/safety-indicator.entity';
import { OffenceCategory } from './offence/offence-category.entity';
import { PriorityArea } from './priority/priority-area.entity';
import { Recommendation } from './priority/recommendation.entity';
import { holds, links, newestFirst, recommendationsInOrder } from './row-links';

export type AssessmentsLoaders = ReturnType<typeof createLoaders>;

/**
 * Every way from one row of this room to another that `identity` may see; each is one statement a level. Made anew for each
 * request.
 */
export function createLoaders(database: Database, identity: Identity | null) {
  const visible = { where: [visibleAssessments(identity, 'row')] };
  const below = { where: [isVisibleAssessment(identity, raw('row.assessment_id'))] };
  const inOrder = { ...below, orderBy: 'row.position' };
  const newest = { ...visible, orderBy: newestFirst };
  const byAssessment = { ...below, orderBy: recommendationsInOrder };
  return {
    texts: new Texts(database),
    provenance: provenanceLoader(database),
    /** Those that depend on a field's arguments. */
    withArguments: new LoaderFamily(),

    assessmentById: oneBy(database, Assessment, 'id', visible),
    eventById: eventLoader(database, identity),
    guardFactsOfAssessment: guardFactsLoader(database, identity),
    phasesOfAssessment: manyBy(database, StoredPhase, 'assessment_id', { ...below, orderBy: 'row.code' }),
    partnersOfAssessment: manyBy(database, AssessmentPartner, 'assessment_id', inOrder),
    documentsOfAssessment: manyBy(database, AssessmentDocument, 'assessment_id', inOrder),
    sourcesOfAssessment: manyBy(database, DataSource, 'assessment_id', inOrder),
    factorsOfAssessment: manyBy(database, Factor, 'assessment_id', inOrder),
    findingsOfAssessment: manyBy(database, Finding, 'assessment_id', inOrder),
    priorityAreasOfAssessment: manyBy(database, PriorityArea, 'assessment_id', {
      ...below,
      orderBy: 'row.rank, row.id',
    }),
    recommendationsOfAssessment: manyBy(database, Recommendation, 'assessment_id', {
      ...below,
      orderBy: 'row.number',
    }),

    dataSourceById: oneBy(database, DataSource, 'id', below),
    factorById: oneBy(database, Factor, 'id', below),
    findingById: oneBy(database, Finding, 'id', below),
    evidenceOfFactor: manyThrough(
      database,
      DataSource,
      links('factor_evidence', 'factor_id', 'data_source_id'),
      inOrder,
    ),
    evidenceOfFinding: manyThrough(
      database,
      DataSource,
      links('finding_evidence', 'finding_id', 'data_source_id'),
      inOrder,
    ),
    factorsOfFinding: manyThrough(
      database,
      Factor,
      links('finding_factor', 'finding_id', 'factor_id'),
      inOrder,
    ),
    offencesOfFinding: manyThrough(
      database,
      OffenceCategory,
      links('finding_offence', 'finding_id', 'offence_code'),
      { id: 'code', orderBy: 'row.code' },
    ),

    priorityAreaById: oneBy(database, PriorityArea, 'id', below),
    recommendationById: oneBy(database, Recommendation, 'id', below),
    findingsOfPriorityArea: manyThrough(
      database,
      Finding,
      links('priority_area_finding', 'priority_area_id', 'finding_id'),
      inOrder,
    ),
    recommendationsOfPriorityArea: manyBy(database, Recommendation, 'priority_area_id', {
      ...below,
      orderBy: 'row.number',
    }),
    findingsOfRecommendation: manyThrough(
      database,
      Finding,
      links('recommendation_finding', 'recommendation_id', 'finding_id'),
      inOrder,
    ),

    offenceByCode: oneBy(database, OffenceCategory, 'code'),
    indicatorByCode: oneBy(database, SafetyIndicator, 'code'),
    observationById: observationLoader(database, identity),

    assessmentsOfPlace: manyBy(database, Assessment, 'place_id', newest),
    latestAssessmentOfPlace: latestAssessmentLoader(database, identity),
    assessmentsOfCountry: manyBy(database, Assessment, 'country_iso3', newest),
    assessmentsOfTarget: manyThrough(database, Assessment, holds('assessment', 'sdg_targets'), newest),
    recommendationsOfTarget: manyThrough(
      database,
      Recommendation,
      holds('recommendation', 'sdg_targets'),
      byAssessment,
    ),
    recommendationsOfGroup: manyThrough(
      database,
      Recommendation,
      holds('recommendation', 'addressed_to'),
      byAssessment,
    ),
    sourcesOfProvider: manyBy(database, DataSource, 'provider_id', {
      ...below,
      orderBy: 'row.assessment_id, row.position',
    }),
  };
}
