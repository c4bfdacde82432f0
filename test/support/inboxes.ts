import type { Client } from 'pg';
import { subgraphDefinitions } from '../../composition';
import { schemaOf } from '../../platform/subgraph/start-subgraph';

/** Settles when no room of a running platform has an event of another one before it; nobody may write meanwhile. */
export async function untilInboxesAreEmpty(client: Client): Promise<void> {
  const behind = subgraphDefinitions.flatMap(({ name, consumers }) =>
    consumers.map(
      ({ source }) => `exists (
        select from ${schemaOf(source)}.log_head where last > coalesce(
          (select position from ${schemaOf(name)}.inbox where source = '${source}'), 0
        )
      )`,
    ),
  );
  let waiting = true;
  // The server's answers pace this; a test that waits in vain ends by its own limit.
  while (waiting) {
    const { rows } = await client.query<{ waiting: boolean }>(`select ${behind.join(' or ')} as waiting`);
    waiting = rows[0]?.waiting ?? false;
  }
}

/** In an insert by SQL, in place of the consumers: the rooms have followed each other's logs to their end. */
export const inboxesHaveFollowed = subgraphDefinitions
  .flatMap(({ name, consumers }) =>
    consumers.map(
      ({ source }) => `
        update ${schemaOf(name)}.inbox set position = (select last from ${schemaOf(source)}.log_head)
        where source = '${source}';`,
    ),
  )
  .join('');
