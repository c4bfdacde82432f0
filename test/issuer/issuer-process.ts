import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts } from '../../platform/http/free-ports';
import { Narrator } from '../../platform/narrator';
import { superviseProcess } from '../../platform/supervisor';

/** What starts one process of the issuer, without a gateway in front of it. */
export interface IssuerStart {
  /** Its address. */
  readonly url: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

/** For any free port. */
export async function issuerStart(
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<IssuerStart> {
  const port = String(await findFreePorts(1));
  const url = `http://127.0.0.1:${port}/oidc`;
  return {
    url,
    script: 'dist/issuer/main.js',
    env: { DATA_DIR: dataDir, PORT: port, AUTH_ISSUER: url, ...variables },
  };
}

export interface RunningIssuer {
  readonly url: string;
  readonly dataDir: string;
}

/** One issuer for all tests of a file. */
export function useIssuer(): () => RunningIssuer {
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'unodcity-issuer-'));
  const narrator = new Narrator();
  narrator.write = () => undefined;
  let running: RunningIssuer | undefined;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const { url, script, env } = await issuerStart(dataDir);
    const issuer = superviseProcess({ name: 'issuer', script, env }, narrator);
    stop = () => issuer.dispose();
    await issuer.ready;
    running = { url, dataDir };
  });

  afterAll(async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  return () => {
    if (!running) throw new Error('The issuer runs while tests do.');
    return running;
  };
}

export function machineSecretIn(dataDir: string): string {
  const text = readFileSync(join(dataDir, 'issuer', 'secrets.json'), 'utf8');
  return (JSON.parse(text) as { machineSecret: string }).machineSecret;
}
