import type { ApolloServer } from '@apollo/server';
import { ApolloGateway } from '@apollo/gateway';
import { disableVendorTelemetry } from '../platform/env';
import { createGraphQLServer } from '../platform/http/graphql-over-http';
import type { Metrics } from '../platform/http/metrics';
import { DisposableStack, type Disposable } from '../platform/lifecycle';
import type { Log } from '../platform/log';
import type { RequestScope, SubgraphTransport } from '../platform/subgraph/transport';
import { TransportDataSource } from './data-source';

export interface SubgraphAddress {
  readonly name: string;
  /** As the supergraph says; may be missing where it was composed without. */
  readonly url?: string | undefined;
}

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** Called once for each subgraph of the supergraph; the gateway disposes of what it is given. */
  transportFor(subgraph: SubgraphAddress): SubgraphTransport;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface Gateway extends Disposable {
  readonly server: ApolloServer<RequestScope>;
}

export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, metrics } = options;
  const transports = new DisposableStack();
  disableVendorTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name, url }) =>
      new TransportDataSource(name, transports.use(options.transportFor({ name, url })), metrics),
  });
  const server = await createGraphQLServer<RequestScope>({ source: { gateway }, log, metrics });
  return {
    server,
    async dispose() {
      await server.stop();
      await transports.dispose();
    },
  };
}
