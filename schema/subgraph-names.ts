/** The rooms of the house, in the order in which they are started and listed. */
export const subgraphNames = ['partners', 'local-partnerships', 'assessments', 'news'] as const;

export type SubgraphName = (typeof subgraphNames)[number];
