/**
 * What was answered to a mutation that named itself: a second one with the same name by the same subject is answered the
 * same and writes nothing. `input` is a digest, to tell a repetition from a name that was used twice.
 */
export const mutationTables = `
  create table mutation_result (
    subject text not null,
    client_mutation_id text not null,
    input text not null,
    outcome jsonb not null,
    created_at timestamptz not null default now(),
    primary key (subject, client_mutation_id)
  );
  create index mutation_result_by_age on mutation_result (created_at);
`;
