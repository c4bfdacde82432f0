import type {
  StakeholderGroupCode,
  Sensitivity,
  TaskKind,
  TaskPriority,
} from '../views/Board/Board.generated';

/** What forms and filters offer, in the order in which they offer it. */
export const taskPriorities: readonly TaskPriority[] = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'];

export const taskKinds: readonly TaskKind[] = [
  'ASSESSMENT_PREPARATION',
  'DATA_COLLECTION',
  'DATA_SHARING',
  'CONSULTATION',
  'VALIDATION',
  'RECOMMENDATION_FOLLOW_UP',
  'CAPACITY_BUILDING',
  'COMMUNICATION',
  'OTHER',
];

export const sensitivities: readonly Sensitivity[] = [
  'PUBLIC',
  'INTERNAL',
  'CONFIDENTIAL',
  'STRICTLY_CONFIDENTIAL',
];

export const stakeholderGroups: readonly StakeholderGroupCode[] = [
  'LOCAL_GOVERNMENT',
  'SECURITY_SECTOR',
  'YOUTH_COMMUNITIES',
  'CIVIL_SOCIETY',
  'ANTI_CORRUPTION_BODIES',
  'DRUG_CONTROL_AUTHORITIES',
  'NATIONAL_STATISTICAL_OFFICES',
];
