// Written by npm run schema.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CorrectNewsInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly newsItemId: string;
  readonly expectedVersion: number;
  readonly headline?: string | null | undefined;
  readonly summary?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly correction: string;
};

/** ReliefWeb content formats that this site can produce. */
export type NewsFormat =
  | 'NEWS_AND_PRESS_RELEASE'
  | 'ANALYSIS'
  | 'ASSESSMENT'
  | 'EVALUATION_AND_LESSONS_LEARNED'
  | 'MANUAL_AND_GUIDELINE'
  | 'OTHER';

export type NewsStatus = 'DRAFT' | 'PUBLISHED' | 'CORRECTED' | 'WITHDRAWN';

export type SaveNewsDraftInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly language?: UnLanguage | null | undefined;
  readonly sourceUrl?: string | null | undefined;
  readonly partnerIds?: ReadonlyArray<string> | null | undefined;
  readonly assessmentIds?: ReadonlyArray<string> | null | undefined;
  readonly placeIds?: ReadonlyArray<string> | null | undefined;
  readonly countryIso3?: ReadonlyArray<string> | null | undefined;
  readonly sdgGoals?: ReadonlyArray<string> | null | undefined;
  readonly newsItemId?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly headline: string;
  readonly summary: string;
  readonly body?: string | null | undefined;
  readonly format: NewsFormat;
  readonly topics?: ReadonlyArray<string> | null | undefined;
  readonly localPartnershipIds?: ReadonlyArray<string> | null | undefined;
  readonly taskIds?: ReadonlyArray<string> | null | undefined;
};

export type TranslateNewsInput = {
  readonly clientMutationId?: string | null | undefined;
  readonly newsItemId: string;
  readonly language: UnLanguage;
  readonly headline: string;
  readonly summary: string;
  readonly body?: string | null | undefined;
};

/** The six official languages of the United Nations. */
export type UnLanguage = 'AR' | 'ZH' | 'EN' | 'FR' | 'RU' | 'ES';

export type UserErrorCode =
  'NOT_FOUND' | 'INVALID' | 'FORBIDDEN' | 'CONFLICT' | 'ILLEGAL_TRANSITION' | 'GUARD_FAILED' | 'DUPLICATE';

export type NewsTextsFragment = {
  readonly id: string;
  readonly version: number;
  readonly status: NewsStatus;
  readonly languages: ReadonlyArray<UnLanguage>;
  readonly headlineAR: string;
  readonly summaryAR: string;
  readonly bodyAR: string | null;
  readonly headlineZH: string;
  readonly summaryZH: string;
  readonly bodyZH: string | null;
  readonly headlineEN: string;
  readonly summaryEN: string;
  readonly bodyEN: string | null;
  readonly headlineFR: string;
  readonly summaryFR: string;
  readonly bodyFR: string | null;
  readonly headlineRU: string;
  readonly summaryRU: string;
  readonly bodyRU: string | null;
  readonly headlineES: string;
  readonly summaryES: string;
  readonly bodyES: string | null;
};

export type NewsToEditQueryVariables = Exact<{
  id: string;
}>;

export type NewsToEditQuery = {
  readonly newsItem: {
    readonly format: NewsFormat;
    readonly sourceUrl: string | null;
    readonly topics: ReadonlyArray<string>;
    readonly id: string;
    readonly version: number;
    readonly status: NewsStatus;
    readonly languages: ReadonlyArray<UnLanguage>;
    readonly headlineAR: string;
    readonly summaryAR: string;
    readonly bodyAR: string | null;
    readonly headlineZH: string;
    readonly summaryZH: string;
    readonly bodyZH: string | null;
    readonly headlineEN: string;
    readonly summaryEN: string;
    readonly bodyEN: string | null;
    readonly headlineFR: string;
    readonly summaryFR: string;
    readonly bodyFR: string | null;
    readonly headlineRU: string;
    readonly summaryRU: string;
    readonly bodyRU: string | null;
    readonly headlineES: string;
    readonly summaryES: string;
    readonly bodyES: string | null;
    readonly partners: ReadonlyArray<{ readonly id: string } | null>;
    readonly places: ReadonlyArray<{ readonly id: string } | null>;
    readonly countries: ReadonlyArray<{ readonly iso3: string } | null>;
    readonly assessments: ReadonlyArray<{ readonly id: string } | null>;
    readonly localPartnerships: ReadonlyArray<{ readonly id: string } | null>;
    readonly tasks: ReadonlyArray<{ readonly id: string } | null>;
    readonly sdgGoals: ReadonlyArray<{ readonly code: string } | null>;
  } | null;
};

export type NewsLinkChoicesQueryVariables = Exact<{
  lang: UnLanguage;
}>;

export type NewsLinkChoicesQuery = {
  readonly partners: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
  readonly places: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly countries: ReadonlyArray<{ readonly iso3: string; readonly name: string }>;
  readonly assessments: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly title: string }> };
  readonly localPartnerships: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  readonly tasks: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly reference: string;
      readonly title: string;
    }>;
  };
  readonly sdgGoals: ReadonlyArray<{ readonly code: string; readonly shortTitle: string }>;
};

export type SaveNewsDraftMutationVariables = Exact<{
  input: SaveNewsDraftInput;
}>;

export type SaveNewsDraftMutation = {
  readonly saveNewsDraft: {
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly field: ReadonlyArray<string> | null;
      readonly message: string;
    }>;
    readonly newsItem: {
      readonly id: string;
      readonly version: number;
      readonly status: NewsStatus;
      readonly languages: ReadonlyArray<UnLanguage>;
      readonly headlineAR: string;
      readonly summaryAR: string;
      readonly bodyAR: string | null;
      readonly headlineZH: string;
      readonly summaryZH: string;
      readonly bodyZH: string | null;
      readonly headlineEN: string;
      readonly summaryEN: string;
      readonly bodyEN: string | null;
      readonly headlineFR: string;
      readonly summaryFR: string;
      readonly bodyFR: string | null;
      readonly headlineRU: string;
      readonly summaryRU: string;
      readonly bodyRU: string | null;
      readonly headlineES: string;
      readonly summaryES: string;
      readonly bodyES: string | null;
    } | null;
  };
};

export type CorrectNewsMutationVariables = Exact<{
  input: CorrectNewsInput;
}>;

export type CorrectNewsMutation = {
  readonly correctNews: {
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly field: ReadonlyArray<string> | null;
      readonly message: string;
    }>;
    readonly newsItem: {
      readonly id: string;
      readonly version: number;
      readonly status: NewsStatus;
      readonly languages: ReadonlyArray<UnLanguage>;
      readonly headlineAR: string;
      readonly summaryAR: string;
      readonly bodyAR: string | null;
      readonly headlineZH: string;
      readonly summaryZH: string;
      readonly bodyZH: string | null;
      readonly headlineEN: string;
      readonly summaryEN: string;
      readonly bodyEN: string | null;
      readonly headlineFR: string;
      readonly summaryFR: string;
      readonly bodyFR: string | null;
      readonly headlineRU: string;
      readonly summaryRU: string;
      readonly bodyRU: string | null;
      readonly headlineES: string;
      readonly summaryES: string;
      readonly bodyES: string | null;
    } | null;
  };
};

export type TranslateNewsMutationVariables = Exact<{
  input: TranslateNewsInput;
}>;

export type TranslateNewsMutation = {
  readonly translateNews: {
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
      readonly field: ReadonlyArray<string> | null;
      readonly message: string;
    }>;
    readonly newsItem: {
      readonly id: string;
      readonly version: number;
      readonly status: NewsStatus;
      readonly languages: ReadonlyArray<UnLanguage>;
      readonly headlineAR: string;
      readonly summaryAR: string;
      readonly bodyAR: string | null;
      readonly headlineZH: string;
      readonly summaryZH: string;
      readonly bodyZH: string | null;
      readonly headlineEN: string;
      readonly summaryEN: string;
      readonly bodyEN: string | null;
      readonly headlineFR: string;
      readonly summaryFR: string;
      readonly bodyFR: string | null;
      readonly headlineRU: string;
      readonly summaryRU: string;
      readonly bodyRU: string | null;
      readonly headlineES: string;
      readonly summaryES: string;
      readonly bodyES: string | null;
    } | null;
  };
};

export type RefusalFragment = {
  readonly code: UserErrorCode;
  readonly field: ReadonlyArray<string> | null;
  readonly message: string;
};

export const NewsTextsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'NewsTexts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NewsItem' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'languages' } },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineAR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryAR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyAR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineZH' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryZH' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyZH' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineEN' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryEN' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyEN' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineFR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryFR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyFR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineRU' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryRU' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyRU' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineES' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryES' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyES' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<NewsTextsFragment, unknown>;
export const RefusalFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Refusal' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RefusalFragment, unknown>;
export const NewsToEditDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'NewsToEdit' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'newsItem' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'NewsTexts' } },
                { kind: 'Field', name: { kind: 'Name', value: 'format' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sourceUrl' } },
                { kind: 'Field', name: { kind: 'Name', value: 'topics' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'partners' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'places' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'countries' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'iso3' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'assessments' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'localPartnerships' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'tasks' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sdgGoals' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'code' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'NewsTexts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NewsItem' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'languages' } },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineAR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryAR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyAR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineZH' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryZH' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyZH' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineEN' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryEN' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyEN' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineFR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryFR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyFR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineRU' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryRU' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyRU' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineES' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryES' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyES' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<NewsToEditQuery, NewsToEditQueryVariables>;
export const NewsLinkChoicesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'NewsLinkChoices' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'lang' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'UnLanguage' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'partners' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '200' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'name' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'lang' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'lang' } },
                          },
                        ],
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'places' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'name' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'lang' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'lang' } },
                    },
                  ],
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'countries' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'iso3' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'name' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'lang' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'lang' } },
                    },
                  ],
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assessments' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '100' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'title' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'lang' },
                            value: { kind: 'Variable', name: { kind: 'Name', value: 'lang' } },
                          },
                        ],
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'localPartnerships' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'tasks' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '200' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'orderBy' },
                value: { kind: 'EnumValue', value: 'UPDATED_AT_DESC' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reference' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sdgGoals' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'shortTitle' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'lang' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'lang' } },
                    },
                  ],
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<NewsLinkChoicesQuery, NewsLinkChoicesQueryVariables>;
export const SaveNewsDraftDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SaveNewsDraft' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'SaveNewsDraftInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'saveNewsDraft' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Refusal' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'newsItem' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'NewsTexts' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Refusal' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'NewsTexts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NewsItem' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'languages' } },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineAR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryAR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyAR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineZH' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryZH' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyZH' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineEN' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryEN' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyEN' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineFR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryFR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyFR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineRU' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryRU' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyRU' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineES' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryES' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyES' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SaveNewsDraftMutation, SaveNewsDraftMutationVariables>;
export const CorrectNewsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CorrectNews' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'CorrectNewsInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'correctNews' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Refusal' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'newsItem' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'NewsTexts' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Refusal' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'NewsTexts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NewsItem' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'languages' } },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineAR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryAR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyAR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineZH' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryZH' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyZH' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineEN' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryEN' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyEN' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineFR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryFR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyFR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineRU' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryRU' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyRU' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineES' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryES' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyES' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CorrectNewsMutation, CorrectNewsMutationVariables>;
export const TranslateNewsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'TranslateNews' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'TranslateNewsInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'translateNews' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'userErrors' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Refusal' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'newsItem' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'NewsTexts' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Refusal' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'UserError' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'field' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'NewsTexts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NewsItem' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'languages' } },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineAR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryAR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyAR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'AR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineZH' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryZH' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyZH' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ZH' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineEN' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryEN' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyEN' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'EN' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineFR' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryFR' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyFR' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'FR' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineRU' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryRU' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyRU' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'RU' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'headlineES' },
            name: { kind: 'Name', value: 'headline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'summaryES' },
            name: { kind: 'Name', value: 'summary' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'bodyES' },
            name: { kind: 'Name', value: 'body' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lang' },
                value: { kind: 'EnumValue', value: 'ES' },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TranslateNewsMutation, TranslateNewsMutationVariables>;
