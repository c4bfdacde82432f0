import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Disposable } from '../platform/lifecycle';

/** What a process of the bench can be asked to do, by name; each takes at most one argument, which passes as JSON. */
type Calls = Record<string, (argument: never) => unknown>;

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly failure?: string;
}

/** A process of its own, so that what it takes can be told from what the others take. */
export interface Child<Known extends Calls> extends Disposable {
  call<Name extends keyof Known & string>(
    name: Name,
    ...argument: Parameters<Known[Name]>
  ): Promise<Awaited<ReturnType<Known[Name]>>>;
}

/** Starts the file of this folder with that name. A process that ends before it has answered fails all that was asked. */
export function startChild<Known extends Calls>(
  file: string,
  nodeOptions: readonly string[] = [],
): Child<Known> {
  const child = fork(join(__dirname, `${file}.js`), { execArgv: ['--expose-gc', ...nodeOptions] });
  const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  child.on('message', ({ id, value, failure }: Answer) => {
    if (failure === undefined) asked.get(id)?.resolve(value);
    else asked.get(id)?.reject(new Error(`${file}: ${failure}`));
    asked.delete(id);
  });
  child.once('exit', (code) => {
    for (const { reject } of asked.values()) reject(new Error(`${file} ended with ${code}`));
  });
  return {
    call: (name, ...[argument]) =>
      new Promise((resolve, reject) => {
        last += 1;
        asked.set(last, { resolve, reject });
        child.send({ id: last, name, argument });
      }),
    async dispose() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

/** The other side of `startChild`. When whoever started it leaves, the process ends after `dispose`. */
export function answerCalls(calls: Calls, dispose: () => Promise<void> = () => Promise.resolve()): void {
  const answer = async (id: number, name: string, argument: unknown): Promise<Answer> => {
    try {
      return { id, value: await calls[name]?.(argument as never) };
    } catch (error) {
      return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on('message', ({ id, name, argument }: { id: number; name: string; argument: unknown }) => {
    void answer(id, name, argument).then((message) => process.send?.(message));
  });
  process.once('disconnect', () => void dispose().finally(() => process.exit()));
}
