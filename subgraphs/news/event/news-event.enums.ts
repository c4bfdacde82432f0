import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const NewsEventKind = enumType('NewsEventKind', ['PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'TRANSLATED']);
export type NewsEventKind = EnumOf<typeof NewsEventKind>;
