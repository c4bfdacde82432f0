import type DataLoader from 'dataloader';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { Database, Statements } from '../../platform/database/database';
import { array, json, sql } from '../../platform/database/sql';
import { DateScalar, UrlScalar } from '../../platform/graphql/scalars';
import { batchMany } from '../../platform/loaders';

@ObjectType({ simpleResolvers: true })
@Directive('@shareable')
export class Provenance {
  @Field(() => UrlScalar, { nullable: true, description: 'Page or document the value was taken from.' })
  url: string | null;

  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => DateScalar, { nullable: true })
  retrievedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The few words of the source on which the fact hangs.',
  })
  quote: string | null;

  @Field({ description: 'True for invented demonstration records.' })
  isDemo: boolean;
}

type StoredProvenance = Provenance & { owner: string };

/** The sources of any row of a room, by the row's id. */
export function provenanceLoader(database: Database): DataLoader<string, StoredProvenance[]> {
  return batchMany(
    (owners) =>
      database.rows<StoredProvenance>(
        sql`select owner, url, title, retrieved_on as "retrievedOn", quote, is_demo as "isDemo" from provenance
          where owner = any(${array(owners, 'text')}) order by owner, position`,
      ),
    (row) => row.owner,
  );
}

export async function writeProvenance(
  tx: Statements,
  rows: readonly (Partial<Provenance> & { owner: string })[],
): Promise<void> {
  await tx.rows(
    sql`insert into provenance (owner, position, url, title, retrieved_on, quote, is_demo)
      select owner, row_number() over (partition by owner order by ordinality), url, title, "retrievedOn", quote,
        coalesce("isDemo", false)
      from rows from (
        jsonb_to_recordset(${json(rows)}) as (
          owner text, url text, title text, "retrievedOn" date, quote text, "isDemo" boolean
        )
      ) with ordinality
      on conflict do nothing`,
  );
}
