import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { limitArguments } from '../graphql/argument-limits';
import { DateTimeScalar, UrlScalar } from '../graphql/scalars';
import type { SubgraphContext, SubgraphDefinition } from './define-subgraph';
import { readLogHeadFirst } from './log-head-first';

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", ' +
  'import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@tag"])';

export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  /** What the supergraph is composed from. */
  readonly sdl: string;
}

/** Turns the classes of a subgraph into a Federation 2 schema. Opens nothing. */
export async function buildFederatedSchema(definition: SubgraphDefinition): Promise<FederatedSchema> {
  // type-graphql knows no federation: the printed schema carries the directives, its resolvers are taken over.
  const base = await buildSchema({
    resolvers: [...definition.resolvers] as [Function, ...Function[]],
    orphanedTypes: [...definition.orphanedTypes],
    scalarsMap: [
      { type: Date, scalar: DateTimeScalar },
      { type: URL, scalar: UrlScalar },
    ],
    // type-graphql asks for one; events come from the log alone, so that none is lost.
    pubSub: { publish: refusePubSub, subscribe: refusePubSub },
    validate: false,
    skipCheck: true,
  });
  const sdl = `${federation}\n\n${printSchemaWithDirectives(base).replace(/^schema\s*\{[^}]*\}\s*/m, '')}\n`;
  const resolvers = createResolversMap(base) as GraphQLResolverMap<SubgraphContext>;
  for (const [type, resolve] of Object.entries(definition.references)) {
    const reference = resolve as (key: unknown, context: SubgraphContext) => unknown;
    resolvers[type] = { ...(resolvers[type] as object), __resolveReference: reference };
  }
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolvers as GraphQLResolverMap<unknown> },
  ]);
  limitArguments(schema);
  readLogHeadFirst(schema);
  return { schema, sdl };
}

function refusePubSub(): never {
  throw new Error('Events are recorded in the log; a subscription gives its own `subscribe`.');
}
