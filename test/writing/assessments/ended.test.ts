import { Desk } from './desk';

describe('an assessment that has come to its end', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.dispose());

  it.each(['CLOSED', 'CANCELLED'])(
    'is neither added to nor changed once the assessment is %s',
    async (status) => {
      const { id: assessmentId } = await desk.plans();
      const dataSourceId = await desk.addsSource(assessmentId);
      const { id: recommendationId } = await desk.recommends(assessmentId);
      const interrupted = status === 'CANCELLED' ? 'PLANNING' : null;
      await desk.rows('update assessment set status = $2, interrupted_status = $3 where id = $1', [
        assessmentId,
        status,
        interrupted,
      ]);
      const changes: [string, object][] = [
        ['addDataSource', { assessmentId, kind: 'FOCUS_GROUP', title: 'x' }],
        ['updateDataSource', { dataSourceId, sampleSize: 3 }],
        ['addFactor', { assessmentId, kind: 'RISK', title: 'x' }],
        ['addFinding', { assessmentId, title: 'x' }],
        ['setPriorityArea', { assessmentId, rank: 1, title: 'x', findingIds: [] }],
        ['addRecommendation', { assessmentId, text: 'x', findingIds: [] }],
        ['updateRecommendation', { recommendationId, expectedVersion: 1 }],
        ['attachDocument', { assessmentId, kind: 'REPORT', title: 'x', accessibility: 'NOT_AVAILABLE' }],
        ['setAssessmentPhase', { assessmentId, expectedVersion: 1, code: 'PLANNING' }],
        [
          'addAssessmentPartner',
          { assessmentId, expectedVersion: 1, organisationName: 'x', role: 'SUPPORT' },
        ],
      ];
      for (const [name, input] of changes) {
        expect([name, await desk.refusedAt(name, { ...input })]).toEqual([name, ['GUARD_FAILED']]);
      }
    },
  );
});
