import { dataOf } from '../test/support/client';

interface Moved {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** Writes to the platform over HTTP as a coordinator does: stops one task and takes it up again, for ever. */
export class TaskMover {
  private constructor(
    private readonly url: string,
    private task: Moved,
  ) {}

  static async start(url: string): Promise<TaskMover> {
    const task = await change(url, 'createTask', {
      localPartnershipId: 'local-partnership:uz-chilanzar',
      leadPartnerId: 'partner:demo-agency-a',
      kind: 'OTHER',
      priority: 'HIGH',
      title: 'Task of the bench',
    });
    const mover = new TaskMover(url, task);
    await mover.move('ACCEPTED');
    await mover.move('IN_PROGRESS');
    return mover;
  }

  /** One change, and so one event; settles when it was answered. */
  async write(): Promise<void> {
    if (this.task.status === 'BLOCKED') await this.move('IN_PROGRESS');
    else await this.move('BLOCKED', { blockedReason: 'NO_FUNDING' });
  }

  private async move(to: string, more: object = {}): Promise<void> {
    const { id, version } = this.task;
    const input = { taskId: id, to, expectedVersion: version, ...more };
    this.task = await change(this.url, 'transitionTask', input);
  }
}

async function change(url: string, field: string, input: object): Promise<Moved> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) {
    ${field}(input: $input) { task { id version status } userErrors { code message } } }`;
  const payload = (await dataOf(url, text, { input }))[field];
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  return payload.task;
}
