import { Field, InputType } from 'type-graphql';
import type { Statements } from '../../platform/database/database';
import { json, sql } from '../../platform/database/sql';
import { DateScalar, UrlScalar } from '../../platform/graphql/scalars';
import { lineRule, textRule, type InputCheck } from '../../platform/writing/input-check';

@InputType()
export class ProvenanceInput {
  @Field(() => UrlScalar, { nullable: true })
  url?: string | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true })
  retrievedOn?: string | null;

  @Field(() => String, { nullable: true })
  quote?: string | null;
}

/** Checks the sources that an input names, each at its place in the list. */
export function checkProvenance(
  check: InputCheck,
  field: string,
  sources: readonly ProvenanceInput[] | null | undefined,
): void {
  sources?.forEach(({ url, title, quote }, index) => {
    const at = `${field}.${index}`;
    check
      .that(Boolean(url ?? title ?? quote), at, 'names no source; give an address, a title or a quote.')
      .webAddress(`${at}.url`, url)
      .text(`${at}.title`, title, lineRule)
      .text(`${at}.quote`, quote, textRule);
  });
}

/**
 * Adds sources behind those that a row has; one that it has already is not added again. Settles with the number of those
 * added. The row that owns them has to be locked: two writers would take the same position.
 */
export async function addProvenance(
  tx: Statements,
  owner: string,
  sources: readonly ProvenanceInput[] | null | undefined,
): Promise<number> {
  if (!sources || sources.length === 0) return 0;
  const added = await tx.rows(
    sql`insert into provenance (owner, position, url, title, retrieved_on, quote)
      select ${owner}, row_number() over (order by ordinality)
          + (select coalesce(max(position), 0) from provenance where owner = ${owner}),
        url, title, "retrievedOn", quote
      from rows from (
        jsonb_to_recordset(${json(sources)}) as (url text, title text, "retrievedOn" date, quote text)
      ) with ordinality as source(url, title, "retrievedOn", quote, ordinality)
      where not exists (
        select from provenance as known where known.owner = ${owner}
          and (known.url, known.title, known.retrieved_on, known.quote)
            is not distinct from (source.url, source.title, source."retrievedOn", source.quote)
      )
      returning position`,
  );
  return added.length;
}
