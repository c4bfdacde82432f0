import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { writeProvenance } from '../../common/provenance';
import { writeTranslations } from '../../common/texts';
import { assessmentLog } from '../event/assessment-log';
import { readAttributes } from '../event/attributes.reader';
import { calendarDay, daysBefore, onDay } from './demo-days';
import { demoEvidence } from './demo-evidence';
import { demoHistory, demoRecommendationEvents, demoSteps } from './demo-history';
import {
  demoObservations,
  demoPriorityAreas,
  demoRecommendations,
  demoTranslations,
} from './demo-priorities';
import { writeAssessments, type SeededAssessment } from './write-assessments';
import { writeDemoEvidence } from './write-evidence';
import { writeDemoPriorities, writeObservations } from './write-priorities';

const id = 'assessment:demo-uz-chilanzar';
const placeId = 'place:uz-tashkent-chilanzar';

/** An invented assessment of a real place, with everything that one can have. */
function demoAssessment(now: Date): SeededAssessment {
  const day = (daysAgo: number): string => calendarDay(daysBefore(now, daysAgo));
  return {
    id,
    title: '[Demo] Urban Safety Governance Assessment in Chilanzar',
    method: 'USGA',
    placeId,
    countryIso3: 'UZB',
    localPartnershipId: 'local-partnership:uz-chilanzar',
    isDemo: true,
    status: 'FOLLOW_UP',
    statusBasis: 'STATED',
    statusSince: daysBefore(now, 21),
    expectedResults: onDay(daysBefore(now, 35)),
    startedOn: onDay(daysBefore(now, 150)),
    resultsPresentedOn: onDay(daysBefore(now, 41)),
    publishedOn: onDay(daysBefore(now, 30)),
    thematicAreas: ['DRUG_PREVENTION_TREATMENT_CARE', 'CORRUPTION_AND_INTEGRITY', 'YOUTH_AT_RISK'],
    illicitFlows: ['DRUGS'],
    reportedConcerns: ['[Demo] Drug offers near transport hubs', '[Demo] Dark ways home'],
    sdgTargets: ['3.5', '16.4', '16.5'],
    createdAt: daysBefore(now, 150),
    updatedAt: daysBefore(now, 21),
    version: demoSteps.length,
    partners: [
      { partnerId: 'partner:demo-agency-a', organisationName: 'Demo Agency A', role: 'LEAD' },
      { partnerId: 'partner:demo-agency-b', organisationName: 'Demo Agency B', role: 'IMPLEMENTING' },
      { partnerId: 'partner:demo-agency-c', organisationName: 'Demo Agency C', role: 'SUPPORT' },
      { organisationName: '[Demo] District administration', role: 'LOCAL_COUNTERPART' },
    ],
    phases: [
      {
        code: 'PLANNING',
        plannedStart: day(150),
        plannedEnd: day(130),
        actualStart: day(150),
        actualEnd: day(130),
        completeness: 1,
      },
      {
        code: 'DATA_COLLECTION_AND_ANALYSIS',
        plannedStart: day(130),
        plannedEnd: day(65),
        actualStart: day(130),
        actualEnd: day(55),
        completeness: 0.9,
      },
      {
        code: 'PRESENTATION_AND_VALIDATION',
        plannedStart: day(65),
        plannedEnd: day(35),
        actualStart: day(55),
        actualEnd: day(30),
        completeness: 1,
      },
      {
        code: 'FOLLOW_UP',
        plannedStart: day(30),
        plannedEnd: day(-330),
        actualStart: day(21),
        completeness: 0.2,
      },
    ],
    documents: [
      {
        kind: 'REPORT',
        title: '[Demo] Report of the assessment in Chilanzar',
        language: 'EN',
        accessibility: 'PUBLICLY_AVAILABLE',
        publishedOn: onDay(daysBefore(now, 30)),
      },
    ],
  };
}

export const demoSeed: Seed = {
  name: 'demo',
  demo: true,
  async apply(tx) {
    const now = new Date();
    const thisYear = now.getUTCFullYear();
    const recommendations = demoRecommendations(thisYear);
    const observations = demoObservations(placeId, thisYear);

    await writeAssessments(tx, [demoAssessment(now)]);
    await writeDemoEvidence(tx, id, demoEvidence(thisYear));
    await writeDemoPriorities(tx, id, demoPriorityAreas, recommendations);
    await writeObservations(tx, observations);
    await writeTranslations(tx, demoTranslations);
    await writeProvenance(
      tx,
      [id, ...observations.map((observation) => observation.id)].map((owner) => ({
        owner,
        title: 'Invented for demonstration',
        isDemo: true,
      })),
    );

    const attributes = (await readAttributes(tx, [id])).get(id);
    if (!attributes) throw new Error(`${id} was not written`);
    await assessmentLog.record(tx, [
      ...demoHistory(now, attributes),
      ...demoRecommendationEvents(now, attributes, recommendations),
    ]);
  },
};
