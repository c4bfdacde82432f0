import { Client } from 'pg';

// What a room does to follow the others, it does at its own pace.
const following = /inbox|foreign_record|^begin$|^commit$/;

export interface CountedStatements {
  readonly sent: number;
  end(): void;
}

/** Counts what this process sends over connections of that name, but for what the rooms do to follow each other. */
export function countStatements(applicationName: string): CountedStatements {
  const counted = { sent: 0, end };
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...given: unknown[]) {
    const { connectionParameters } = this as unknown as {
      connectionParameters: { application_name?: string };
    };
    const [statement] = given as [string | { readonly text: string }];
    const text = typeof statement === 'string' ? statement : statement.text;
    if (connectionParameters.application_name === applicationName && !following.test(text)) counted.sent += 1;
    return Reflect.apply(query, this, given) as unknown;
  } as typeof query;
  function end(): void {
    Client.prototype.query = query;
  }
  return counted;
}

/** The same database, over connections of that name. */
export function named(databaseUrl: string, applicationName: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', applicationName);
  return url.toString();
}
