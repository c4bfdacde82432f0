import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ParticipationRole } from './task.enums';

/** Who else takes part in a task; the lead is a column of the task. */
@Entity('task_participant')
export class TaskParticipation {
  @PrimaryColumn('text')
  taskId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text', { nullable: true })
  partnerId: string | null;

  @Column('text', { nullable: true })
  stakeholderId: string | null;

  @Column('text')
  role: ParticipationRole;

  @Column('timestamptz')
  since: Date;
}
