import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { discover, tokenOfPersona } from '../../issuer/sign-in';

const root = join(__dirname, '..', '..');

export type PersonaId = 'public' | 'coordinator' | 'agency' | 'assessor' | 'steward' | 'editor' | 'admin';

/** The platform as `npm start` runs it, in a process and on data of its own. */
export class RunningPlatform {
  private readonly folder = mkdtempSync(join(tmpdir(), 'unodcity-pages-'));
  private process: ChildProcess | undefined;
  private readonly tokens = new Map<PersonaId, Promise<string>>();
  url = '';

  /** With variables that count for more than those of a test. */
  constructor(private readonly variables: Readonly<Record<string, string>> = {}) {}

  /** Settles when it is ready; a second time at the same address. */
  async start(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const started = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
      cwd: root,
      env: {
        ...process.env,
        PORT: port,
        DATA_DIR: this.folder,
        LOG_LEVEL: 'error',
        LIMIT_OPERATIONS_PER_MINUTE: '100000',
        ...this.variables,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.process = started;
    // Signing in begins with the issuer, which says so last.
    for await (const line of createInterface({ input: started.stdout })) {
      const [, url] = /Ready: the API is at (\S+)\/graphql/.exec(line) ?? [];
      if (url !== undefined) this.url = url;
      if (line.includes('issuer ready')) return;
    }
    throw new Error('the platform ended before it was ready');
  }

  async stop(): Promise<void> {
    const ending = this.process;
    this.process = undefined;
    if (!ending || ending.exitCode !== null) return;
    ending.kill('SIGTERM');
    await once(ending, 'exit');
  }

  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Of the local issuer, as `npm run token` prints it. */
  token(persona: PersonaId): Promise<string> {
    const known =
      this.tokens.get(persona) ?? discover(this.url).then((endpoints) => tokenOfPersona(endpoints, persona));
    this.tokens.set(persona, known);
    return known;
  }

  /** The data of an operation; an error fails the test. */
  async ask<Data>(persona: PersonaId, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token(persona)}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
    return data;
  }
}
