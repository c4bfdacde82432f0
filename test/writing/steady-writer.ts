import { ask, type Seat } from '../support/client';

export interface Change {
  readonly field: string;
  /** Field of the payload that holds the changed record. */
  readonly record: 'partner' | 'task';
  readonly input: Readonly<Record<string, unknown>>;
}

export interface Acknowledged {
  readonly id: string;
  readonly version: number;
}

/**
 * Makes one change after the other, each in view of what it was told of the one before, and writes down what it was told.
 * A change without an answer is sent again, under the same name, when the server is back.
 */
export class SteadyWriter {
  readonly acknowledged: Acknowledged[] = [];
  private unanswered: Change | null = null;

  /** `next` makes the change with a number, in view of what is known of the records. */
  constructor(
    private readonly name: string,
    private readonly next: (number: number, versionOf: (id: string) => number) => Change,
  ) {}

  get isWaiting(): boolean {
    return this.unanswered !== null;
  }

  /** Writes until nobody answers any more; `onAnswer` is told after each answer. Anything but success is thrown. */
  async writeUntilGone(seat: Seat, onAnswer: () => void): Promise<void> {
    while (await this.write(seat)) onAnswer();
  }

  /** Sends the change again that was not answered; makes no new one. */
  async finish(seat: Seat): Promise<void> {
    if (this.unanswered && !(await this.write(seat))) throw new Error(`${this.name} gets no answer`);
  }

  private async write(seat: Seat): Promise<boolean> {
    const number = this.acknowledged.length;
    this.unanswered ??= this.next(number, (id) => this.versionOf(id));
    const { field, record, input } = this.unanswered;
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) {
      ${field}(input: $input) { ${record} { id version } userErrors { code message } }
    }`;
    const named = { ...input, clientMutationId: `${this.name}-${number}` };
    const answer = await ask(seat, mutation, { input: named }).catch((error: unknown) => {
      // What `fetch` says of a connection that is refused, or ends within the answer; its class is of another realm.
      if ((error as Error).name === 'TypeError') return null;
      throw error;
    });
    if (!answer) return false;
    const payload = answer.data?.[field];
    if (answer.errors.length > 0 || payload.userErrors.length > 0) {
      throw new Error(`${field} ${JSON.stringify(named)} was answered ${JSON.stringify(answer)}`);
    }
    this.acknowledged.push(payload[record]);
    this.unanswered = null;
    return true;
  }

  private versionOf(id: string): number {
    return this.acknowledged.findLast((change) => change.id === id)?.version ?? 0;
  }
}

/** Creates a partner and changes it in all ways in turn; one of them is to merge into it another one that it creates. */
export function partnerWriter(name: string): SteadyWriter {
  const partnerId = `partner:${name}`;
  return new SteadyWriter(name, (number, versionOf) => {
    const expectedVersion = versionOf(partnerId);
    const duplicate = `${name}-duplicate-${Math.floor(number / 6)}`;
    const partner = (field: string, input: Record<string, unknown>): Change => ({
      field,
      record: 'partner',
      input,
    });
    const value = `${name} ${number}`;
    if (number === 0)
      return partner('upsertPartner', { slug: name, name: value, acronym: value, kind: 'OTHER' });
    switch (number % 6) {
      case 1:
        return partner('upsertPartner', { slug: duplicate, name: value, acronym: value, kind: 'OTHER' });
      case 2:
        return partner('addPartnerIdentifier', {
          partnerId: `partner:${duplicate}`,
          expectedVersion: 1,
          scheme: 'OTHER',
          value,
        });
      case 3:
        return partner('mergePartners', {
          keepId: partnerId,
          mergeId: `partner:${duplicate}`,
          reason: 'Duplicate',
        });
      case 4:
        return partner('addPartnerName', {
          partnerId,
          expectedVersion,
          value,
          kind: 'OFFICIAL',
          language: 'EN',
        });
      case 5:
        return partner('addFocalPoint', { partnerId, name: value });
      default:
        return partner('upsertPartner', {
          slug: name,
          expectedVersion,
          name: value,
          acronym: value,
          kind: 'OTHER',
        });
    }
  });
}

/** Creates a task, accepts and starts it, and from then on blocks and resumes it. */
export function taskWriter(name: string): SteadyWriter {
  const writer: SteadyWriter = new SteadyWriter(name, (number, versionOf) => {
    if (number === 0) {
      return {
        field: 'createTask',
        record: 'task',
        input: {
          localPartnershipId: 'local-partnership:uz-chilanzar',
          title: `[Demo] ${name}`,
          kind: 'OTHER',
          leadPartnerId: 'partner:demo-agency-a',
        },
      };
    }
    const taskId = writer.acknowledged[0]?.id ?? '';
    const to = number === 1 ? 'ACCEPTED' : number % 2 === 0 ? 'IN_PROGRESS' : 'BLOCKED';
    const blockedReason = to === 'BLOCKED' ? { blockedReason: 'NO_FUNDING' } : {};
    return {
      field: 'transitionTask',
      record: 'task',
      input: { taskId, to, expectedVersion: versionOf(taskId), ...blockedReason },
    };
  });
  return writer;
}
