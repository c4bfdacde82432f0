import { setTimeout as delay } from 'node:timers/promises';
import { ask, type Seat } from '../support/client';
import { pick, type Random } from '../support/seeded-random';

/** What the writers may write to. */
export interface Stage {
  readonly seat: Seat;
  /** Ids of local partnerships in several countries. */
  readonly partnerships: readonly string[];
}

type Input = Readonly<Record<string, unknown>>;

interface Written {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

interface Change {
  readonly field: string;
  /** Field of the payload that holds the changed record. */
  readonly record: 'task' | 'assessment' | 'newsItem' | 'localPartnership';
  readonly input: Input;
}

const patience = 90_000; // 90 seconds for one change, whatever is down meanwhile
const pause = 50; // milliseconds before what was not answered is sent again

/** Sends a change until it is answered, always under the same name; settles with the changed record. Each is one event. */
export async function writeStubbornly(seat: Seat, name: string, change: Change): Promise<Written> {
  const { field, record, input } = change;
  const text = `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) {
    ${field}(input: $input) { ${record} { id version status } userErrors { code field message } }
  }`;
  const end = Date.now() + patience;
  for (;;) {
    const payload = await answerOf(seat, text, { ...input, clientMutationId: name }, field);
    if (payload?.userErrors.length > 0) {
      throw new Error(`${field} ${JSON.stringify(input)} was refused: ${JSON.stringify(payload)}`);
    }
    if (payload) return payload[record];
    if (Date.now() > end) throw new Error(`${field} was not answered within ${patience} ms`);
    await delay(pause);
  }
}

/** `undefined` where none came, or one that says nothing about the change. */
async function answerOf(seat: Seat, text: string, input: Input, field: string): Promise<any> {
  try {
    const { data, errors } = await ask(seat, text, { input });
    return errors.length > 0 ? undefined : (data?.[field] ?? undefined);
  } catch {
    return undefined; // the gateway is away, or was killed within its answer
  }
}

/** From each status, those that a task of this test may go to; all in a circle, so that there is always a next one. */
const nextStatuses: Readonly<Record<string, readonly string[]>> = {
  PROPOSED: ['ACCEPTED'],
  ACCEPTED: ['IN_PROGRESS'],
  IN_PROGRESS: ['BLOCKED', 'IN_REVIEW'],
  BLOCKED: ['IN_PROGRESS'],
  IN_REVIEW: ['IN_PROGRESS'],
};

const leads = ['partner:demo-agency-a', 'partner:demo-agency-b', 'partner:demo-agency-c'];
const taskKinds = ['OTHER', 'COMMUNICATION', 'CONSULTATION'];
const priorities = ['LOW', 'MEDIUM', 'HIGH'];
const countries = ['UZB', 'KEN', 'MEX'];
const places = ['place:uz-tashkent-chilanzar', 'place:ke-nairobi-mathare', 'place:mx-mexico-city-iztapalapa'];

/** Writes to records of its own, in turn to all three rooms that are subscribed to; goes on in view of what it was told. */
export class StubbornWriter {
  private readonly tasks: Written[] = [];
  private readonly news: Written[] = [];
  private assessment: Written | undefined;
  private changes = 0;

  constructor(
    private readonly name: string,
    private readonly stage: Stage,
    private readonly random: Random,
  ) {}

  /** Makes one change; settles when it was answered. */
  async write(): Promise<void> {
    const draw = this.random();
    if (this.tasks.length === 0 || draw < 0.1) this.tasks.push(await this.createTask());
    else if (draw < 0.5) await this.changeTask((task) => this.transition(task));
    else if (draw < 0.62) await this.changeTask((task) => this.comment(task));
    else if (draw < 0.7) await this.changeTask((task) => this.update(task));
    else if (draw < 0.85) this.assessment = await this.moveAssessment();
    else if (this.news.length === 0 || draw < 0.94) this.news.push(await this.publish());
    else await this.correct();
  }

  private createTask(): Promise<Written> {
    return this.send('createTask', 'task', {
      localPartnershipId: pick(this.random, this.stage.partnerships),
      title: `Task of ${this.name}`,
      kind: pick(this.random, taskKinds),
      priority: pick(this.random, priorities),
      leadPartnerId: pick(this.random, leads),
      ...(this.random() < 0.5 && { dueOn: this.random() < 0.5 ? '2020-05-01' : '2090-05-01' }),
      ...(this.random() < 0.5 && { targetGroups: ['YOUTH_COMMUNITIES'] }),
    });
  }

  private async changeTask(change: (task: Written) => Promise<Written>): Promise<void> {
    const index = Math.floor(this.random() * this.tasks.length);
    const task = this.tasks[index];
    if (task) this.tasks[index] = await change(task);
  }

  private transition({ id, version, status }: Written): Promise<Written> {
    const to = pick(this.random, nextStatuses[status] ?? []);
    return this.send('transitionTask', 'task', {
      taskId: id,
      to,
      expectedVersion: version,
      ...(to === 'BLOCKED' && { blockedReason: 'NO_FUNDING' }),
      ...(status === 'IN_REVIEW' && { reason: 'Something is missing.' }),
    });
  }

  private comment({ id }: Written): Promise<Written> {
    return this.send('commentOnTask', 'task', { taskId: id, comment: `Comment ${this.changes}` });
  }

  private update({ id, version }: Written): Promise<Written> {
    return this.send('updateTask', 'task', {
      taskId: id,
      expectedVersion: version,
      title: `Task of ${this.name}, changed ${this.changes}`,
      priority: pick(this.random, priorities),
    });
  }

  /** One that is suspended and resumed, again and again. */
  private moveAssessment(): Promise<Written> {
    if (!this.assessment || this.random() < 0.15) {
      const at = Math.floor(this.random() * places.length);
      return this.send('createAssessment', 'assessment', {
        slug: `${this.name}-${this.changes}`,
        title: `Assessment of ${this.name}`,
        method: this.random() < 0.5 ? 'USGA' : 'RAPID_USGA',
        placeId: places[at],
        countryIso3: countries[at],
      });
    }
    const { id, version, status } = this.assessment;
    const to = status === 'SUSPENDED' ? 'PLANNING' : 'SUSPENDED';
    return this.send('transitionAssessment', 'assessment', {
      assessmentId: id,
      to,
      expectedVersion: version,
    });
  }

  private publish(): Promise<Written> {
    return this.send('publishNews', 'newsItem', {
      headline: `News of ${this.name}, ${this.changes}`,
      summary: 'A summary.',
      format: this.random() < 0.5 ? 'ANALYSIS' : 'OTHER',
      countryIso3: [pick(this.random, countries)],
      ...(this.random() < 0.5 && { placeIds: [pick(this.random, places)] }),
    });
  }

  private async correct(): Promise<void> {
    const index = Math.floor(this.random() * this.news.length);
    const item = this.news[index];
    if (!item) return;
    const { id: newsItemId, version: expectedVersion } = item;
    const input = {
      newsItemId,
      expectedVersion,
      summary: `Summary ${this.changes}`,
      correction: 'A figure.',
    };
    this.news[index] = await this.send('correctNews', 'newsItem', input);
  }

  private send(field: string, record: Change['record'], input: Input): Promise<Written> {
    this.changes += 1;
    return writeStubbornly(this.stage.seat, `${this.name}-${this.changes}`, { field, record, input });
  }
}
