import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, type GraphQLSchema } from 'graphql';

export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
  readonly url?: string;
}

/** The supergraph's SDL. Throws one error that lists every fault of the composition. */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): string {
  const result = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({
      name,
      typeDefs: parse(sdl),
      ...(url === undefined ? {} : { url }),
    })),
  );
  if (result.supergraphSdl === undefined) {
    throw new Error(
      `The subgraphs do not compose:\n${result.errors?.map((error) => error.message).join('\n')}`,
    );
  }
  return result.supergraphSdl;
}

/** What clients see of the composed graph. */
export function composeApiSchema(subgraphs: readonly SubgraphSdl[]): GraphQLSchema {
  return Supergraph.build(composeSupergraph(subgraphs)).apiSchema().toGraphQLJSSchema();
}
