import { AssessmentStatus } from '../../../subgraphs/assessments/assessment/assessment.enums';
import {
  assessmentTransitions,
  offerAssessmentTransitions,
  openTransitions,
  type AssessmentGuardFacts,
  type AssessmentTransitionRule,
} from '../../../subgraphs/assessments/machine/assessment-machine';

const statuses = Object.values(AssessmentStatus);

/** The published table: where each status leads. SUSPENDED leads back to where the assessment came from. */
const table: Record<AssessmentStatus, readonly AssessmentStatus[]> = {
  PLANNING: ['DATA_COLLECTION', 'SUSPENDED', 'CANCELLED'],
  DATA_COLLECTION: ['ANALYSIS', 'SUSPENDED', 'CANCELLED'],
  ANALYSIS: ['VALIDATION', 'DATA_COLLECTION', 'SUSPENDED', 'CANCELLED'],
  VALIDATION: ['FINALISED', 'ANALYSIS', 'SUSPENDED', 'CANCELLED'],
  FINALISED: ['PUBLISHED', 'FOLLOW_UP', 'VALIDATION'],
  PUBLISHED: ['FOLLOW_UP'],
  FOLLOW_UP: ['CLOSED'],
  CLOSED: [],
  SUSPENDED: ['PLANNING', 'DATA_COLLECTION', 'ANALYSIS', 'VALIDATION', 'CANCELLED'],
  CANCELLED: [],
};

const allDone: AssessmentGuardFacts = {
  hasLocalPartnership: true,
  hasLead: true,
  usableSources: 1,
  sourcesBeingCollected: [],
  findings: 1,
  priorityAreas: 1,
  priorityAreasNotAgreed: [],
  hasAvailableReport: true,
  isPublic: true,
  openRecommendations: [],
};

const nothingDone: AssessmentGuardFacts = {
  hasLocalPartnership: false,
  hasLead: false,
  usableSources: 0,
  sourcesBeingCollected: ['Survey', 'Interviews'],
  findings: 0,
  priorityAreas: 0,
  priorityAreasNotAgreed: ['Public transport'],
  hasAvailableReport: false,
  isPublic: false,
  openRecommendations: [2, 5],
};

function rule(from: AssessmentStatus, to: AssessmentStatus): AssessmentTransitionRule | undefined {
  return assessmentTransitions.find((edge) => edge.from === from && edge.to === to);
}

function sentences(
  from: AssessmentStatus,
  to: AssessmentStatus,
  facts: AssessmentGuardFacts,
): readonly string[] | undefined {
  const interruptedStatus = from === 'SUSPENDED' ? to : null;
  return offerAssessmentTransitions({ status: from, interruptedStatus }, new Set(), facts).find(
    (offer) => offer.to === to,
  )?.unmetGuards;
}

describe('the status machine of an assessment', () => {
  const pairs = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

  it.each(pairs)('allows %s to %s only as the table says', (from, to) => {
    expect(rule(from, to) !== undefined).toBe(table[from].includes(to));
  });

  it('holds each edge once', () => {
    const edges = assessmentTransitions.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(edges).size).toBe(edges.length);
  });

  it('asks for a reason where work is sent back or re-opened, and nowhere else', () => {
    const withReason = assessmentTransitions.filter((edge) => edge.requiresReason);
    expect(withReason.map(({ from, to }) => [from, to])).toEqual([
      ['VALIDATION', 'ANALYSIS'],
      ['FINALISED', 'VALIDATION'],
    ]);
  });

  it.each(table.SUSPENDED.filter((status) => status !== 'CANCELLED'))(
    'leads a suspended assessment back to %s, where it was suspended, or to its end',
    (interruptedStatus) => {
      const open = openTransitions({ status: 'SUSPENDED', interruptedStatus });
      expect(open.map((edge) => edge.to)).toEqual([interruptedStatus, 'CANCELLED']);
    },
  );

  it('offers an edge to who may write assessments, and only to them', () => {
    const offered = (roles: ReadonlySet<'assessor'>) =>
      offerAssessmentTransitions({ status: 'PLANNING', interruptedStatus: null }, roles, allDone).map(
        (edge) => edge.allowedForViewer,
      );
    expect(offered(new Set(['assessor']))).toEqual([true, true, true]);
    expect(offered(new Set())).toEqual([false, false, false]);
  });
});

describe('a guard', () => {
  it.each(assessmentTransitions.map(({ from, to }) => [from, to] as const))(
    'is silent from %s to %s once all is done',
    (from, to) => {
      expect(sentences(from, to, allDone)).toEqual([]);
    },
  );

  it.each([
    ['SUSPENDED', []],
    ['CANCELLED', []],
    ['PLANNING', []],
    ['FOLLOW_UP', []],
    [
      'DATA_COLLECTION',
      [
        'No local partnership coordinates this assessment yet; name one first.',
        'Nobody leads this assessment yet; add a partner with the role LEAD.',
        'No data source is planned yet; add at least one.',
      ],
    ],
    ['ANALYSIS', ['Still being collected: Survey; Interviews.']],
    ['VALIDATION', ['No finding is recorded yet; add at least one.']],
    [
      'FINALISED',
      [
        'No priority area is set yet; set at least one.',
        'No recommendation is agreed yet for: Public transport.',
      ],
    ],
    [
      'PUBLISHED',
      [
        'No report is attached that is publicly available.',
        'The assessment is not public; set its sensitivity to PUBLIC first.',
      ],
    ],
    ['CLOSED', ['Recommendations 2, 5 are neither implemented, rejected nor superseded.']],
  ] as const)('says on every way into %s what is missing', (to, expected) => {
    const ways = assessmentTransitions.filter((edge) => edge.to === to);
    expect(ways).not.toHaveLength(0);
    for (const { from } of ways) expect(sentences(from, to, nothingDone)).toEqual(expected);
  });

  it('speaks of one recommendation in the singular', () => {
    expect(sentences('FOLLOW_UP', 'CLOSED', { ...allDone, openRecommendations: [3] })).toEqual([
      'Recommendation 3 is neither implemented, rejected nor superseded.',
    ]);
  });
});
