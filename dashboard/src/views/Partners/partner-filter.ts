import type { PartnersQueryVariables } from './Partners.generated';

export const partnerFilterNames = ['text', 'kind', 'sdg', 'country'] as const;
export type PartnerFilterName = (typeof partnerFilterNames)[number];

type PartnerFilter = NonNullable<PartnersQueryVariables['filter']>;
type PartnerKind = Extract<NonNullable<PartnerFilter['kind']>, readonly unknown[]>[number];

export const partnerKinds: readonly PartnerKind[] = [
  'UN_ENTITY',
  'CITY_NETWORK',
  'NGO_NETWORK',
  'CIVIL_SOCIETY_COALITION',
  'MULTI_STAKEHOLDER_INITIATIVE',
  'GOVERNMENT_BODY',
  'LOCAL_AUTHORITY',
  'ACADEMIA',
  'PRIVATE_SECTOR',
  'OTHER',
];

/** What the API is asked for; a kind that is none is as good as none. */
export function partnerFilter(value: Readonly<Record<PartnerFilterName, string>>): PartnerFilter {
  return {
    ...(value.text && { text: value.text }),
    ...(value.sdg && { sdgGoal: [value.sdg] }),
    ...(value.country && { countryIso3: [value.country] }),
    ...kindsOf(value.kind),
  };
}

function kindsOf(wanted: string): Pick<PartnerFilter, 'kind'> {
  const kind = partnerKinds.filter((each) => each === wanted);
  return kind.length > 0 ? { kind } : {};
}
