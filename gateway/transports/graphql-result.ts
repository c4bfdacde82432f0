import type { FormattedExecutionResult } from 'graphql';

/** Whether what came from the network reads as a GraphQL result: data, which may be null, or errors, or both. */
export function isResult(answer: unknown): answer is FormattedExecutionResult {
  if (!isObject(answer)) return false;
  const { data, errors } = answer;
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isObject))) return false;
  return data === undefined ? errors !== undefined : data === null || isObject(data);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
