import type { Client } from 'pg';

/**
 * A connection that is lost outside of any statement says so by an event, and one that nobody listens to ends the process.
 * The statement after it fails, which is where the loss is dealt with.
 */
export function survivingLoss(client: Pick<Client, 'on'>): void {
  client.on('error', () => undefined);
}
