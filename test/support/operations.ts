import { readFileSync } from 'node:fs';
import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { projectFile } from '../../platform/project-files';

const document = parse(readFileSync(projectFile('schema', 'operations.graphql'), 'utf8'));

/** The text of an example operation, by its name. */
export function operation(name: string): string {
  const found = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name,
  );
  if (!found) throw new Error(`schema/operations.graphql has no operation ${name}`);
  return print(found);
}
