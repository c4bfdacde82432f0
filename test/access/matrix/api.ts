import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { projectFile } from '../../../platform/project-files';
import { typeRules, type TypeRule } from './rules';

const supergraph = readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8');

/** What clients see. */
export const apiSchema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();

export type Field = GraphQLField<unknown, unknown>;

export const objectTypes: readonly GraphQLObjectType[] = Object.values(apiSchema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));

export function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields());
}

/** The type of the rows in a field, or `undefined` where it holds plain values. */
export function rowsOf(field: Field): GraphQLObjectType | undefined {
  const type = getNamedType(field.type);
  return isObjectType(type) ? type : undefined;
}

export function ruleOf({ name }: GraphQLObjectType): TypeRule {
  const rule = typeRules[name];
  if (!rule) throw new Error(`rules.ts has no rule for the type ${name}`);
  return rule;
}

export function words(list: string | undefined): string[] {
  return list?.split(/\s+/).filter((word) => word !== '') ?? [];
}

const keys = ['id', 'code', 'iso3'] as const;

/** By what a row is known again: its key, and all that its rule looks at; empty for what is a part or a carrier. */
export function keyFields(type: GraphQLObjectType): string {
  if (type.name === 'NewsEvent') return 'id kind';
  const { guard } = ruleOf(type);
  if (guard === 'part' || guard === 'carrier') return '';
  const fields = type.getFields();
  return keys.find((key) => key in fields) ?? '';
}
