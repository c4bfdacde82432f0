import { once } from 'node:events';
import { WebSocket } from 'ws';
import { createIdentitySigner } from '../../platform/gateway-token';
import type { Identity } from '../../platform/identity';
import { DisposableStack } from '../../platform/lifecycle';
import { StreamLaggedError } from '../../platform/subgraph/transport';
import { createGatewayKeys, testGateway } from '../support/gateway-keys';
import { eventually } from '../support/processes';
import { collectingLog } from './support/log-lines';
import {
  connectTo,
  follow,
  inTheHall,
  inTheYard,
  otherServer,
  startSignalling,
  type ProtocolMessage,
} from './support/signalling';
import { take } from './subscription-contract';
import { scope } from './transport-contract';

const unavailable = { code: 'SUBGRAPH_UNAVAILABLE', extensions: { serviceName: 'signals' } };

let stack: DisposableStack;

beforeEach(() => {
  stack = new DisposableStack();
});

afterEach(() => stack.dispose());

describe('the socket', () => {
  it('is shared, opened by the first subscription and closed with the last', async () => {
    const { transport, room, server, line } = await startSignalling(stack);
    expect(line.opened()).toBe(0);
    const [first, second] = [follow(transport), follow(transport, inTheYard)];
    await eventually(() => room().listeners.size + room('yard').listeners.size === 2, 'both listen');
    expect(server.sockets()).toBe(1);
    await first.return();
    room('yard').event(1);
    expect(await take(second, 1)).toMatchObject([{ cursor: 'place-1' }]);
    room('yard').end();
    expect((await second.next()).done).toBe(true);
    await eventually(() => server.sockets() === 0 && line.open() === 0, 'it is closed');
    follow(transport);
    await eventually(() => room().listeners.size === 1, 'the next one listens');
    expect(line.opened()).toBe(2);
  });

  it('is closed where the only subscription was refused, or left before it stood', async () => {
    const { transport, line } = await startSignalling(stack);
    const refused = follow(transport, 'subscription { forbidden { number } }');
    expect(await take(refused, 2)).toMatchObject([{ result: { errors: [{}] } }, undefined]);
    await eventually(() => line.opened() === 1 && line.open() === 0, 'it is closed');
    const left = follow(transport);
    await eventually(() => line.opened() === 2, 'it connects');
    await left.return();
    await eventually(() => line.open() === 0, 'it is closed again');
  });

  it('is gone when the transport is disposed of, and what it carried fails', async () => {
    const { transport, room, line } = await startSignalling(stack);
    const stream = follow(transport);
    await eventually(() => room().listeners.size === 1, 'it listens');
    await transport.dispose();
    await expect(stream.next()).rejects.toMatchObject(unavailable);
    await eventually(() => line.open() === 0 && room().listeners.size === 0, 'nothing is left');
  });

  it('carries no queries or mutations', async () => {
    const { transport } = await startSignalling(stack);
    const [message] = await take(follow(transport, '{ greeting }'), 1);
    expect(message).toEqual({
      result: {
        errors: [
          {
            message: 'Only subscriptions are answered over a WebSocket.',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    });
  });

  it('carries a refusal as the error message of the protocol, and a mark as extensions alone', async () => {
    const { server, room } = await startSignalling(stack);
    const socket = new WebSocket(server.url.replace('http', 'ws') + '/graphql', 'graphql-transport-ws');
    const messages: unknown[] = [];
    socket.on('message', (data) => messages.push(JSON.parse((data as Buffer).toString())));
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    const extensions = { token: await testGateway.sign(null, 'signals') };
    const forbidden = 'subscription { forbidden { number } }';
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: forbidden, extensions } }));
    await once(socket, 'message');
    socket.send(JSON.stringify({ type: 'subscribe', id: '2', payload: { query: inTheHall, extensions } }));
    await eventually(() => room().listeners.size === 1, 'it listens');
    room().mark(7);
    await eventually(() => messages.length === 3, 'all came');
    const error = {
      message: 'Only for members.',
      path: ['forbidden'],
      locations: [{ line: 1, column: 16 }],
      extensions: { code: 'FORBIDDEN' },
    };
    expect(messages).toEqual([
      { type: 'connection_ack' },
      { type: 'error', id: '1', payload: [error] },
      { type: 'next', id: '2', payload: { extensions: { cursor: 'place-7', isLive: true } } },
    ]);
    socket.close();
  });

  it('says who asks with each operation, never for another', async () => {
    const { transport, room, server } = await startSignalling(stack);
    const subjects = ['amina', 'bogdan', null];
    const streams = subjects.map((subject) => {
      const identity =
        subject === null ? null : { subject, name: subject, scopes: new Set<string>(), claims: {} };
      return transport.subscribe(
        { query: 'subscription { signal { reader } }' },
        { requestId: 'request-0001', identity },
      );
    });
    await eventually(() => room().listeners.size === 3, 'all listen');
    expect(server.sockets()).toBe(1);
    for (const number of [1, 2]) {
      room().event(number);
      const messages = await Promise.all(streams.map((stream) => take(stream, 1)));
      expect(messages).toMatchObject(
        subjects.map((subject) => [{ result: { data: { signal: { reader: subject ?? 'nobody' } } } }]),
      );
    }
  });

  it('is unavailable to a gateway that the subgraph does not know, and whoever asked there is not blamed', async () => {
    const signer = await createIdentitySigner(createGatewayKeys().signingKey);
    const { log, lines } = collectingLog();
    const { transport, room } = await startSignalling(stack, { signer, log });
    await expect(follow(transport).next()).rejects.toMatchObject(unavailable);
    await expect(transport.execute({ query: '{ __typename }' }, scope)).rejects.toMatchObject(unavailable);
    expect(room().listeners.size).toBe(0);
    expect(lines.map(({ err }) => (err as Error).message)).toEqual(
      Array(2).fill(expect.stringMatching(/^it does not believe this gateway: /)),
    );
  });

  it('signs anew where a token has come of age, for a line that is opened again', async () => {
    const signed: string[] = [];
    const signer = {
      async sign(identity: Identity | null, subgraph: string) {
        const token = await testGateway.sign(identity, subgraph);
        signed.push(token);
        return token;
      },
    };
    const { transport, line, room } = await startSignalling(stack, { signer });
    const first = follow(transport);
    await eventually(() => room().listeners.size === 1, 'it listens');
    line.cut();
    await expect(first.next()).rejects.toMatchObject(unavailable);
    await eventually(() => room().listeners.size === 0, 'it is over in the subgraph');
    const later = Date.now() + 61_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    const second = follow(transport);
    await eventually(() => room().listeners.size === 1, 'it listens again');
    room().event(1);
    expect(await take(second, 1)).toMatchObject([{ cursor: 'place-1' }]);
    expect(new Set(signed).size).toBe(2);
    clock.mockRestore();
  });

  it('sends the operation, the request id and the token, and nothing with the connection', async () => {
    const messages: ProtocolMessage[] = [];
    const url = await otherServer(stack, (socket, message) => {
      messages.push(message);
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
    });
    connectTo(url, stack).subscribe({ query: inTheHall, variables: { room: 'hall' } }, scope);
    await eventually(() => messages.length === 2, 'both came');
    expect(messages).toEqual([
      { type: 'connection_init' },
      {
        type: 'subscribe',
        id: expect.any(String),
        payload: {
          query: inTheHall,
          variables: { room: 'hall' },
          extensions: { requestId: 'request-0001', token: await testGateway.sign(null, 'signals') },
        },
      },
    ]);
  });

  it('brings the request id to the subgraph, which logs its faults with it', async () => {
    const { transport, room, lines } = await startSignalling(stack);
    const stream = transport.subscribe(
      { query: 'subscription { signal { broken } }' },
      { requestId: 'request-0815', identity: null },
    );
    await eventually(() => room().listeners.size === 1, 'it listens');
    room().event(1);
    expect(await take(stream, 1)).toMatchObject([
      { result: { errors: [{ message: 'Internal error; request id request-0815' }] } },
    ]);
    expect(lines).toMatchObject([{ level: 50, requestId: 'request-0815' }]);
  });
});

describe('a reader that lags', () => {
  it('is given a thousand messages, then told, and ended in the subgraph; others are not', async () => {
    const { transport, room } = await startSignalling(stack);
    const [slow, other] = [follow(transport), follow(transport, inTheYard)];
    await eventually(() => room().listeners.size + room('yard').listeners.size === 2, 'both listen');
    for (let number = 1; number <= 3_000; number += 1) room().event(number);
    await eventually(() => room().listeners.size === 0, 'the subgraph has ended it');
    const taken = await take(slow, 1_000);
    expect(taken.at(-1)).toMatchObject({ cursor: 'place-1000' });
    await expect(slow.next()).rejects.toBeInstanceOf(StreamLaggedError);
    expect((await slow.next()).done).toBe(true);
    room('yard').event(1);
    expect(await take(other, 1)).toMatchObject([{ cursor: 'place-1' }]);
  });

  it('makes the subgraph wait where nothing is read from the socket at all, and misses nothing', async () => {
    const { transport, line, room } = await startSignalling(stack);
    const stream = follow(transport, 'subscription { signal { number padding } }');
    await eventually(() => room().listeners.size === 1, 'it listens');
    line.stall();
    const padding = 'x'.repeat(100_000);
    const count = 500; // 50 MB, more than the kernel keeps
    for (let number = 1; number <= count; number += 1) room().event(number, { padding });
    let before = -1;
    await eventually(() => {
      const stands = room().taken === before;
      before = room().taken;
      return stands;
    }, 'the subgraph waits');
    expect(before).toBeLessThan(count / 2);
    line.resume();
    const messages = await take(stream, count);
    expect(messages.at(-1)).toMatchObject({ cursor: `place-${count}` });
  });
});
