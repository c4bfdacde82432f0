import { randomUUID } from 'node:crypto';
import type { SubgraphTransport } from '../platform/subgraph/transport';

const patience = 2_000; // 2 seconds; who asks for health does not wait as long as who asks for data

/** `true`, or the sentence that says that the subgraph gives no answer. */
export async function probe(transport: SubgraphTransport): Promise<true | string> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('the subgraph does not answer in time'), patience);
  });
  const answer = transport
    .execute({ query: '{ __typename }' }, { requestId: randomUUID(), identity: null })
    .then(
      ({ data }) => (data ? true : 'the subgraph answers with errors'),
      () => 'the subgraph cannot be reached',
    );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
