import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { apiSchema, ruleOf } from './api';
import { askedFields } from './asked-fields';
import { derive } from './derived';
import type { Persona } from './personas';
import { tombstoneOf } from './tombstone';
import type { Truth } from './truth';

/** Stands for a row that the reader may not see. */
const hidden = Symbol('hidden');

/** A row on the way from the root to where one is, as the administrator got it. */
export interface RowAbove {
  readonly type: GraphQLObjectType;
  readonly row: any;
}

/** Somewhere in an answer. */
export interface Spot {
  readonly persona: Persona;
  readonly truth: Truth;
  readonly above: readonly RowAbove[];
  /** What the arguments on the way say, of the field that led to the rows. */
  readonly args: Readonly<Record<string, any>>;
}

/**
 * What a reader is to get, from what the administrator got to the same operation: without the rows that they may not see,
 * and without what cannot be without these.
 */
export function expectedFrom(
  { definitions: [definition] }: DocumentNode,
  data: any,
  persona: Persona,
  truth: Truth,
): any {
  const root = apiSchema.getQueryType();
  if (definition?.kind !== Kind.OPERATION_DEFINITION || !root) throw new Error('this is no query');
  return expectedRow(root, definition.selectionSet, data, { persona, truth, above: [], args: {} });
}

/** The same for rows of a type. */
export function expectedRows(
  type: GraphQLObjectType,
  selection: SelectionSetNode,
  rows: readonly unknown[],
  spot: Spot,
): any[] {
  return rows.map((row) => expectedRow(type, selection, row, spot)).filter((row) => row !== hidden);
}

function expectedRow(type: GraphQLObjectType, selection: SelectionSetNode, row: any, spot: Spot): any {
  if (!isSeen(type, row, spot)) return tombstoneOf(type, row, spot) ?? hidden;
  const shown: Record<string, unknown> = {};
  const above = [...spot.above, { type, row }];
  for (const field of askedFields(type, selection)) {
    const at = { ...spot, above, args: field.args ?? spot.args };
    const value = expectedValue(field.type, field.node, row[field.key], at);
    if (field.derived)
      shown[field.key] = derive(field.derived, { ...at, field: field.node, value, row, shown });
    else if (value !== hidden) shown[field.key] = value;
    else if (isNonNullType(field.type)) return hidden;
    else shown[field.key] = null;
  }
  return shown;
}

function expectedValue(type: GraphQLOutputType, field: FieldNode, value: any, spot: Spot): any {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return expectedValue(type.ofType as GraphQLOutputType, field, value, spot);
  if (isListType(type)) {
    return (value as unknown[])
      .map((item) => expectedValue(type.ofType, field, item, spot))
      .filter((item) => item !== hidden);
  }
  const named = getNamedType(type);
  return isObjectType(named) && field.selectionSet
    ? expectedRow(named, field.selectionSet, value, spot)
    : value;
}

/** The rules of rules.ts; what is asked for by something hidden is not found by it either. */
function isSeen(type: GraphQLObjectType, row: any, spot: Spot): boolean {
  const { persona, truth, args } = spot;
  switch (ruleOf(type).guard) {
    case 'open':
    case 'part':
    case 'carrier':
      return true;
    case 'task':
      return truth.sees(persona, 'task', row.id) && isFoundByTask(row.id, spot);
    case 'below task': {
      const task = truth.parentOf(row.id);
      return truth.sees(persona, 'task', task) && isFoundByTask(task, spot);
    }
    case 'assessment':
      return truth.sees(persona, 'assessment', row.id);
    case 'below assessment':
      return truth.sees(persona, 'assessment', truth.parentOf(row.id));
    case 'observation':
      return truth.seesObservation(persona, row.id);
    case 'news':
      return truth.sees(persona, 'news', row.id) && isFoundByNews(row.id, spot);
    case 'event of news': {
      const item = truth.parentOf(row.id);
      const isTold = row.kind === 'WITHDRAWN' && !args['filter']?.status && !args['filter']?.text;
      return (isTold || truth.sees(persona, 'news', item)) && isFoundByNews(item, spot);
    }
    case 'contact':
      return truth.sees(persona, 'contact', '');
    case 'audit':
      return truth.seesAll(persona);
  }
}

function isFoundByTask(id: string, { persona, truth, args }: Spot): boolean {
  const { assessmentId, recommendationId } = args['filter'] ?? {};
  if (assessmentId === undefined && recommendationId === undefined) return true;
  const link = truth.tasks.get(id)?.assessmentId;
  return typeof link === 'string' && truth.sees(persona, 'assessment', link);
}

function isFoundByNews(id: string, { persona, truth, args }: Spot): boolean {
  const wanted: readonly string[] | undefined = args['filter']?.assessmentId;
  if (wanted === undefined) return true;
  const { assessmentIds = [] } = truth.news.get(id) ?? {};
  return assessmentIds.some((one) => wanted.includes(one) && truth.sees(persona, 'assessment', one));
}
