/** Who stands behind what a seed has written. */
export const seedActor = { actorName: 'UNODCity seed', actorSubject: 'system' } as const;
