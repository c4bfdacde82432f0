import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  type GraphQLObjectType,
  type InlineFragmentNode,
} from 'graphql';
import { projectFile } from '../../../platform/project-files';
import { subgraphNames } from '../../../schema/subgraph-names';
import { differences, type Difference } from './compare';
import { maker } from './desk';
import { keysOf, missingKey } from './entity-keys';
import { expectedRows, type Spot } from './expected';
import { Findings } from './findings';
import type { Answer, Gate } from './gate';
import type { Persona } from './personas';
import { inParallel } from './run-readings';
import { wholeRow } from './selections';
import type { Truth } from './truth';
import type { World } from './world';

/** A type that a subgraph resolves by one of its keys. */
export interface Entity {
  readonly subgraph: string;
  readonly type: GraphQLObjectType;
  readonly key: string;
}

/** Asks the subgraphs themselves, as their gateway does: every row by every key of every type, and one that is not there. */
export async function runEntities(gate: Gate, world: World, truth: Truth): Promise<Findings> {
  const findings = new Findings(world.marks, truth);
  for (const entity of subgraphNames.flatMap(entitiesOf)) {
    const keys = [...(await keysOf(entity, world)), ...(isEnum(entity) ? [] : [missingKey])];
    const operation = operationOf(entity);
    const variables = { rows: keys.map((key) => ({ __typename: entity.type.name, [entity.key]: key })) };
    const ask = (persona: Persona): Promise<Answer> =>
      gate.askSubgraph(entity.subgraph, persona.identity, operation, variables);
    const all = await ask({ name: 'all', identity: maker });
    if (all.errors.length > 0) throw new Error(`${operation}: ${JSON.stringify(all.errors)}`);
    await inParallel(world.personas, async (persona) => {
      const answer = await ask(persona);
      const found = judge(
        entity,
        { all: all.data, got: answer, keys },
        { persona, truth, above: [], args: {} },
      );
      const name = `${entity.subgraph}: ${entity.type.name} by ${entity.key}`;
      const said = JSON.stringify(variables);
      findings.add({ name, persona, cells: keys.length, differences: found, text: answer.text, said });
    });
  }
  return findings;
}

/** Every type with a key by which the subgraph finds it, as often as it has such keys. */
function entitiesOf(subgraph: string): Entity[] {
  const sdl = readFileSync(projectFile('schema', `${subgraph}.graphql`), 'utf8');
  const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => resolvableKeys(type.astNode).map((key) => ({ subgraph, type, key })));
}

function resolvableKeys(node: GraphQLObjectType['astNode']): string[] {
  return (node?.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .map((directive) =>
      Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, value])),
    )
    .filter(({ resolvable }) => resolvable === undefined || valueFromASTUntyped(resolvable) !== false)
    .map(({ fields }) => String(fields && valueFromASTUntyped(fields)));
}

/** A closed list has no value that is not there. */
function isEnum({ type, key }: Entity): boolean {
  return isEnumType(getNamedType(type.getFields()[key]?.type));
}

function operationOf({ type }: Entity): string {
  return `query ($rows: [_Any!]!) { _entities(representations: $rows) { ... on ${type.name} { ${wholeRow(type)} } } }`;
}

interface Asked {
  readonly all: any;
  readonly got: Answer;
  readonly keys: readonly string[];
}

function judge({ type, key }: Entity, { all, got, keys }: Asked, spot: Spot): Difference[] {
  if (got.errors.length > 0) return [{ path: 'errors', kind: 'other', expected: [], got: got.errors }];
  const { selectionSet } = fragmentOf(type);
  const rows: any[] = got.data._entities;
  const absent = JSON.stringify(rows.at(-1));
  return keys.flatMap((value, index) => {
    const whole = value === missingKey ? [] : [all._entities[index]];
    const [expected] = expectedRows(type, selectionSet, whole, spot);
    // What is hidden answers as what is not there, be it a record of this room or of another one.
    if (expected !== undefined) return differences(expected, rows[index], `${key} ${value}`);
    const shown = JSON.stringify(rows[index]).replaceAll(value, missingKey);
    return shown === absent
      ? []
      : [{ path: `${key} ${value}`, kind: 'leak' as const, expected: absent, got: shown }];
  });
}

function fragmentOf(type: GraphQLObjectType): InlineFragmentNode {
  const [operation] = parse(`{ ... on ${type.name} { ${wholeRow(type)} } }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('this is no selection');
  return operation.selectionSet.selections[0] as InlineFragmentNode;
}
