import type { FormattedExecutionResult } from 'graphql';
import { Client, Pool, type Dispatcher } from 'undici';
import { errorCodeOf, SubgraphTimeoutError, SubgraphUnavailableError } from '../../platform/errors';
import type { IdentitySigner } from '../../platform/gateway-token';
import { requestIdHeader } from '../../platform/http/request-id';
import type { Log } from '../../platform/log';
import type { RequestScope, SubgraphRequest, SubgraphTransport } from '../../platform/subgraph/transport';
import { disbelieved } from './disbelieved';
import { isResult } from './graphql-result';
import { createSubscriptionSocket } from './subscription-socket';
import type { LinePatience } from './subscription-line';

export interface HttpTransportOptions {
  readonly name: string;
  /** The subgraph's GraphQL endpoint. */
  readonly url: string;
  /** For a whole call: waiting for a connection, sending, and reading the answer to its end. */
  readonly timeoutMs: number;
  readonly log: Log;
  /** Tells the subgraph who asks, and that it is the gateway's word; without one nothing is told of either. */
  readonly signer?: IdentitySigner | undefined;
  /** For the socket that carries the subscriptions. */
  readonly patience?: LinePatience | undefined;
}

const connections = 64; // at once to one subgraph; further calls wait for a free one
const clientOptions = {
  connect: { timeout: 3_000 }, // 3 seconds
  maxResponseSize: 64 * 1024 * 1024, // 64 MB
  // The call's own budget covers both; these would each start anew.
  headersTimeout: 0,
  bodyTimeout: 0,
} satisfies Client.Options;

/** What a socket says that the other side had closed, or lost, before it answered anything. */
const closedUnanswered: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/**
 * Calls a subgraph over kept connections, and over a WebSocket of its own for subscriptions. It need not be there before it is called, nor all the time.
 */
export function createHttpTransport({
  name,
  url,
  timeoutMs,
  log,
  signer,
  patience,
}: HttpTransportOptions): SubgraphTransport {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { ...clientOptions, connections });
  const tokenOf = ({ identity }: RequestScope): Promise<string | undefined> =>
    signer ? signer.sign(identity, name) : Promise.resolve(undefined);
  const subscriptions = createSubscriptionSocket({ name, url, log, tokenOf, patience });

  const post = async (
    request: SubgraphRequest,
    scope: RequestScope,
    signal: AbortSignal,
  ): Promise<FormattedExecutionResult> => {
    const { query, operationName, variables } = request;
    const token = await tokenOf(scope);
    const options: Dispatcher.RequestOptions = {
      method: 'POST',
      path: pathname + search,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        [requestIdHeader]: scope.requestId,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, operationName, variables }),
      signal,
    };
    let response: Dispatcher.ResponseData;
    try {
      response = await pool.request(options);
    } catch (error) {
      // A subgraph that was restarted leaves closed sockets in the pool, and this was one. A mutation may have been
      // carried out before the socket closed, so only a query is sent again.
      if (!closedUnanswered.has(errorCodeOf(error)) || !isQuery(query)) throw error;
      const fresh = new Client(origin, clientOptions);
      try {
        return await readAnswer(await fresh.request(options));
      } finally {
        await fresh.destroy();
      }
    }
    return readAnswer(response);
  };

  return {
    async execute(request, scope) {
      const budget = new AbortController();
      const timer = setTimeout(() => budget.abort(), timeoutMs);
      try {
        return await post(request, scope, budget.signal);
      } catch (error) {
        log.warn({ requestId: scope.requestId, subgraph: name, err: error }, 'no answer from a subgraph');
        throw budget.signal.aborted
          ? new SubgraphTimeoutError(name, timeoutMs)
          : new SubgraphUnavailableError(name);
      } finally {
        clearTimeout(timer);
      }
    },
    subscribe: (request, scope) => subscriptions.subscribe(request, scope),
    // Who disposes of a gateway has drained its clients: what is in flight now, nobody waits for.
    async dispose() {
      await subscriptions.dispose();
      await pool.destroy();
    },
  };
}

/** Any status counts, as long as the body is a result: servers answer refused operations with 400, faults with 500. */
async function readAnswer({ statusCode, body }: Dispatcher.ResponseData): Promise<FormattedExecutionResult> {
  const text = await body.text();
  // Meant for the gateway and not for its client, who may well have signed in.
  if (statusCode === 401) throw new Error(disbelieved);
  const answer = parseJson(text);
  if (!isResult(answer)) throw new Error(`no GraphQL, but status ${statusCode}: ${text.slice(0, 200)}`);
  return answer;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of operations as query plans write them; whatever looks like anything else counts as a mutation. */
function isQuery(operation: string): boolean {
  return /^\s*(query\b|\{)/.test(operation);
}
