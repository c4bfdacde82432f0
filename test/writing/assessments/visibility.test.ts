import { Desk, assessor, person } from './desk';

const outsider = person('outsider', ['assessments:read', 'assessments:write'], { partner: 'partner:unodc' });
const participant = person('participant', ['assessments:write'], { partner: 'partner:un-women' });
const coordinator = person('coordinator', ['assessments:write'], {
  coordinates: ['local-partnership:uz-chilanzar'],
});
const admin = person('administrator', ['admin']);

describe('an assessment that not everybody may see', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.dispose());

  async function changeOf(sensitivity: string): Promise<{ assessmentId: string }> {
    desk.who = assessor;
    const { id } = await desk.plans({ sensitivity });
    await desk.does('addAssessmentPartner', {
      assessmentId: id,
      expectedVersion: 1,
      partnerId: 'partner:un-women',
      role: 'SUPPORT',
    });
    const change = { assessmentId: id, expectedVersion: 2, reportedConcerns: ['Theft'] };
    return change;
  }

  it.each([
    { sensitivity: 'INTERNAL', who: outsider },
    { sensitivity: 'CONFIDENTIAL', who: participant },
    { sensitivity: 'STRICTLY_CONFIDENTIAL', who: assessor },
    { sensitivity: 'STRICTLY_CONFIDENTIAL', who: coordinator },
    { sensitivity: 'STRICTLY_CONFIDENTIAL', who: admin },
  ])('is changed where it is $sensitivity by the $who.subject', async ({ sensitivity, who }) => {
    const change = await changeOf(sensitivity);
    desk.who = who;
    const { assessment } = await desk.does('updateAssessment', change);
    expect(assessment.version).toBe(3);
  });

  it.each([
    { sensitivity: 'CONFIDENTIAL', who: outsider },
    { sensitivity: 'STRICTLY_CONFIDENTIAL', who: outsider },
    { sensitivity: 'STRICTLY_CONFIDENTIAL', who: participant },
  ])('is not there where it is $sensitivity for the $who.subject', async ({ sensitivity, who }) => {
    const change = await changeOf(sensitivity);
    desk.who = who;
    const message = `There is no assessment ${change.assessmentId}.`;
    expect(await desk.refused('updateAssessment', change)).toEqual([
      { code: 'NOT_FOUND', field: ['input', 'assessmentId'], message },
    ]);
  });
});
