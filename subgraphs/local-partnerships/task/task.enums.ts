import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const TaskStatus = enumType('TaskStatus', [
  'PROPOSED',
  'ACCEPTED',
  'IN_PROGRESS',
  'BLOCKED',
  'IN_REVIEW',
  'COMPLETED',
  'DECLINED',
  'CANCELLED',
]);
export type TaskStatus = EnumOf<typeof TaskStatus>;

export const TaskKind = enumType('TaskKind', [
  'ASSESSMENT_PREPARATION',
  'DATA_COLLECTION',
  'DATA_SHARING',
  'CONSULTATION',
  'VALIDATION',
  'RECOMMENDATION_FOLLOW_UP',
  'CAPACITY_BUILDING',
  'COMMUNICATION',
  'OTHER',
]);
export type TaskKind = EnumOf<typeof TaskKind>;

export const TaskPriority = enumType('TaskPriority', ['LOW', 'MEDIUM', 'HIGH', 'URGENT']);
export type TaskPriority = EnumOf<typeof TaskPriority>;

export const BlockedReason = enumType('BlockedReason', [
  'WAITING_FOR_DATA',
  'WAITING_FOR_APPROVAL',
  'WAITING_FOR_PARTNER',
  'NO_FUNDING',
  'ACCESS_OR_SECURITY',
  'OTHER_TASK',
  'OTHER',
]);
export type BlockedReason = EnumOf<typeof BlockedReason>;

export const ParticipationRole = enumType('ParticipationRole', ['LEAD', 'SUPPORT', 'FUNDING', 'OVERSIGHT']);
export type ParticipationRole = EnumOf<typeof ParticipationRole>;

export const TaskOrder = enumType('TaskOrder', [
  'DUE_ON_ASC',
  'PRIORITY_DESC',
  'UPDATED_AT_DESC',
  'CREATED_AT_DESC',
]);
export type TaskOrder = EnumOf<typeof TaskOrder>;
