import { readFileSync } from 'node:fs';
import { personas } from '../../issuer/personas';
import { projectFile } from '../../platform/project-files';
import { ask, dataOf } from '../support/client';
import { eventually, isAlive, useProcesses, type StartedProcess } from '../support/processes';
import { useIssuer } from './issuer-process';
import { issuerPid, useLocalPlatform } from './local-platform';
import { claimsOf, createVisitor } from './visitor';

jest.setTimeout(90_000);

const viewer = '{ viewer { id name scopes coordinates { id } partner { id } } }';
const { folder, copyOf, start } = useProcesses();
/** The data folder of one platform after the other. */
const dataDir = folder();
const elsewhere = folder();
const modes = [
  ['npm start', 'dist/main.js'],
  ['npm run start:distributed', 'dist/main.distributed.js'],
] as const;

/** What `npm run -s token` runs once it has built. */
function tokenCommand(args: readonly string[], variables: Record<string, string> = {}): StartedProcess {
  return start(['node', 'dist/issuer/token.js', ...args], variables);
}

async function tokenFor(url: string, args: readonly string[], variables = {}): Promise<string> {
  const command = tokenCommand([...args, '--url', url], variables);
  expect([await command.ended, command.output]).toEqual([
    0,
    expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/),
  ]);
  return command.output.trim();
}

describe.each(modes)('with %s', (_, script) => {
  const platform = useLocalPlatform(script, dataDir);
  const foreign = useIssuer();

  it.each(personas)('the gateway finds $id to be whom the token command signed in', async (persona) => {
    const { url } = platform();
    const token = await tokenFor(url, ['--persona', persona.id]);
    const { viewer: found } = await dataOf({ url, token }, viewer);
    expect({ ...found, scopes: found.scopes.toSorted() }).toEqual({
      id: persona.subject,
      name: persona.name,
      scopes: persona.scopes.toSorted(),
      coordinates: (persona.coordinates ?? []).map((id) => ({ id })),
      partner: persona.partner === undefined ? null : { id: persona.partner },
    });
  });

  it('finds the machine to be itself, and tells its id and secret beside the token', async () => {
    const { url } = platform();
    const command = tokenCommand(['--client', 'machine', '--url', url], { DATA_DIR: dataDir });
    expect(await command.ended).toBe(0);
    expect(command.errors).toMatch(/^client_id=unodcity-machine\nclient_secret=[\w-]{43}\n$/);
    expect(await dataOf({ url, token: command.output.trim() }, '{ viewer { id scopes } }')).toEqual({
      viewer: { id: 'unodcity-machine', scopes: ['coordination:read', 'assessments:read'] },
    });
  });

  it('the token command looks for its secret where the platform keeps it', async () => {
    const { url } = platform();
    const command = tokenCommand(['--client', 'machine', '--url', url], { DATA_DIR: elsewhere });
    expect(await command.ended).toBe(1);
    expect(command.errors).toBe(
      `No secret is kept in ${elsewhere}: set DATA_DIR as for the platform at ${url}.\n`,
    );
  });

  it.each(['127.0.0.1', 'localhost'])('a page of the gateway signs people in at %s', async (host) => {
    const { url } = platform();
    const issuer = `${url.replace('127.0.0.1', host)}/oidc`;
    const { access_token: token } = await createVisitor(issuer).tokensOf('agency');
    // Whichever way it was asked, the issuer has one name.
    expect(claimsOf(token)['iss']).toBe(`${url}/oidc`);
    expect(await dataOf({ url, token }, '{ viewer { id } }')).toEqual({ viewer: { id: 'demo-agency' } });
  });

  it('the commands of README.md that take a token do what it says', async () => {
    const { url } = platform();
    const blocks = readFileSync(projectFile('README.md'), 'utf8').matchAll(/^```sh\n(.*?)^```/gms);
    const commands = [...blocks]
      .map(([, text = '']) => text)
      .filter((text) => text.includes('$TOKEN') && !text.includes('curl -N')) // which does not end by itself
      .join('\n');
    const shell = start(['sh', '-c', commands.replaceAll('http://127.0.0.1:4000', url)], {
      PORT: new URL(url).port,
    });
    expect(await shell.ended).toBe(0);
    expect(shell.output).toMatch(/"transitionTask":\{"task":null,"userErrors":\[\{"code":"[A-Z_]+"/);
    expect(shell.output).toContain('"commentOnTask":{"userErrors":[]}');
  });

  it('a token of another issuer is refused', async () => {
    const { access_token: token } = await createVisitor(foreign().url).tokensOf('admin');
    const answer = await ask({ url: platform().url, token }, viewer);
    expect(answer.status).toBe(401);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('the issuer is started again when it dies, and who asks meanwhile waits', async () => {
    const { url, said } = platform();
    const token = await tokenFor(url, ['--persona', 'coordinator']);
    const before = issuerPid(said());
    process.kill(before, 'SIGKILL');
    await eventually(() => said().includes('issuer ended (SIGKILL)'), 'the issuer is gone');
    expect((await fetch(`${url}/oidc/jwks`)).status).toBe(200);
    await eventually(() => issuerPid(said()) !== before, 'it said that it is ready');
    // Its keys are those from before.
    expect(await dataOf({ url, token }, '{ viewer { id } }')).toEqual({ viewer: { id: 'demo-coordinator' } });
    const next = await tokenFor(url, ['--persona', 'coordinator']);
    expect(await dataOf({ url, token: next }, '{ viewer { id } }')).toEqual({
      viewer: { id: 'demo-coordinator' },
    });
  });
});

describe.each([
  [...modes[0], 'production'],
  [...modes[1], 'development'],
])('the issuer of %s', (_, script, environment) => {
  const run = (variables: Record<string, string> = {}): StartedProcess =>
    start(['node', script], { DATA_DIR: copyOf(dataDir), PORT: '0', ...variables });
  const urlOf = async (platform: StartedProcess): Promise<string> =>
    String((await platform.says(/^Ready: the API is at (http:\S+)\/graphql/m))[1]);

  it.each<NodeJS.Signals>(['SIGTERM', 'SIGKILL'])('is waited for, and ends with it by %s', async (signal) => {
    const platform = run();
    const url = await urlOf(platform);
    expect((await fetch(`${url}/oidc/.well-known/openid-configuration`)).status).toBe(200);
    await platform.says(/issuer ready/);
    expect(platform.output.indexOf('Ready')).toBeLessThan(platform.output.indexOf('issuer ready'));
    const pid = issuerPid(platform.output);
    expect(isAlive(pid)).toBe(true);
    platform.signal(signal);
    await platform.ended;
    await eventually(() => !isAlive(pid), 'the issuer is gone', 5_000);
    if (signal === 'SIGTERM') expect(platform.errors).toBe('');
  });

  it(`is not there with another issuer, in ${environment}`, async () => {
    const platform = run({ AUTH_ISSUER: 'https://login.example.org', NODE_ENV: environment });
    const url = await urlOf(platform);
    const response = await fetch(`${url}/oidc/.well-known/openid-configuration`);
    expect([response.status, await response.json()]).toEqual([
      404,
      { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'NOT_FOUND' }) })] },
    ]);
    const command = tokenCommand(['--persona', 'admin', '--url', url]);
    expect(await command.ended).toBe(1);
    expect(command.errors).toBe(
      `The platform at ${url} has no local issuer: ask the issuer that its AUTH_ISSUER names for a token.\n`,
    );
    expect(platform.output).not.toContain('issuer ready');
  });
});

describe('npm run token says in a sentence what to do where', () => {
  it.each([
    [
      ['--persona', 'nobody'],
      'There is no persona "nobody": --persona takes one of public, coordinator, agency, ',
    ],
    [[], 'Say who is to sign in: --persona takes one of public, '],
    [
      ['--persona', 'admin', '--url', 'http://127.0.0.1:1'],
      'Nothing answers at http://127.0.0.1:1: start the ',
    ],
    [['--persona', 'admin', '--url', 'here'], '--url here is no URL.'],
    [['--client', 'other'], 'There is no client "other": --client takes machine.'],
    [['--client', 'machine', '--persona', 'admin'], 'Give --persona or --client, not both.'],
    [['--what'], "Unknown option '--what'"],
  ])('it is given %j', async (args, sentence) => {
    const command = tokenCommand(args);
    expect(await command.ended).toBe(1);
    expect(command.errors).toContain(sentence);
    expect(command.errors).toMatch(/^[^\n]+\.\n$/);
    expect(command.output).toBe('');
  });
});
