import { dataOf, type Seat } from '../support/client';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

const nextStatus: Readonly<Record<string, string>> = {
  PROPOSED: 'ACCEPTED',
  ACCEPTED: 'IN_PROGRESS',
  IN_PROGRESS: 'BLOCKED',
  BLOCKED: 'IN_PROGRESS',
};

/** Makes one change after the other to tasks of its own: each fifth is a new one, the others are worked on in turn. */
export class TaskWriter {
  private readonly tasks: Written[] = [];
  private changes = 0;

  constructor(
    private readonly seat: Seat,
    private readonly name: string,
    private readonly created: { readonly kind: string; readonly priority: string },
  ) {}

  /** Settles when the change was answered; rejects where it was refused. */
  async write(): Promise<void> {
    this.changes += 1;
    const index = Math.floor(Math.random() * this.tasks.length);
    const task = this.tasks[index];
    if (!task || this.changes % 5 === 0) this.tasks.push(await this.create());
    else if (this.changes % 5 === 1) this.tasks[index] = await this.comment(task);
    else this.tasks[index] = await this.transition(task);
  }

  private create(): Promise<Written> {
    return this.send('createTask', {
      ...this.created,
      localPartnershipId: 'local-partnership:uz-chilanzar',
      leadPartnerId: 'partner:demo-agency-a',
      title: `Task ${this.changes} of ${this.name}`,
    });
  }

  private comment({ id }: Written): Promise<Written> {
    return this.send('commentOnTask', { taskId: id, comment: `Comment ${this.changes}` });
  }

  private transition({ id, version, status }: Written): Promise<Written> {
    const to = nextStatus[status];
    const blockedReason = to === 'BLOCKED' ? { blockedReason: 'NO_FUNDING' } : {};
    return this.send('transitionTask', { taskId: id, to, expectedVersion: version, ...blockedReason });
  }

  private async send(field: string, input: Readonly<Record<string, unknown>>): Promise<Written> {
    const text = `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) {
      ${field}(input: $input) { task { id version status } userErrors { code field message } }
    }`;
    const payload = (await dataOf(this.seat, text, { input }))[field];
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload));
    return payload.task;
  }
}
