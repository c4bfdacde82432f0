import {
  offerRecommendationTransitions,
  recommendationTransitions,
} from '../../../subgraphs/assessments/machine/recommendation-machine';
import { RecommendationStatus } from '../../../subgraphs/assessments/priority/priority.enums';

const statuses = Object.values(RecommendationStatus);

/** The published table: where each status leads. */
const table: Record<RecommendationStatus, readonly RecommendationStatus[]> = {
  DRAFT: ['AGREED', 'PARTLY_ACCEPTED', 'REJECTED', 'SUPERSEDED'],
  AGREED: ['IN_IMPLEMENTATION', 'SUPERSEDED'],
  PARTLY_ACCEPTED: ['IN_IMPLEMENTATION', 'SUPERSEDED'],
  REJECTED: ['SUPERSEDED'],
  IN_IMPLEMENTATION: ['IMPLEMENTED', 'SUPERSEDED'],
  IMPLEMENTED: ['SUPERSEDED'],
  SUPERSEDED: [],
};

const withReason: readonly RecommendationStatus[] = ['PARTLY_ACCEPTED', 'REJECTED', 'SUPERSEDED'];

describe('the status machine of a recommendation', () => {
  const pairs = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

  it.each(pairs)('allows %s to %s only as the table says', (from, to) => {
    const edges = recommendationTransitions.filter((edge) => edge.from === from && edge.to === to);
    expect(edges).toHaveLength(table[from].includes(to) ? 1 : 0);
  });

  it.each(recommendationTransitions)('asks for a reason from $from to $to where the table does', (edge) => {
    expect(edge.requiresReason ?? false).toBe(withReason.includes(edge.to));
  });

  it.each(statuses)('offers a writer every edge out of %s but the one that is the platform’s', (status) => {
    const offered = offerRecommendationTransitions(status, new Set(['assessor']));
    expect(offered.map((edge) => edge.to)).toEqual(table[status]);
    for (const edge of offered) expect(edge.allowedForViewer).toBe(edge.to !== 'IN_IMPLEMENTATION');
  });

  it.each(statuses)('offers a reader no edge out of %s', (status) => {
    const offered = offerRecommendationTransitions(status, new Set());
    expect(offered.filter((edge) => edge.allowedForViewer)).toEqual([]);
  });
});
