// Written by npm run schema.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a public page can say. */
export type AssessmentPublicStatus =
  | 'PLANNED'
  | 'UNDERWAY'
  | 'COMPLETED'
  | 'DISCONTINUED';

export type LocalPartnershipStatus =
  | 'FORMING'
  | 'ACTIVE'
  | 'DORMANT'
  | 'CLOSED';

export type PlaceLevel =
  | 'COUNTRY'
  | 'CITY'
  | 'DISTRICT'
  | 'NEIGHBOURHOOD';

/** The six official languages of the United Nations. */
export type UnLanguage =
  | 'AR'
  | 'ZH'
  | 'EN'
  | 'FR'
  | 'RU'
  | 'ES';

export type OverviewPlacesQueryVariables = Exact<{
  lang: UnLanguage;
}>;


export type OverviewPlacesQuery = { readonly places: ReadonlyArray<{ readonly id: string, readonly level: PlaceLevel, readonly latitude: number | null, readonly longitude: number | null, readonly name: string, readonly english: string, readonly parent: { readonly id: string, readonly latitude: number | null, readonly longitude: number | null, readonly parent: { readonly id: string, readonly latitude: number | null, readonly longitude: number | null } | null } | null, readonly children: ReadonlyArray<{ readonly id: string }>, readonly country: { readonly iso3: string, readonly m49: string, readonly name: string } | null, readonly localPartnerships: ReadonlyArray<{ readonly id: string, readonly status: LocalPartnershipStatus }>, readonly latestAssessment: { readonly id: string, readonly publicStatus: AssessmentPublicStatus, readonly isDemo: boolean } | null }> };


export const OverviewPlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OverviewPlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lang"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnLanguage"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso3"}},{"kind":"Field","name":{"kind":"Name","value":"m49"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lang"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"localPartnerships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestAssessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publicStatus"}},{"kind":"Field","name":{"kind":"Name","value":"isDemo"}}]}}]}}]}}]} as unknown as DocumentNode<OverviewPlacesQuery, OverviewPlacesQueryVariables>;