import { readFile } from 'node:fs/promises';
import { Kind, parse, valueFromASTUntyped, type DirectiveNode, type DocumentNode } from 'graphql';
import { errorCodeOf, messageOf, StartupError } from '../platform/errors';
import type { SubgraphAddress } from './gateway';

export interface SupergraphFile {
  readonly sdl: string;
  /** In the order of the file. */
  readonly subgraphs: readonly SubgraphAddress[];
}

/** Reads a composed Federation 2 supergraph; rejects with a `StartupError` where the file is none. */
export async function readSupergraph(file: string): Promise<SupergraphFile> {
  const sdl = await readText(file);
  const subgraphs = subgraphsOf(parseSdl(sdl, file));
  if (subgraphs.length === 0) {
    throw new StartupError(`${file} is no supergraph: compose one from the schemas of the subgraphs.`);
  }
  return { sdl, subgraphs };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = errorCodeOf(error) ?? messageOf(error);
    throw new StartupError(`Cannot read the supergraph ${file} (${reason}): name one with --supergraph.`);
  }
}

function parseSdl(sdl: string, file: string): DocumentNode {
  try {
    return parse(sdl, { noLocation: true });
  } catch (error) {
    throw new StartupError(
      `${file} is no GraphQL schema (${messageOf(error)}): compose the supergraph anew.`,
    );
  }
}

/** The values of the enum `join__Graph`, each of which carries a subgraph's name and address. */
function subgraphsOf(document: DocumentNode): SubgraphAddress[] {
  return document.definitions
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .filter((definition) => definition.name.value === 'join__Graph')
    .flatMap((definition) => definition.values ?? [])
    .flatMap((value) => value.directives ?? [])
    .filter((directive) => directive.name.value === 'join__graph')
    .map((directive) => ({ name: argument(directive, 'name') ?? '', url: argument(directive, 'url') }));
}

function argument(directive: DirectiveNode, name: string): string | undefined {
  const node = directive.arguments?.find((given) => given.name.value === name);
  const value = node && valueFromASTUntyped(node.value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
