import type { ApolloServer } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { maskErrors } from '../../platform/error-masking';
import { CodedError } from '../../platform/errors';
import { requestIdOf } from '../../platform/http/request-id';
import type { RequestScope } from '../../platform/subgraph/transport';
import type { AssertOwnSite } from '../edge/cross-site';
import type { LiveRequest } from '../live/live';
import { acceptedStream, acceptsJson, type StreamTransport } from './accept';
import type { Admission } from './admission';
import { ClientSubscription, type Subscribing } from './client-subscription';
import type { Caller } from './credentials';
import { onExpiry } from './expiry';
import { eventStream, multipart, type Framing } from './framing';
import { executeOnce, type ReadOperation } from './operation';
import type { HttpOperations } from './read-http-operation';
import { ResponseStream } from './response-stream';

export interface HttpStreamOptions extends Subscribing {
  readonly server: ApolloServer<RequestScope>;
  readonly admission: Admission;
  readonly operations: HttpOperations;
  readonly assertOwnSite: AssertOwnSite;
  /** Milliseconds between two signs of life; as each protocol wants it where not given. */
  readonly heartbeatEvery?: number | undefined;
}

export interface HttpStreams {
  /** Answers what is to be streamed, and leaves everything else to the next handler. */
  readonly handler: RequestHandler;
  /** Asks the clients of all streams to come back, and breaks off what is asked for later. Does not wait until it was taken. */
  end(): void;
}

const framings: Readonly<Record<StreamTransport, Framing>> = { sse: eventStream, multipart };

/** A request that is answered by a stream. */
interface Streamed extends ReadOperation {
  readonly transport: StreamTransport;
}

/** Streams over HTTP: GraphQL over Server-Sent Events, and Apollo's multipart protocol for subscriptions. */
export function createHttpStreams(options: HttpStreamOptions): HttpStreams {
  const { server, admission, operations, assertOwnSite, log } = options;
  const running = new Set<() => void>();
  let isEnded = false;

  const subscribe = async (
    response: Response,
    transport: StreamTransport,
    request: LiveRequest,
    operationName: string | undefined,
    caller: Caller,
  ): Promise<void> => {
    const scope = { requestId: requestIdOf(response), identity: caller.identity };
    const stream = new ResponseStream(response, framings[transport], options.heartbeatEvery);
    const order = { transport, request, scope, operationName };
    const subscription = new ClientSubscription(options, order, stream);
    const endFor = (reason: 'expired' | 'shutdown'): void => {
      subscription.leave(reason);
      stream.end(reason);
    };
    const shutDown = (): void => endFor('shutdown');
    const callOff = onExpiry(caller, () => endFor('expired'));
    running.add(shutDown);
    response.once('close', () => {
      running.delete(shutDown);
      callOff();
      subscription.leave('disconnected');
    });
    // Faults are told in the stream: a browser would not see what any other answer holds.
    if (transport === 'sse') stream.begin();
    const refused = await subscription.open();
    if (stream.isOver) return;
    if (!refused) {
      stream.stand(subscription.cursor);
      return;
    }
    const errors = maskErrors(refused, { log, requestId: scope.requestId });
    if (response.headersSent) stream.finish({ errors });
    else refuse(response, errors);
  };

  const handle = async (request: Request, response: Response, streamed: Streamed): Promise<void> => {
    const { transport, operation, outline } = streamed;
    assertOwnSite(request);
    const caller = admission.callerOf(request);
    if (isEnded) response.destroy();
    if (response.destroyed) return;
    if (outline?.type === OperationTypeNode.SUBSCRIPTION) {
      admission.becomeStream(request, response);
      const after = (transport === 'sse' && request.get('last-event-id')) || undefined;
      const live = { ...operation, query: outline.query, after };
      await subscribe(response, transport, live, outline.name, caller);
      return;
    }
    const scope = { requestId: requestIdOf(response), identity: caller.identity };
    const result = await executeOnce(server, operation, scope);
    new ResponseStream(response, framings[transport]).finish(result);
  };

  /** In the stream, where the client takes nothing else. */
  const tell = (refused: CodedError, { headers }: Request, response: Response): void => {
    if (!takesEventsOnly(headers.accept)) throw refused;
    const errors = maskErrors([refused], { log, requestId: requestIdOf(response) });
    new ResponseStream(response, eventStream).finish({ errors });
  };

  return {
    async handler(request, response, next) {
      const read = operations.of(request);
      if (read instanceof CodedError) {
        tell(read, request, response);
        return;
      }
      const streamed = streamedBy(request, read);
      if (!streamed) next();
      else if (isMutationByGet(request, streamed)) refuseMutation(response);
      else await handle(request, response, streamed);
    },
    end() {
      isEnded = true;
      for (const shutDown of running) shutDown();
    },
  };
}

function streamedBy({ headers }: Request, read: ReadOperation | undefined): Streamed | undefined {
  const transport = acceptedStream(headers.accept);
  if (!transport || read?.operation.query === undefined) return undefined;
  const isStreamed = read.outline?.type === OperationTypeNode.SUBSCRIPTION || takesEventsOnly(headers.accept);
  return isStreamed ? { transport, ...read } : undefined;
}

function takesEventsOnly(accept: string | undefined): boolean {
  return acceptedStream(accept) === 'sse' && !acceptsJson(accept);
}

function isMutationByGet({ method }: Request, { outline }: Streamed): boolean {
  return method === 'GET' && outline?.type === OperationTypeNode.MUTATION;
}

function refuseMutation(response: Response): void {
  const extensions = { code: 'BAD_REQUEST' };
  response
    .status(405)
    .set('allow', 'POST')
    .json({ errors: [{ message: 'A mutation needs a POST.', extensions }] });
}

const ofTheRequest: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** As a query is refused: with an error's status where the request is wrong in itself. */
function refuse(response: Response, errors: readonly GraphQLFormattedError[]): void {
  const isWrong = errors.some(({ extensions }) => ofTheRequest.has(extensions?.['code']));
  response
    .status(isWrong ? 400 : 200)
    .set('cache-control', 'no-store')
    .json({ errors });
}
