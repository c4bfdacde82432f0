import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { DisposableStack } from '../../platform/lifecycle';
import { eventually } from '../support/processes';
import { collectingLog } from './support/log-lines';
import {
  acknowledging,
  connectTo,
  follow,
  impatient,
  otherServer,
  startSignalling,
} from './support/signalling';
import { take } from './subscription-contract';

const unavailable = { code: 'SUBGRAPH_UNAVAILABLE', extensions: { serviceName: 'signals' } };

let stack: DisposableStack;

beforeEach(() => {
  stack = new DisposableStack();
});

afterEach(() => stack.dispose());

async function listening(server: Server | TcpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stack.use({ dispose: () => new Promise((resolve) => server.close(() => resolve())) });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

describe('a subgraph that cannot be reached', () => {
  it('is unavailable where nothing listens', async () => {
    const server = createTcpServer();
    const url = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    await expect(follow(connectTo(url, stack)).next()).rejects.toMatchObject(unavailable);
  });

  it('is unavailable where the answer is no WebSocket', async () => {
    const url = await listening(createServer((_request, response) => response.end('Welcome')));
    await expect(follow(connectTo(url, stack)).next()).rejects.toMatchObject(unavailable);
  });

  it('is unavailable where the connection is taken and never answered', async () => {
    const url = await listening(createTcpServer((socket) => socket.resume()));
    const transport = connectTo(url, stack, { patience: impatient });
    await expect(follow(transport).next()).rejects.toMatchObject(unavailable);
  });

  it('is unavailable where the socket is never acknowledged', async () => {
    const url = await otherServer(stack, (socket, { type }) => {
      if (type === 'ping') socket.send('{"type":"pong"}');
    });
    const transport = connectTo(url, stack, { patience: impatient });
    await expect(follow(transport).next()).rejects.toMatchObject(unavailable);
  });

  it('is unavailable once the transport is disposed of', async () => {
    const { transport } = await startSignalling(stack);
    await transport.dispose();
    await expect(follow(transport).next()).rejects.toMatchObject(unavailable);
  });
});

describe('a line that breaks', () => {
  it('fails all that it carried, after what came before, and the next subscription opens another', async () => {
    const { transport, line, room, server } = await startSignalling(stack);
    const streams = [follow(transport), follow(transport)];
    await eventually(() => room().listeners.size === 2, 'both listen');
    room().event(1);
    for (const stream of streams) expect(await take(stream, 1)).toMatchObject([{ cursor: 'place-1' }]);
    line.cut();
    for (const stream of streams) await expect(stream.next()).rejects.toMatchObject(unavailable);
    for (const stream of streams) expect((await stream.next()).done).toBe(true);
    await eventually(() => room().listeners.size === 0, 'the subgraph has ended both');

    const again = follow(transport);
    await eventually(() => room().listeners.size === 1, 'the next one listens');
    room().event(2);
    expect(await take(again, 1)).toMatchObject([{ cursor: 'place-2' }]);
    expect(line.opened()).toBe(2);
    expect(server.sockets()).toBe(1);
  });

  it.each([1000, 1001, 1006, 1012, 4400, 4401, 4403, 4500])(
    'is not opened again by itself where the other side closes with %i',
    async (code) => {
      let subscribed = 0;
      const url = await acknowledging(stack, (socket, { id }) => {
        subscribed += 1;
        socket.send(JSON.stringify({ type: 'next', id, payload: { data: { number: subscribed } } }));
        if (code === 1006) socket.terminate();
        else socket.close(code);
      });
      const { log, lines } = collectingLog();
      const transport = connectTo(url, stack, { log });
      for (const number of [1, 2]) {
        const stream = follow(transport);
        expect(await take(stream, 1)).toEqual([{ result: { data: { number } } }]);
        await expect(stream.next()).rejects.toMatchObject(unavailable);
      }
      expect(subscribed).toBe(2);
      expect(lines).toMatchObject([
        { level: 40, subgraph: 'signals', cause: `closed with ${code}` },
        { level: 40, subgraph: 'signals', cause: `closed with ${code}` },
      ]);
    },
  );

  it.each([
    ['no message of the protocol', '{"type":"gossip"}'],
    ['no JSON', 'hello'],
  ])('is one over which %s comes', async (_what, text) => {
    const url = await acknowledging(stack, (socket) => socket.send(text));
    await expect(follow(connectTo(url, stack)).next()).rejects.toMatchObject(unavailable);
  });

  it('is one whose other end hangs', async () => {
    const { transport, line, room } = await startSignalling(stack, { patience: impatient });
    const stream = follow(transport);
    await eventually(() => room().listeners.size === 1, 'it listens');
    line.stall();
    await expect(stream.next()).rejects.toMatchObject(unavailable);
    await eventually(() => line.open() === 0, 'the connection is gone');
  });

  it('is none where pings are answered, however quiet the events', async () => {
    const { transport, room, line } = await startSignalling(stack, { patience: impatient });
    const stream = follow(transport);
    await eventually(() => room().listeners.size === 1, 'it listens');
    const begin = Date.now();
    await eventually(() => Date.now() - begin > 1_000, 'ten pings');
    room().event(1);
    expect(await take(stream, 1)).toMatchObject([{ cursor: 'place-1' }]);
    expect(line.opened()).toBe(1);
  });
});

describe('a message', () => {
  it.each([{ data: 'no object' }, { errors: ['no object'] }, {}, { extensions: { cursor: 7 } }])(
    'that is neither a result nor a mark fails its stream: %j',
    async (payload) => {
      const url = await acknowledging(stack, (socket, { id }) => {
        socket.send(JSON.stringify({ type: 'next', id, payload }));
      });
      await expect(follow(connectTo(url, stack)).next()).rejects.toMatchObject(unavailable);
    },
  );
});
