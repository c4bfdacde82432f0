import { connect, createServer, type Socket } from 'node:net';
import type { Disposable } from '../../../platform/lifecycle';

/** A line that a test can cut or stall. */
export interface TcpForwarder extends Disposable {
  readonly url: string;
  /** Connections that were opened so far. */
  readonly opened: () => number;
  /** Connections that are open. */
  readonly open: () => number;
  /** Every connection is gone without a word. */
  cut(): void;
  /** What the server sends is not taken any more, like by a process that was stopped; the connections stay. */
  stall(): void;
  resume(): void;
}

/** Stands before a server on this machine. Whoever starts it disposes of it. */
export async function forwardTo(port: number): Promise<TcpForwarder> {
  const pairs = new Set<{ readonly near: Socket; readonly far: Socket }>();
  let opened = 0;
  const server = createServer((near) => {
    opened += 1;
    const far = connect(port, '127.0.0.1');
    const pair = { near, far };
    pairs.add(pair);
    near.pipe(far);
    far.pipe(near);
    for (const socket of [near, far]) {
      socket.on('error', () => undefined);
      socket.once('close', () => {
        near.destroy();
        far.destroy();
        pairs.delete(pair);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const cut = (): void => {
    for (const { near, far } of pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  };
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`,
    opened: () => opened,
    open: () => pairs.size,
    cut,
    stall() {
      for (const { near, far } of pairs) {
        far.unpipe(near);
        far.pause();
      }
    },
    resume() {
      for (const { near, far } of pairs) far.pipe(near);
    },
    dispose() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
