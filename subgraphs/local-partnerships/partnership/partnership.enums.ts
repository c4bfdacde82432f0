import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const LocalPartnershipStatus = enumType('LocalPartnershipStatus', [
  'FORMING',
  'ACTIVE',
  'DORMANT',
  'CLOSED',
]);
export type LocalPartnershipStatus = EnumOf<typeof LocalPartnershipStatus>;

export const CoordinationBodyKind = enumType('CoordinationBodyKind', [
  'STEERING_COMMITTEE',
  'TECHNICAL_WORKING_GROUP',
  'RESEARCH_TEAM',
  'LOCAL_SAFETY_COUNCIL',
  'COMMUNITY_FORUM',
]);
export type CoordinationBodyKind = EnumOf<typeof CoordinationBodyKind>;

export const StakeholderRole = enumType('StakeholderRole', [
  'CHAIR',
  'COORDINATOR',
  'FOCAL_POINT',
  'GENDER_FOCAL_POINT',
  'MEMBER',
  'DATA_PROVIDER',
  'OBSERVER',
]);
export type StakeholderRole = EnumOf<typeof StakeholderRole>;
