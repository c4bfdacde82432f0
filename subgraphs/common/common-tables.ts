import { auditTables } from '../../platform/audit/audit-tables';
import { eventLogTables } from '../../platform/events/event-log-tables';
import { inboxTables } from '../../platform/events/inbox';
import { mutationTables } from '../../platform/writing/mutation-tables';
import { foreignRecordTables } from './foreign-records';

/** The tables that every room has alike; each room's first migration makes them in its own schema. */
export const commonTables = `
  ${eventLogTables}
  ${inboxTables}
  ${mutationTables}
  ${foreignRecordTables}

  create table translation (
    owner text not null,
    field text not null,
    language text not null,
    text text not null,
    primary key (owner, field, language)
  );

  create table provenance (
    owner text not null,
    position smallint not null,
    url text,
    title text,
    retrieved_on date,
    quote text,
    is_demo boolean not null default false,
    primary key (owner, position)
  );

  ${auditTables}
`;
