import {
  AssessmentPublicStatus,
  AssessmentStatus,
} from '../../../subgraphs/assessments/assessment/assessment.enums';
import {
  phaseCodes,
  phaseStatesOf,
  publicStatusOf,
  statusesThatReadAs,
} from '../../../subgraphs/assessments/machine/progress';

const interruptible = ['PLANNING', 'DATA_COLLECTION', 'ANALYSIS', 'VALIDATION'] as const;

function state(status: AssessmentStatus, interruptedStatus: AssessmentStatus | null = null) {
  return { status, interruptedStatus };
}

describe('the public status', () => {
  it.each([
    ['PLANNING', 'PLANNED'],
    ['DATA_COLLECTION', 'UNDERWAY'],
    ['ANALYSIS', 'UNDERWAY'],
    ['VALIDATION', 'UNDERWAY'],
    ['FINALISED', 'COMPLETED'],
    ['PUBLISHED', 'COMPLETED'],
    ['FOLLOW_UP', 'COMPLETED'],
    ['CLOSED', 'COMPLETED'],
  ] as const)('of %s is %s', (status, expected) => {
    expect(publicStatusOf(state(status))).toBe(expected);
  });

  it.each(interruptible)('of an assessment suspended in %s is what it was before', (before) => {
    expect(publicStatusOf(state('SUSPENDED', before))).toBe(publicStatusOf(state(before)));
  });

  it.each(interruptible)('of an assessment cancelled in %s is DISCONTINUED', (before) => {
    expect(publicStatusOf(state('CANCELLED', before))).toBe('DISCONTINUED');
  });

  it('is read back into the statuses that it stands for', () => {
    const all = Object.values(AssessmentPublicStatus);
    for (const publicStatus of all) {
      for (const status of statusesThatReadAs([publicStatus])) {
        expect(publicStatusOf(state(status, status === 'CANCELLED' ? 'PLANNING' : null))).toBe(publicStatus);
      }
    }
    expect([...statusesThatReadAs(all), 'SUSPENDED'].toSorted()).toEqual(
      Object.values(AssessmentStatus).toSorted(),
    );
  });
});

describe('the phases', () => {
  it('are the three steps of the guide and what comes after it', () => {
    expect(phaseCodes).toEqual([
      'PLANNING',
      'DATA_COLLECTION_AND_ANALYSIS',
      'PRESENTATION_AND_VALIDATION',
      'FOLLOW_UP',
    ]);
  });

  it.each([
    ['PLANNING', ['ONGOING', 'NOT_STARTED', 'NOT_STARTED', 'NOT_STARTED']],
    ['DATA_COLLECTION', ['DONE', 'ONGOING', 'NOT_STARTED', 'NOT_STARTED']],
    ['ANALYSIS', ['DONE', 'ONGOING', 'NOT_STARTED', 'NOT_STARTED']],
    ['VALIDATION', ['DONE', 'DONE', 'ONGOING', 'NOT_STARTED']],
    ['FINALISED', ['DONE', 'DONE', 'ONGOING', 'NOT_STARTED']],
    ['PUBLISHED', ['DONE', 'DONE', 'DONE', 'NOT_STARTED']],
    ['FOLLOW_UP', ['DONE', 'DONE', 'DONE', 'ONGOING']],
    ['CLOSED', ['DONE', 'DONE', 'DONE', 'DONE']],
  ] as const)('stand in %s as %j', (status, expected) => {
    expect(phaseStatesOf(state(status))).toEqual(expected);
  });

  it.each(interruptible)('stay where they were when an assessment is suspended in %s', (before) => {
    expect(phaseStatesOf(state('SUSPENDED', before))).toEqual(phaseStatesOf(state(before)));
  });

  it('that were not done are skipped when an assessment is cancelled', () => {
    expect(phaseStatesOf(state('CANCELLED', 'ANALYSIS'))).toEqual(['DONE', 'SKIPPED', 'SKIPPED', 'SKIPPED']);
  });
});
