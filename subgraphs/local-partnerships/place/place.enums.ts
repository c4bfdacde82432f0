import { enumType, type EnumOf } from '../../../platform/graphql/enum-type';

export const PlaceLevel = enumType('PlaceLevel', ['COUNTRY', 'CITY', 'DISTRICT', 'NEIGHBOURHOOD']);
export type PlaceLevel = EnumOf<typeof PlaceLevel>;
