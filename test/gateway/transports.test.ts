import { createHttpTransport } from '../../gateway/transports/http';
import { createInProcessTransport } from '../../gateway/transports/in-process';
import { testGateway } from '../support/gateway-keys';
import { serveSubgraph, silent } from './support/subgraph-server';
import { describeHiddenEvents } from './hidden-events-contract';
import { describeSubscriptions } from './subscription-contract';
import { createContractSubgraph, describeTransport, scope, type StartTransport } from './transport-contract';

const startOverHttp: StartTransport = async (subgraph, options) => {
  const server = await serveSubgraph(subgraph, options);
  const url = `${server.url}/graphql`;
  const transport = createHttpTransport({ name: subgraph.name, url, signer: testGateway, ...options });
  return {
    transport,
    async dispose() {
      await transport.dispose();
      await server.dispose();
    },
  };
};

const startInProcess: StartTransport = async (subgraph, options) => {
  const transport = createInProcessTransport({ subgraph, ...options });
  return { transport, dispose: () => transport.dispose() };
};

describeTransport('the transport over HTTP', startOverHttp);
describeTransport('the transport in process', startInProcess);
describeSubscriptions('subscriptions over a socket', startOverHttp);
describeHiddenEvents('hidden events of subscriptions over a socket', startOverHttp);
describeSubscriptions('subscriptions in process', startInProcess);
describeHiddenEvents('hidden events of subscriptions in process', startInProcess);

describe('the transport in process', () => {
  it('makes one context for all calls of a request, and another for the next', async () => {
    const transport = createInProcessTransport({
      subgraph: createContractSubgraph(),
      timeoutMs: 1_000,
      log: silent,
    });
    const query = '{ seen }';
    expect(await transport.execute({ query }, scope)).toEqual({ data: { seen: 1 } });
    expect(await transport.execute({ query }, scope)).toEqual({ data: { seen: 2 } });
    expect(await transport.execute({ query }, { ...scope })).toEqual({ data: { seen: 1 } });
  });
});
