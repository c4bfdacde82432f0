import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { subgraphDefinitions } from '../composition';
import { projectFile } from '../platform/project-files';
import { buildFederatedSchema } from '../platform/subgraph/federated-schema';
import { composeSupergraph } from './compose';

const firstPort = 4001;

/**
 * Writes the SDL of each subgraph and the supergraph composed of them into `schema/`; with `--check` it writes nothing and
 * fails where a file is stale. The addresses in the supergraph are those of the distributed mode on one machine.
 */
async function main(check: boolean): Promise<void> {
  const subgraphs = await Promise.all(
    subgraphDefinitions.map(async (definition, index) => ({
      name: definition.name,
      sdl: (await buildFederatedSchema(definition)).sdl,
      url: `http://127.0.0.1:${firstPort + index}/graphql`,
    })),
  );
  const files = new Map(subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl]));
  files.set('supergraph.graphql', `${composeSupergraph(subgraphs).trimEnd()}\n`);

  const stale = [...files].filter(([file, text]) => {
    const path = projectFile('schema', file);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  if (!check) {
    for (const [file, text] of stale) writeFileSync(projectFile('schema', file), text);
  }
  const names = stale.map(([file]) => file).join(', ');
  if (names === '') process.stdout.write('schema/ is up to date\n');
  else
    process.stdout.write(
      check ? `Stale in schema/: ${names}; run npm run schema.\n` : `Wrote schema/: ${names}\n`,
    );
  if (check && names !== '') process.exitCode = 1;
}

void main(process.argv.includes('--check'));
