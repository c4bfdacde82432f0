/** The audit trail of one subgraph, in its own schema: who asked for what, when, and what came of it. */
export const auditTables = `
  create table audit_entry (
    id text primary key,
    at timestamptz(3) not null default now(),
    subject text not null,
    actor_name text not null,
    action text not null,
    target text,
    outcome text not null,
    request_id text,
    detail text
  );
  create index audit_entry_newest on audit_entry (at, id);
`;

/**
 * Added later: entries are numbered as they are written, and stay as they are. Only the retention takes any away: it says
 * for its own transaction up to when, and never takes what is younger than a day.
 */
export const appendOnlyAudit = `
  create sequence audit_entry_number owned by audit_entry.id;
  alter table audit_entry
    alter column id set default
      'audit:' || current_schema() || ':' || lpad(nextval('audit_entry_number')::text, 12, '0'),
    alter column at set default clock_timestamp();

  create function refuse_audit_change() returns trigger language plpgsql as $$
    declare
      forgotten timestamptz := nullif(current_setting('audit.forget_before', true), '')::timestamptz;
    begin
      if tg_op = 'DELETE' and forgotten is not null then
        if old.at < forgotten and old.at < now() - interval '1 day' then
          return old;
        end if;
      end if;
      raise exception 'audit_entry takes new rows only' using errcode = 'restrict_violation';
    end
  $$;
  create trigger audit_entry_kept before delete on audit_entry
    for each row execute function refuse_audit_change();
  create trigger audit_entry_unchanged before update or truncate on audit_entry
    for each statement execute function refuse_audit_change();
`;
