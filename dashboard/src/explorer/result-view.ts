/** What stands where the result is. */
export const resultViews = ['response', 'events', 'plan', 'cost'] as const;

export type ResultView = (typeof resultViews)[number];
