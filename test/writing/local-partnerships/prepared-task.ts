import type { Identity } from '../../../platform/identity';
import type { TaskStatus } from '../../../subgraphs/local-partnerships/task/task.enums';
import type { Who } from './published-table';
import {
  admin,
  agencyA,
  agencyB,
  agencyC,
  coordinator,
  leadA,
  outsiderC,
  overseerB,
  plainTask,
  reader,
  type Stage,
} from './support';

export const people: readonly (readonly [Who | 'admin' | 'stranger' | 'reader', Identity])[] = [
  ['lead', leadA],
  ['coordinator', coordinator],
  ['overseer', overseerB],
  ['admin', admin],
  ['stranger', outsiderC],
  ['reader', reader],
];

/** A task that agency A leads, B oversees and that waits for another one; put where a test begins. */
export class PreparedTask {
  private constructor(
    private readonly stage: Stage,
    readonly id: string,
    private readonly waitsFor: string,
  ) {}

  static async on(stage: Stage): Promise<PreparedTask> {
    stage.as(coordinator);
    const first = await stage.change('createTask', plainTask);
    const { task } = await stage.change('createTask', { ...plainTask, dependsOn: [first.task.id] });
    const overseer = { taskId: task.id, expectedVersion: 1, partnerId: agencyB, role: 'OVERSIGHT' };
    await stage.change('changeTaskParticipant', overseer);
    return new PreparedTask(stage, task.id, first.task.id);
  }

  /** At version 7. */
  async put(status: TaskStatus, { dependency = 'COMPLETED', handedInBy = 'somebody' } = {}): Promise<void> {
    await this.stage.sql(
      `update local_partnerships.coordination_task set status = $2, version = 7, lead_partner_id = $4,
        lead_stakeholder_id = null, handed_in_by = $3, blocked_reason = null where id = $1`,
      [this.id, status, handedInBy, agencyA],
    );
    await this.stage.sql('update local_partnerships.coordination_task set status = $2 where id = $1', [
      this.waitsFor,
      dependency,
    ]);
  }

  /** An input with all that an edge can want. */
  moveTo(to: TaskStatus) {
    return {
      taskId: this.id,
      to,
      expectedVersion: 7,
      reason: 'Because.',
      ...(to === 'BLOCKED' ? { blockedReason: 'NO_FUNDING', blockedNote: 'Until spring.' } : {}),
      ...(to === 'PROPOSED' ? { leadPartnerId: agencyC } : {}),
    };
  }
}
