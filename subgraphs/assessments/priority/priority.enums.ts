import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const RecommendationStatus = enumType('RecommendationStatus', [
  'DRAFT',
  'AGREED',
  'PARTLY_ACCEPTED',
  'REJECTED',
  'IN_IMPLEMENTATION',
  'IMPLEMENTED',
  'SUPERSEDED',
]);
export type RecommendationStatus = EnumOf<typeof RecommendationStatus>;
