import { Narrator } from '../../platform/narrator';
import { superviseProcess } from '../../platform/supervisor';
import { eventually } from '../support/processes';

export interface LocalPlatform {
  /** Of the gateway. */
  readonly url: string;
  /** All that it said so far. */
  said(): string;
}

/** One platform for all tests around it, as `script` starts it on the embedded database of a data folder. */
export function useLocalPlatform(script: string, dataDir: string): () => LocalPlatform {
  const narrator = new Narrator();
  let text = '';
  narrator.write = (line) => {
    text += `${line}\n`;
  };
  let running: LocalPlatform | undefined;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const variables = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
    const env = { ...variables, DATA_DIR: dataDir, PORT: '0' };
    stop = () => platform.dispose();
    const platform = superviseProcess({ name: 'platform', script, env }, narrator);
    const address = /Ready: the API is at (\S+)\/graphql/;
    await eventually(() => address.test(text), 'the platform is ready', 60_000);
    running = { url: address.exec(text)?.[1] ?? '', said: () => text };
  });

  afterAll(() => stop());

  return () => {
    if (!running) throw new Error('The platform runs while tests do.');
    return running;
  };
}

/** The number of the process of the issuer that said last that it is ready. */
export function issuerPid(said: string): number {
  const lines = [...said.matchAll(/issuer ready at \S+ \(process (\d+)\)/g)];
  return Number(lines.at(-1)?.[1]);
}
