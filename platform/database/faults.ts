import { DatabaseError } from 'pg';
import { errorCodeOf, messageOf, StartupError } from '../errors';

/** PostgreSQL's own codes for what an operator can mend. */
const invalidPassword = '28P01';
const invalidAuthorization = '28000';
const unknownDatabase = '3D000';
const notAllowed = '42501';
const readOnly = '25006';
const unavailableExtension = new Set(['0A000', '58P01']);

/** Turns what PostgreSQL, or the way to it, refuses at the start into the sentence an operator needs. */
export function connectionFault(url: string, error: unknown): StartupError {
  const { host, user, database } = parts(url);
  const code = errorCodeOf(error);
  const reason = code ?? messageOf(error);
  switch (code) {
    case invalidPassword:
    case invalidAuthorization:
      return new StartupError(
        `PostgreSQL at ${host} refuses the account "${user}" (${messageOf(error)}): correct user and password in DATABASE_URL.`,
      );
    case unknownDatabase:
      return new StartupError(
        `There is no database "${database}" at ${host}: create it, or correct DATABASE_URL.`,
      );
    case notAllowed:
      return missingRights(url, error);
    default:
      if (reason.startsWith('SASL')) {
        return new StartupError(
          `PostgreSQL at ${host} asks for the password of "${user}": add it to DATABASE_URL.`,
        );
      }
      return new StartupError(
        `The database at ${host} cannot be reached (${reason}): check DATABASE_URL and that PostgreSQL is running, or unset it to use the embedded one.`,
      );
  }
}

/** The same for a database that is there and cannot be brought up to date; a defect is returned as it is. */
export function migrationFault(url: string, error: unknown): unknown {
  const code = errorCodeOf(error) ?? '';
  if (code === notAllowed) return missingRights(url, error);
  const { host, database } = parts(url);
  if (code === readOnly) {
    return new StartupError(
      `The database "${database}" at ${host} is read-only: set DATABASE_URL to the server that takes writes.`,
    );
  }
  if (unavailableExtension.has(code) && /extension/.test(messageOf(error))) {
    return new StartupError(
      `PostgreSQL at ${host} lacks what it is asked for (${messageOf(error)}): install its contrib package, or set DATABASE_URL to a server that has it.`,
    );
  }
  // No message of PostgreSQL's, but of the connection: the server went away meanwhile.
  return code !== '' && !isFromServer(error) ? connectionFault(url, error) : error;
}

function missingRights(url: string, error: unknown): StartupError {
  const { host, user, database } = parts(url);
  return new StartupError(
    `The account "${user}" may not do all it has to in the database "${database}" at ${host} (${messageOf(error)}): let its owner run 'grant create on database "${database}" to "${user}"', or set DATABASE_URL to an account that may.`,
  );
}

function isFromServer(error: unknown): boolean {
  const cause = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return cause instanceof DatabaseError;
}

function parts(url: string): { host: string; user: string; database: string } {
  const { host, username, pathname } = new URL(url);
  return { host, user: decodeURIComponent(username), database: decodeURIComponent(pathname.slice(1)) };
}
