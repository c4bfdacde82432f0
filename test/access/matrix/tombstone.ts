import type { GraphQLObjectType } from 'graphql';
import { anything } from './compare';
import type { Spot } from './expected';

/** What is left, in the event of its withdrawal, of an item that the reader may not see: no text, no tie. */
const emptied: Readonly<Record<string, unknown>> = {
  headline: '',
  summary: '',
  body: null,
  languages: [],
  sourceUrl: null,
  publishedOn: null,
  topics: [],
  partners: [],
  countries: [],
  places: [],
  assessments: [],
  localPartnerships: [],
  tasks: [],
  sdgGoals: [],
  provenance: [],
};

export function tombstoneOf(
  type: GraphQLObjectType,
  row: any,
  { above, persona, truth }: Spot,
): object | undefined {
  if (type.name !== 'NewsItem' || above.at(-1)?.row.kind !== 'WITHDRAWN') return undefined;
  const { supersededBy } = row;
  const successor = supersededBy && truth.sees(persona, 'news', supersededBy.id) ? supersededBy : null;
  const left = { ...row, ...emptied, supersededBy: successor, isStale: anything };
  return Object.fromEntries(Object.keys(row).map((key) => [key, left[key]]));
}
