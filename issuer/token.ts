import { parseArgs } from 'node:util';
import { processEnvironment, readEnvironment, type Environment } from '../platform/env';
import { messageOf, StartupError } from '../platform/errors';
import { reachable } from '../platform/http/listen';
import { machine } from './clients';
import { readSecrets } from './kept-secrets';
import { personas } from './personas';
import { discover, tokenOfMachine, tokenOfPersona } from './sign-in';

const usage = `Prints an access token of the local issuer, which runs with npm start.

npm run -s token -- --persona NAME | --client machine [--url URL]

  --persona NAME     one of ${personas.map(({ id }) => id).join(', ')}
  --client machine   a client without a person; its id and secret are told on standard error
  --url URL          of the platform; where HOST and PORT put it where not given
  --help
`;

async function main(args: readonly string[]): Promise<void> {
  const options = readArguments(args);
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const env = readEnvironment(processEnvironment(), []);
  const url = options.url ?? `http://${reachable(env.host)}:${env.port}`;
  if (!URL.canParse(url)) throw new StartupError(`--url ${url} is no URL.`);
  const token =
    options.client === undefined ? await ofPersona(url, options.persona) : await ofClient(url, options, env);
  process.stdout.write(`${token}\n`);
}

async function ofPersona(url: string, id: string | undefined): Promise<string> {
  if (!personas.some((persona) => persona.id === id)) {
    throw new StartupError(
      `${id === undefined ? 'Say who is to sign in' : `There is no persona "${id}"`}: --persona takes one of ${personas.map((persona) => persona.id).join(', ')}.`,
    );
  }
  return tokenOfPersona(await discover(url), String(id));
}

async function ofClient(url: string, { client, persona }: Arguments, env: Environment): Promise<string> {
  if (client !== 'machine') throw new StartupError(`There is no client "${client}": --client takes machine.`);
  if (persona !== undefined) throw new StartupError('Give --persona or --client, not both.');
  const endpoints = await discover(url);
  const secrets = await readSecrets(env.dataDir);
  if (!secrets) {
    throw new StartupError(
      `No secret is kept in ${env.dataDir}: set DATA_DIR as for the platform at ${url}.`,
    );
  }
  const token = await tokenOfMachine(endpoints, secrets.machineSecret);
  process.stderr.write(`client_id=${machine.id}\nclient_secret=${secrets.machineSecret}\n`);
  return token;
}

interface Arguments {
  readonly persona?: string | undefined;
  readonly client?: string | undefined;
  readonly url?: string | undefined;
  readonly help: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        persona: { type: 'string' },
        client: { type: 'string' },
        url: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    return { ...values };
  } catch (error) {
    const [sentence = ''] = messageOf(error).split('. ');
    throw new StartupError(`${sentence}; --help lists the options.`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected = error instanceof StartupError || !(error instanceof Error);
  process.stderr.write(`${isExpected ? messageOf(error) : error.stack}\n`);
  process.exitCode = 1;
});
