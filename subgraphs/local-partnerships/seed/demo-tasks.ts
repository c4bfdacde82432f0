import type { StakeholderGroupCode } from '../../common/vocabulary';
import type {
  BlockedReason,
  ParticipationRole,
  TaskKind,
  TaskPriority,
  TaskStatus,
} from '../task/task.enums';

/** One step in a demo task's life, some days before the day of the seed. */
export interface DemoStep {
  readonly status: TaskStatus;
  readonly daysAgo: number;
  readonly by: 'coordinator' | 'A' | 'B' | 'C';
  readonly reason?: string;
}

export interface DemoTask {
  readonly title: string;
  readonly description: string;
  readonly kind: TaskKind;
  readonly priority: TaskPriority;
  /** A demo agency, or the demo stakeholder of a group. */
  readonly lead: 'A' | 'B' | 'C' | StakeholderGroupCode;
  readonly participants?: readonly { readonly agency: 'A' | 'B' | 'C'; readonly role: ParticipationRole }[];
  readonly intendedFor?: string;
  readonly targetGroups: readonly StakeholderGroupCode[];
  /** Number of the demo assessment's recommendation that the task follows up. */
  readonly recommendation?: 1 | 2;
  readonly sdgTargets: readonly string[];
  /** Days from the day of the seed. */
  readonly start: number;
  readonly due: number;
  readonly blocked?: { readonly reason: BlockedReason; readonly note: string };
  /** Numbers of the tasks that this one waits for. */
  readonly dependsOn?: readonly number[];
  readonly steps: readonly DemoStep[];
}

/**
 * Every status once and proposed twice; a chain of two dependencies (5 waits for 3, 3 for 2); one overdue (2); two
 * agencies consulting in the same place (2 and 9). Invented, and marked so.
 */
export const demoTasks: readonly DemoTask[] = [
  {
    title: '[Demo] Share incident records without names',
    description: 'Counts by month, kind and neighbourhood, to choose where the youth centres stand.',
    kind: 'DATA_SHARING',
    priority: 'HIGH',
    lead: 'A',
    targetGroups: ['NATIONAL_STATISTICAL_OFFICES'],
    recommendation: 1,
    sdgTargets: ['16.4'],
    start: -60,
    due: -25,
    steps: [
      { status: 'PROPOSED', daysAgo: 64, by: 'coordinator' },
      { status: 'ACCEPTED', daysAgo: 62, by: 'A' },
      { status: 'IN_PROGRESS', daysAgo: 60, by: 'A' },
      { status: 'IN_REVIEW', daysAgo: 31, by: 'A' },
      { status: 'COMPLETED', daysAgo: 28, by: 'coordinator' },
    ],
  },
  {
    title: '[Demo] Hold focus groups with neighbourhood committees',
    description: 'Six meetings on what the youth centres should offer, two of them for women only.',
    kind: 'CONSULTATION',
    priority: 'MEDIUM',
    lead: 'B',
    participants: [
      { agency: 'C', role: 'SUPPORT' },
      { agency: 'A', role: 'FUNDING' },
    ],
    intendedFor: 'Residents of the district',
    targetGroups: ['CIVIL_SOCIETY', 'LOCAL_GOVERNMENT'],
    recommendation: 1,
    sdgTargets: ['11.3', '16.7'],
    start: -30,
    due: -5,
    steps: [
      { status: 'PROPOSED', daysAgo: 40, by: 'coordinator' },
      { status: 'ACCEPTED', daysAgo: 35, by: 'B' },
      { status: 'IN_PROGRESS', daysAgo: 30, by: 'B' },
    ],
  },
  {
    title: '[Demo] Draw up the plan for the youth centres',
    description: 'Places, staff and costs, with the partners of the steering committee.',
    kind: 'RECOMMENDATION_FOLLOW_UP',
    priority: 'HIGH',
    lead: 'A',
    participants: [{ agency: 'B', role: 'OVERSIGHT' }],
    targetGroups: ['LOCAL_GOVERNMENT'],
    recommendation: 1,
    sdgTargets: ['11.3', '16.6'],
    start: 5,
    due: 40,
    dependsOn: [2],
    steps: [
      { status: 'PROPOSED', daysAgo: 21, by: 'coordinator' },
      { status: 'ACCEPTED', daysAgo: 18, by: 'A' },
    ],
  },
  {
    title: '[Demo] Train those who receive complaints',
    description: 'A course of three days on receiving and counting complaints about officials.',
    kind: 'CAPACITY_BUILDING',
    priority: 'MEDIUM',
    lead: 'LOCAL_GOVERNMENT',
    intendedFor: 'Staff of the complaints channel',
    targetGroups: ['ANTI_CORRUPTION_BODIES'],
    recommendation: 2,
    sdgTargets: ['16.5', '16.6'],
    start: 20,
    due: 60,
    steps: [{ status: 'PROPOSED', daysAgo: 9, by: 'coordinator' }],
  },
  {
    title: '[Demo] Collect the records of seizures at the market',
    description: 'For the second round of analysis.',
    kind: 'DATA_COLLECTION',
    priority: 'URGENT',
    lead: 'A',
    targetGroups: ['SECURITY_SECTOR'],
    sdgTargets: ['16.4'],
    start: -15,
    due: 10,
    blocked: { reason: 'OTHER_TASK', note: 'The plan has to name the owner of the records first.' },
    dependsOn: [3],
    steps: [
      { status: 'PROPOSED', daysAgo: 20, by: 'coordinator' },
      { status: 'ACCEPTED', daysAgo: 17, by: 'A' },
      { status: 'IN_PROGRESS', daysAgo: 15, by: 'A' },
      { status: 'BLOCKED', daysAgo: 7, by: 'A' },
    ],
  },
  {
    title: '[Demo] Validate the findings with the partnership',
    description: 'One meeting, with the findings sent out two weeks before.',
    kind: 'VALIDATION',
    priority: 'MEDIUM',
    lead: 'C',
    participants: [{ agency: 'B', role: 'OVERSIGHT' }],
    targetGroups: ['CIVIL_SOCIETY', 'ANTI_CORRUPTION_BODIES'],
    sdgTargets: ['16.7'],
    start: -20,
    due: 3,
    steps: [
      { status: 'PROPOSED', daysAgo: 26, by: 'coordinator' },
      { status: 'ACCEPTED', daysAgo: 24, by: 'C' },
      { status: 'IN_PROGRESS', daysAgo: 20, by: 'C' },
      { status: 'IN_REVIEW', daysAgo: 2, by: 'C' },
    ],
  },
  {
    title: '[Demo] Print a leaflet on the assessment',
    description: 'Two pages for households.',
    kind: 'COMMUNICATION',
    priority: 'LOW',
    lead: 'B',
    targetGroups: [],
    sdgTargets: [],
    start: -10,
    due: 15,
    steps: [
      { status: 'PROPOSED', daysAgo: 14, by: 'coordinator' },
      { status: 'DECLINED', daysAgo: 12, by: 'B', reason: 'We have nobody for printed material this year.' },
    ],
  },
  {
    title: '[Demo] Rent a meeting room for the survey team',
    description: 'Near the market, for four weeks.',
    kind: 'OTHER',
    priority: 'LOW',
    lead: 'A',
    targetGroups: [],
    sdgTargets: [],
    start: -45,
    due: -30,
    steps: [
      { status: 'PROPOSED', daysAgo: 50, by: 'coordinator' },
      { status: 'ACCEPTED', daysAgo: 48, by: 'A' },
      { status: 'IN_PROGRESS', daysAgo: 45, by: 'A' },
      {
        status: 'CANCELLED',
        daysAgo: 41,
        by: 'coordinator',
        reason: 'The district lends a room of its own.',
      },
    ],
  },
  {
    title: '[Demo] Ask shop owners about safety after dark',
    description: 'Short interviews along the main street.',
    kind: 'CONSULTATION',
    priority: 'MEDIUM',
    lead: 'A',
    intendedFor: 'Shop owners and their customers',
    targetGroups: ['CIVIL_SOCIETY'],
    sdgTargets: ['11.7'],
    start: 3,
    due: 25,
    steps: [{ status: 'PROPOSED', daysAgo: 4, by: 'coordinator' }],
  },
];
