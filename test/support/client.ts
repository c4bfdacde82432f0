import type { GraphQLFormattedError } from 'graphql';

export interface Answer {
  readonly status: number;
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test reads into any answer
  readonly errors: readonly GraphQLFormattedError[];
  readonly requestId: string | null;
}

/** Where somebody asks, and the access token shown there; an address alone is asked by nobody in particular. */
export type Seat = string | { readonly url: string; readonly token?: string | undefined };

export function urlOf(seat: Seat): string {
  return typeof seat === 'string' ? seat : seat.url;
}

/** As headers of a request, and as what a WebSocket is initialised with. */
export function authorizationOf(seat: Seat): { authorization?: string } {
  return typeof seat === 'string' || seat.token === undefined
    ? {}
    : { authorization: `Bearer ${seat.token}` };
}

/** Asks over HTTP, as any client does. */
export async function ask(
  seat: Seat,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${urlOf(seat)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorizationOf(seat) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: unknown; errors?: GraphQLFormattedError[] };
  return {
    status: response.status,
    data: body.data,
    errors: body.errors ?? [],
    requestId: response.headers.get('x-request-id'),
  };
}

/** The data of an answer that must not hold an error; a failed one prints the query, the answer and the request id. */
export async function dataOf(
  seat: Seat,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<any> {
  const answer = await ask(seat, query, variables);
  if (answer.errors.length > 0 || answer.status !== 200) {
    throw new Error(
      `${query}\n${JSON.stringify(variables)}\nanswered ${answer.status}, request ${answer.requestId}:\n` +
        JSON.stringify(answer.errors, null, 2),
    );
  }
  return answer.data;
}
