/**
 * One append-only log for each subgraph, in its own schema. `log_head` has one row: the name that this log got when it
 * was made (a cursor of another database is told apart by it), the last number given out, and the first event kept.
 */
export const eventLogTables = `
  create table event_log (
    sequence bigint primary key,
    id text not null unique,
    kind text not null,
    entity_id text not null,
    entity_version integer not null,
    occurred_at timestamptz(3) not null,
    recorded_at timestamptz(3) not null,
    data jsonb not null,
    attributes jsonb not null
  );
  create index event_log_of_entity on event_log (entity_id, sequence);
  create index event_log_by_time on event_log (recorded_at);

  create table log_head (
    only_row boolean primary key default true check (only_row),
    log_id text not null default substr(md5(random()::text), 1, 8),
    last bigint not null default 0,
    first_kept bigint not null default 1
  );
  insert into log_head default values;
`;
