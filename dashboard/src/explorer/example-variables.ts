type Variables = Readonly<Record<string, unknown>>;

/** Reads what an example depends on: the data of a query. */
export type Read = (query: string) => Promise<Variables>;

interface Transition {
  readonly to: string;
  readonly allowedForViewer: boolean;
  readonly requiresReason: boolean;
  readonly unmetGuards: readonly string[];
}

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly allowedTransitions: readonly Transition[];
}

const versioned = 'id version allowedTransitions { to allowedForViewer requiresReason unmetGuards }';

/**
 * What the examples that change something are given: records that are there for demonstration, as they stand now. Those
 * that the operation names no variable for, or optional ones, are not among them.
 */
const inputs: Readonly<Record<string, (read: Read) => Variables | Promise<Variables>>> = {
  CreateTask: () => ({
    localPartnershipId: 'local-partnership:uz-chilanzar',
    title: '[Demo] Ask youth groups about safe ways to school',
    kind: 'CONSULTATION',
    priority: 'MEDIUM',
    leadPartnerId: 'partner:demo-agency-a',
    assessmentId: 'assessment:demo-uz-chilanzar',
    recommendationId: 'recommendation:demo-uz-chilanzar-2',
  }),
  MoveTask: async (read) => {
    const { task } = (await read(`{ task(reference: "UZ-CHI-9") { ${versioned} } }`)) as {
      task: Versioned | null;
    };
    return { taskId: task?.id ?? 'task:demo-uz-chi-9', ...nextOf(task, 'ACCEPTED') };
  },
  MoveAssessment: async (read) => {
    const id = 'assessment:demo-uz-chilanzar';
    const { assessment } = (await read(`{ assessment(id: "${id}") { ${versioned} } }`)) as {
      assessment: Versioned | null;
    };
    return { assessmentId: id, ...nextOf(assessment, 'CLOSED') };
  },
  Merge: () => ({
    keepId: 'partner:demo-agency-a',
    mergeId: 'partner:demo-agency-c',
    reason: 'Both are the same invented agency.',
  }),
  Publish: () => ({
    headline: '[Demo] A first walk through the neighbourhood',
    summary: 'Invented for demonstration: residents showed where they feel safe, and where they do not.',
    placeIds: ['place:uz-tashkent-chilanzar'],
    assessmentIds: ['assessment:demo-uz-chilanzar'],
  }),
  AddStakeholder: () => ({
    localPartnershipId: 'local-partnership:uz-chilanzar',
    group: 'YOUTH_COMMUNITIES',
    organisationName: '[Demo] Youth council',
    roles: ['MEMBER'],
  }),
};

/** The usual transition, or another that whoever asks may make now; where there is none, the refusal says why. */
function nextOf(record: Versioned | null, usual: string): Variables {
  const possible = record?.allowedTransitions.filter(
    ({ allowedForViewer, unmetGuards }) => allowedForViewer && unmetGuards.length === 0,
  );
  const next =
    possible?.find(({ to }) => to === usual) ??
    possible?.find(({ requiresReason }) => !requiresReason) ??
    possible?.[0];
  return {
    to: next?.to ?? usual,
    expectedVersion: record?.version ?? 1,
    ...(next?.requiresReason && { reason: 'Tried out in the Explorer.' }),
  };
}

/** Variables with which an example can be run as it stands; none for those that need none. */
export async function variablesOf(name: string, read: Read): Promise<Variables | undefined> {
  const input = await inputs[name]?.(read);
  return input && { input };
}
