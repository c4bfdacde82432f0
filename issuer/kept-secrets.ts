import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { errorCodeOf, messageOf, StartupError } from '../platform/errors';

const shape = z.object({
  /** Private key of tokens, as a JWK. */
  signingKey: z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
    alg: z.literal('ES256'),
    use: z.literal('sig'),
  }),
  /** With which cookies are signed. */
  cookieKey: z.string().min(32),
  /** Of the machine among the clients. */
  machineSecret: z.string().min(32),
});

/** What the local issuer must know again after a restart, so that tokens outlive it. */
export type KeptSecrets = z.infer<typeof shape>;

/**
 * The secrets below a data folder; made where there are none, readable by this account alone. Two that begin at once get
 * the same. Rejects with a `StartupError` where the folder cannot be written, or holds something else.
 */
export async function openSecrets(dataDir: string): Promise<KeptSecrets> {
  const path = fileIn(dataDir);
  try {
    return (await readSecrets(dataDir)) ?? (await makeSecrets(path)) ?? (await openSecrets(dataDir));
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      `The local issuer cannot keep its keys in ${path} (${errorCodeOf(error) ?? messageOf(error)}): set DATA_DIR to a folder that can be written, or AUTH_ISSUER to another issuer.`,
    );
  }
}

/** Those that are there; `undefined` where there are none. */
export async function readSecrets(dataDir: string): Promise<KeptSecrets | undefined> {
  const path = fileIn(dataDir);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new StartupError(
      `${path} is not what the local issuer wrote: remove it, and all tokens are made anew.`,
    );
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'issuer', 'secrets.json');
}

/** `undefined` where another process was first. */
async function makeSecrets(path: string): Promise<KeptSecrets | undefined> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secrets = shape.parse({
    signingKey: { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' },
    cookieKey: randomBytes(32).toString('base64url'),
    machineSecret: randomBytes(32).toString('base64url'),
  });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Under its name only once it is whole: whoever reads it meanwhile would find half a file.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
    return secrets;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return undefined;
    throw error;
  } finally {
    await unlink(draft);
  }
}
