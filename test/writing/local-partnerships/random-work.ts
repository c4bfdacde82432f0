import type { Identity } from '../../../platform/identity';
import { TaskStatus } from '../../../subgraphs/local-partnerships/task/task.enums';
import { publishedTable, type Who } from './published-table';
import {
  admin,
  agencyA,
  agencyB,
  agencyC,
  coordinator,
  leadA,
  localGovernment,
  outsiderC,
  overseerB,
  plainTask,
  reader,
  secondOfA,
} from './support';

export interface Step {
  readonly who: Identity;
  readonly name: string;
  readonly input: Record<string, unknown>;
}

const people = [
  coordinator,
  coordinator,
  leadA,
  leadA,
  leadA,
  secondOfA,
  overseerB,
  outsiderC,
  reader,
  admin,
];
const statuses = Object.values(TaskStatus);
const peopleOf: Readonly<Record<Who, readonly Identity[]>> = {
  lead: [leadA, leadA, secondOfA, overseerB, outsiderC, admin],
  coordinator: [coordinator],
  overseer: [coordinator, overseerB],
};
const partners = [agencyA, agencyA, agencyB, agencyC];

export interface Believed {
  readonly id: string;
  readonly version: number;
  readonly status: TaskStatus;
}

/** Draws what somebody might ask of the room: mostly sensible, often not. */
export class Dice {
  constructor(private readonly next: () => number) {}

  one<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.next() * values.length)] as Value;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  newTask(dependsOn: readonly string[]): Step {
    const input = {
      ...plainTask,
      leadPartnerId: this.chance(0.9) ? this.one(partners) : null,
      dependsOn: this.chance(0.2) && dependsOn.length > 0 ? [this.one(dependsOn)] : [],
      sensitivity: this.one(['PUBLIC', 'INTERNAL', 'CONFIDENTIAL']),
    };
    return { who: coordinator, name: 'createTask', input };
  }

  /** Any change of a task that is thought to be at a version and a status. */
  change({ id: taskId, version, status }: Believed, others: readonly string[]): Step {
    const expectedVersion = this.chance(0.9) ? version : version + this.one([-1, 1]);
    const at = { taskId, expectedVersion };
    const who = this.one(people);
    const drawn = this.next();
    if (drawn < 0.7) {
      const edges = Object.entries(publishedTable[status]) as [TaskStatus, readonly Who[]][];
      const onwards = edges.filter(([to]) => !['PROPOSED', 'DECLINED', 'CANCELLED'].includes(to));
      const choice = onwards.length > 0 && this.chance(0.6) ? onwards : edges;
      const [to, roles] =
        choice.length > 0 && this.chance(0.85) ? this.one(choice) : [this.one(statuses), ['lead'] as const];
      const able = this.chance(0.4) ? admin : this.one(peopleOf[this.one(roles)]);
      const mover = this.chance(0.85) ? able : who;
      return { who: mover, name: 'transitionTask', input: { ...at, ...this.transition(to) } };
    }
    if (drawn < 0.76) {
      const lead = this.chance(0.7)
        ? { leadPartnerId: this.one(partners) }
        : { leadStakeholderId: localGovernment };
      return { who, name: 'assignTaskLead', input: { ...at, ...lead } };
    }
    if (drawn < 0.82) {
      const role = this.one(['OVERSIGHT', 'SUPPORT', 'LEAD']);
      const input = { ...at, partnerId: this.one(partners), role, remove: this.chance(0.3) };
      return { who, name: 'changeTaskParticipant', input };
    }
    if (drawn < 0.92) return { who, name: 'updateTask', input: { ...at, ...this.details(others) } };
    return { who, name: 'commentOnTask', input: { taskId, comment: 'Noted.' } };
  }

  private transition(to: TaskStatus): Record<string, unknown> {
    return {
      to,
      ...(this.chance(0.9) ? { reason: 'Because.' } : {}),
      ...(to === 'BLOCKED' && this.chance(0.9) ? { blockedReason: 'NO_FUNDING' } : {}),
      ...(to === 'PROPOSED' && this.chance(0.9) ? { leadPartnerId: this.one(partners) } : {}),
    };
  }

  private details(others: readonly string[]): Record<string, unknown> {
    return this.one([
      { dueOn: this.one(['2030-01-01', '2031-01-01', null]) },
      { priority: this.one(['LOW', 'HIGH']), title: this.one(['One', 'Two']) },
      { sensitivity: this.one(['PUBLIC', 'INTERNAL', 'CONFIDENTIAL']) },
      { targetGroups: this.one([['CIVIL_SOCIETY'], []]), sdgTargets: this.one([['16.7'], ['11.3'], []]) },
      { dependsOn: others.length > 0 ? [this.one(others)] : [] },
    ]);
  }
}
