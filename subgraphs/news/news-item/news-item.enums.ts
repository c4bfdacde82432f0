import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const NewsFormat = enumType(
  'NewsFormat',
  [
    'NEWS_AND_PRESS_RELEASE',
    'ANALYSIS',
    'ASSESSMENT',
    'EVALUATION_AND_LESSONS_LEARNED',
    'MANUAL_AND_GUIDELINE',
    'OTHER',
  ],
  'ReliefWeb content formats that this site can produce.',
);
export type NewsFormat = EnumOf<typeof NewsFormat>;

export const NewsStatus = enumType('NewsStatus', ['DRAFT', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN']);
export type NewsStatus = EnumOf<typeof NewsStatus>;
