import { randomUUID } from 'node:crypto';
import type { SubgraphTransport } from '../platform/subgraph/transport';
import { within } from '../platform/within';

const patience = 2_000; // 2 seconds; who asks for health does not wait as long as who asks for data

/** `true`, or the sentence that says that the subgraph gives no answer. */
export function probe(transport: SubgraphTransport): Promise<true | string> {
  const answer = transport
    .execute({ query: '{ __typename }' }, { requestId: randomUUID(), identity: null })
    .then(
      ({ data }) => (data ? true : 'the subgraph answers with errors'),
      () => 'the subgraph cannot be reached',
    );
  return within<true | string>(patience, answer, 'the subgraph does not answer in time');
}
