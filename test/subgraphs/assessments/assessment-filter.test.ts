import { matchesFilter } from '../../../subgraphs/assessments/assessment/assessment-filter';
import type { AssessmentFilter } from '../../../subgraphs/assessments/assessment/assessment.input';
import type { AssessmentAttributes } from '../../../subgraphs/assessments/event/assessment-log';

const assessment: AssessmentAttributes = {
  assessmentId: 'assessment:a',
  status: 'ANALYSIS',
  publicStatus: 'UNDERWAY',
  method: 'USGA',
  countryIso3: 'UZB',
  placeId: 'place:a',
  localPartnershipId: null,
  partnerIds: ['partner:a', 'partner:b'],
  leadPartnerIds: ['partner:a'],
  thematicAreas: ['YOUTH_AT_RISK'],
  illicitFlows: ['DRUGS'],
  sdgTargets: ['16.4'],
  offenceCodes: ['06', '0601'],
  missingGroups: ['CIVIL_SOCIETY'],
  sensitivity: 'PUBLIC',
  isDemo: false,
  updatedAt: '2026-03-01T10:00:00.000Z',
};

describe('a filter in memory', () => {
  it.each<AssessmentFilter>([
    {},
    { status: null },
    { status: ['PLANNING', 'ANALYSIS'] },
    { publicStatus: ['UNDERWAY'] },
    { method: ['USGA'] },
    { countryIso3: ['KEN', 'UZB'] },
    { placeId: ['place:a'] },
    { partnerId: ['partner:b'] },
    { thematicArea: ['ROAD_SAFETY', 'YOUTH_AT_RISK'] },
    { illicitFlow: ['DRUGS'] },
    { sdgTarget: ['16.4'] },
    { offenceCode: ['06'] },
    { offenceCode: ['0601'] },
    { missingGroup: ['YOUTH_COMMUNITIES', 'CIVIL_SOCIETY'] },
    { updatedSince: new Date('2026-03-01T10:00:00.000Z') },
    { status: ['ANALYSIS'], countryIso3: ['UZB'], partnerId: ['partner:a'] },
  ])('lets through by %j', (filter) => {
    expect(matchesFilter(filter, assessment)).toBe(true);
  });

  it.each<AssessmentFilter>([
    { status: [] },
    { status: ['PLANNING'] },
    { publicStatus: ['COMPLETED'] },
    { method: ['RAPID_USGA'] },
    { countryIso3: ['KEN'] },
    { placeId: ['place:b'] },
    { partnerId: ['partner:c'] },
    { thematicArea: ['ROAD_SAFETY'] },
    { illicitFlow: ['FIREARMS'] },
    { sdgTarget: ['16'] },
    { offenceCode: ['0'] },
    { offenceCode: ['060'] },
    { offenceCode: ['07'] },
    { missingGroup: ['YOUTH_COMMUNITIES'] },
    { updatedSince: new Date('2026-03-01T10:00:00.001Z') },
    { status: ['ANALYSIS'], countryIso3: ['KEN'] },
  ])('holds back by %j', (filter) => {
    expect(matchesFilter(filter, assessment)).toBe(false);
  });
});
