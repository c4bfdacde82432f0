import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Told } from './exchange';

// What only a stack, a file's name or a statement would hold; a text that was sent may come back in a message.
const inside =
  /\n\s+at |node_modules|\.[jt]s:\d+|\bat (?:async )?\w+ \(|\bselect\b.+\bfrom\b|syntax error at or near|violates \w+ constraint|relation "|ECONNREFUSED/i;

/** What is wrong with an answer; `undefined` for one as it should be. */
export function faultOf({ status, type, body }: Told): string | undefined {
  if (status === 0) return undefined;
  if (status >= 500) return `status ${status}`;
  if (inside.test(body)) return 'it tells what is inside';
  const results = resultsIn(type, body);
  if (results === undefined) return status === 200 ? undefined : `no JSON, with status ${status}`;
  const errors = results.flatMap((result) => result.errors ?? []);
  if (status >= 400 && errors.length === 0) return `no errors, with status ${status}`;
  return faultIn(errors);
}

export function faultIn(errors: readonly GraphQLFormattedError[]): string | undefined {
  for (const { message, extensions } of errors) {
    const code = extensions?.['code'];
    if (typeof code !== 'string') return `an error without a code: ${message}`;
    if (code === 'INTERNAL_SERVER_ERROR') return message;
    if (inside.test(message)) return `it tells what is inside: ${message}`;
  }
  return undefined;
}

function resultsIn(type: string, body: string): FormattedExecutionResult[] | undefined {
  if (type === 'text/event-stream')
    return [...body.matchAll(/^data: (\{.*\})$/gm)].map(([, text]) => parsed(text));
  if (type === 'multipart/mixed')
    return [...body.matchAll(/^\{"payload":.*\}/gm)].map(([text]) => parsed(text));
  if (type === 'text/plain') return undefined; // metrics
  try {
    return [parsed(body)];
  } catch {
    return undefined;
  }
}

function parsed(text = ''): FormattedExecutionResult {
  return JSON.parse(text) as FormattedExecutionResult;
}
