import { execute, parse, type ExecutionResult } from 'graphql';
import type { Identity } from '../../../platform/identity';
import {
  admin,
  agencyA,
  agencyB,
  agencyC,
  Stage,
  type Stage as RunningStage,
} from '../../writing/local-partnerships/support';
import { sensitivities, type Sensitivity } from './personas';

export const place = 'place:ke-nairobi-mathare';
export const city = 'place:ke-nairobi';
export const assessment = 'assessment:demo-uz-chilanzar';
export const recommendation = 'recommendation:demo-uz-chilanzar-2';
/** A word that no other task has. */
export const word = 'lanternwood';

/** A kind of its own for each, so that one overlap shows or does not. */
export const kinds: Readonly<Record<Sensitivity, string>> = {
  PUBLIC: 'CONSULTATION',
  INTERNAL: 'DATA_SHARING',
  CONFIDENTIAL: 'VALIDATION',
  STRICTLY_CONFIDENTIAL: 'CAPACITY_BUILDING',
};

export interface SceneTask {
  readonly id: string;
  readonly reference: string;
  readonly eventId: string;
  readonly updatedAt: string;
}

/**
 * A local partnership with one task of each sensitivity, alike in all else: led by agency A, overseen by B, supported by C,
 * on one recommendation, waited for by one public task and waiting for another.
 */
export class Scene {
  private constructor(
    readonly stage: RunningStage,
    readonly partnership: string,
    readonly tasks: Readonly<Record<Sensitivity, SceneTask>>,
    /** Waits for all of them. */
    readonly waiting: string,
    /** All of them wait for it. */
    readonly awaited: string,
  ) {}

  static async open(): Promise<Scene> {
    const stage = await Stage.open();
    stage.as(admin);
    const { localPartnership } = await stage.change(
      'createLocalPartnership',
      { placeId: place, title: 'Mathare', taskPrefix: 'KE-SEEN' },
      'localPartnership { id }',
    );
    const plain = { localPartnershipId: localPartnership.id, kind: 'OTHER', sensitivity: 'PUBLIC' };
    const create = async (input: Record<string, unknown>): Promise<any> => {
      const payload = await stage.change('createTask', { ...plain, ...input });
      if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
      return payload.task;
    };
    const awaited = await create({ title: 'Awaited' });
    const tasks: [Sensitivity, SceneTask][] = [];
    for (const [index, sensitivity] of sensitivities.entries()) {
      const { id } = await create({
        title: `Of ${word}`,
        kind: kinds[sensitivity],
        sensitivity,
        leadPartnerId: agencyA,
        recommendationId: recommendation,
        sdgTargets: ['11.1'],
        targetGroups: ['YOUTH_COMMUNITIES'],
        dependsOn: [awaited.id],
      });
      for (const [version, [partnerId, role]] of [
        [agencyB, 'OVERSIGHT'],
        [agencyC, 'SUPPORT'],
      ].entries()) {
        const input = { taskId: id, expectedVersion: version + 1, partnerId, role };
        await stage.change('changeTaskParticipant', input);
      }
      const { event } = await stage.change('commentOnTask', { taskId: id, comment: `Noted of ${word}` });
      // Each a day of its own, so that every order can be told; a day that none of the others has.
      const updatedAt = `2031-01-0${index + 1}T00:00:00.000Z`;
      const [row] = await stage.sql(
        `update local_partnerships.coordination_task set updated_at = $2::timestamptz, created_at = $2::timestamptz,
          due_on = $2::timestamptz::date, status = 'ACCEPTED' where id = $1 returning reference`,
        [id, updatedAt],
      );
      tasks.push([sensitivity, { id, reference: row?.['reference'], eventId: event.id, updatedAt }]);
      await create({ title: 'Neighbour', kind: kinds[sensitivity], leadPartnerId: 'partner:un-women' });
    }
    const waiting = await create({ title: 'Waiting', dependsOn: tasks.map(([, { id }]) => id) });
    const all = Object.fromEntries(tasks) as Record<Sensitivity, SceneTask>;
    return new Scene(stage, localPartnership.id, all, waiting.id, awaited.id);
  }

  /** Of the tasks of the scene, which sensitivities are among these ids, in the order of the scene. */
  sensitivitiesOf(ids: readonly (string | null | undefined)[]): Sensitivity[] {
    return sensitivities.filter((sensitivity) => ids.includes(this.tasks[sensitivity].id));
  }

  /** Asked of the room itself, as the gateway asks for keys that another room gave it. */
  async entities(
    identity: Identity | null,
    keys: readonly Record<string, unknown>[],
    selection: string,
  ): Promise<any[]> {
    const room = this.stage.room('local-partnerships');
    const { data, errors }: ExecutionResult = await execute({
      schema: room.schema,
      document: parse(`query ($keys: [_Any!]!) { _entities(representations: $keys) { ${selection} } }`),
      variableValues: { keys },
      contextValue: room.createContext({ requestId: 'test', identity }),
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.['_entities'] as any[];
  }

  /** What the room sends to its database while `work` runs, but for what it does at its own pace. */
  async statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const { statementLog } = this.stage.room('local-partnerships').database;
    const logQuery = statementLog.logQuery.bind(statementLog);
    const sent: string[] = [];
    statementLog.logQuery = (text) => {
      if (!text.includes('from inbox')) sent.push(text);
      logQuery(text);
    };
    try {
      await work();
    } finally {
      statementLog.logQuery = logQuery;
    }
    return sent;
  }

  dispose(): Promise<void> {
    return this.stage.dispose();
  }
}
