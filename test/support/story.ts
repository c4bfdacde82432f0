import type { Identity } from '../../platform/identity';
import { DisposableStack } from '../../platform/lifecycle';
import { dataOf } from './client';
import { startDeployment } from './deployment';
import { operation } from './operations';
import { startTestPlatform } from './platform';
import { eventually } from './processes';
import { startTestIssuer } from './test-issuer';

type Input = Record<string, unknown>;

/** The platform, and the issuer at which people sign in. */
export interface Stage {
  readonly url: string;
  /** An access token of somebody. */
  tokenOf(identity: Identity): Promise<string>;
  dispose(): Promise<void>;
}

/** Both ways to run the platform. */
export const stages = [
  {
    mode: 'one process',
    start: () => startStage((issuer) => startTestPlatform({ environment: { AUTH_ISSUER: issuer } })),
  },
  { mode: 'distributed', start: () => startStage((issuer) => startDeployment({ AUTH_ISSUER: issuer })) },
];

interface RunningPlatform {
  readonly url: string;
  dispose(): Promise<void>;
}

async function startStage(start: (issuer: string) => Promise<RunningPlatform>): Promise<Stage> {
  const stack = new DisposableStack();
  const issuer = stack.use(await startTestIssuer());
  const { url } = stack.use(await start(issuer.url));
  return { url, tokenOf: (identity) => issuer.mint(identity), dispose: () => stack.dispose() };
}

/** Wraps the parts of a story: after one that fails the others have nothing to stand on, and say so at once. */
export function chapters(): (tell: () => Promise<void>) => () => Promise<void> {
  let isBroken = false;
  return (tell) => async () => {
    if (isBroken) throw new Error('The story broke off before this.');
    isBroken = true;
    await tell();
    isBroken = false;
  };
}

/** The payload of a change that was made; a refusal fails the test. */
export async function done(change: Promise<any>): Promise<any> {
  const payload = await change;
  expect(payload.userErrors).toEqual([]);
  return payload;
}

/** The one code and all the messages of a change that was refused. */
export async function refused(change: Promise<any>): Promise<{ code: string; message: string }> {
  const { userErrors } = await change;
  const codes: string[] = userErrors.map(({ code }: { code: string }) => code);
  expect(new Set(codes).size).toBe(1);
  return {
    code: codes[0] ?? '',
    message: userErrors.map(({ message }: { message: string }) => message).join(' '),
  };
}

/** Makes a change as soon as the ids that it names have come over from the rooms that they belong to. */
export async function onceKnown(change: () => Promise<any>): Promise<any> {
  let payload: any;
  await eventually(async () => {
    payload = await change();
    return !payload.userErrors.some(({ code }: { code: string }) => code === 'NOT_FOUND');
  }, 'all that the change names is known');
  return payload;
}

/** Somebody who takes part in the story, with what such people do. */
export class Person {
  constructor(
    private readonly stage: Stage,
    private readonly identity: Identity | null,
  ) {}

  async ask(text: string, variables: Input = {}): Promise<any> {
    const { url, tokenOf } = this.stage;
    const token = this.identity ? await tokenOf(this.identity) : undefined;
    return dataOf({ url, token }, text, variables);
  }

  createAssessment(input: Input): Promise<any> {
    return this.change('createAssessment', 'assessment { id status publicStatus version }', input);
  }

  async updateAssessment(id: string, input: Input): Promise<any> {
    return this.change('updateAssessment', 'assessment { id }', await this.atVersion(id, input));
  }

  async addAssessmentPartner(id: string, input: Input): Promise<any> {
    return this.change('addAssessmentPartner', 'assessment { id }', await this.atVersion(id, input));
  }

  planSource(assessmentId: string, input: Input): Promise<any> {
    return this.change('addDataSource', 'dataSource { id state }', { assessmentId, ...input });
  }

  markSource(dataSourceId: string, state: string): Promise<any> {
    return this.change('updateDataSource', 'dataSource { id state }', { dataSourceId, state });
  }

  addFinding(assessmentId: string, input: Input): Promise<any> {
    return this.change('addFinding', 'assessment { findings { id } }', { assessmentId, ...input });
  }

  setPriorityArea(assessmentId: string, input: Input): Promise<any> {
    return this.change('setPriorityArea', 'assessment { priorityAreas { id } }', { assessmentId, ...input });
  }

  recommend(assessmentId: string, input: Input): Promise<any> {
    return this.change('addRecommendation', 'recommendation { id number status version }', {
      assessmentId,
      ...input,
    });
  }

  moveRecommendation(recommendationId: string, expectedVersion: number, to: string): Promise<any> {
    return this.change('transitionRecommendation', 'recommendation { status }', {
      recommendationId,
      expectedVersion,
      to,
    });
  }

  attachDocument(assessmentId: string, input: Input): Promise<any> {
    return this.change('attachDocument', 'assessment { documents { kind title accessibility } }', {
      assessmentId,
      ...input,
    });
  }

  upsertPartner(input: Input): Promise<any> {
    return this.change('upsertPartner', 'partner { id }', input);
  }

  async moveAssessment(id: string, to: string, input: Input = {}): Promise<any> {
    return this.run('MoveAssessment', { to, ...(await this.atVersion(id, input)) });
  }

  createTask(input: Input): Promise<any> {
    return this.run('CreateTask', input);
  }

  /** From the version that the task has now, unless the input names another. */
  async moveTask(taskId: string, to: string, input: Input = {}): Promise<any> {
    const { task } = await this.ask('query ($id: ID!) { task(id: $id) { version } }', { id: taskId });
    return this.run('MoveTask', { taskId, to, expectedVersion: task.version, ...input });
  }

  mergePartners(input: Input): Promise<any> {
    return this.run('Merge', input);
  }

  addStakeholder(input: Input): Promise<any> {
    return this.run('AddStakeholder', input);
  }

  publishNews(input: Input): Promise<any> {
    return this.run('Publish', input);
  }

  /** One of the example operations, as it stands. */
  private async run(name: string, input: Input): Promise<any> {
    return Object.values(await this.ask(operation(name), { input }))[0];
  }

  private async change(field: string, selection: string, input: Input): Promise<any> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) {
      ${field}(input: $input) { ${selection} userErrors { code field message } } }`;
    return (await this.ask(text, { input }))[field];
  }

  private async atVersion(assessmentId: string, input: Input): Promise<Input> {
    const { assessment } = await this.ask('query ($id: ID!) { assessment(id: $id) { version } }', {
      id: assessmentId,
    });
    return { assessmentId, expectedVersion: assessment.version, ...input };
  }
}
