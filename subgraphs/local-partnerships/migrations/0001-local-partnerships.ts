import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commonTables } from '../../common/common-tables';
import { searchFunctions } from '../../common/search';

export class LocalPartnerships0000000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${commonTables}
      ${searchFunctions}
      ${placesAndPartnerships}
      ${tasks}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const placesAndPartnerships = `
  create table place (
    id text primary key,
    level text not null,
    name text not null,
    alternate_names text[] not null default '{}',
    parent_id text references place,
    -- Ids from the country down to the place itself: "everything in this place" is one indexed condition.
    path text[] not null,
    country_iso3 text not null,
    iso3166_2 text,
    geonames_id integer unique,
    un_loc_code text,
    latitude double precision,
    longitude double precision,
    time_zone text not null,
    search tsvector not null default '',
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now()
  );
  create index place_by_parent on place (parent_id, name);
  create index place_by_country on place (country_iso3, level, name);
  create index place_within on place using gin (path);
  create index place_search on place using gin (search);

  create function refresh_place_search() returns trigger language plpgsql as $$
    begin
      new.search := to_tsvector('search_words', concat_ws(' ', new.name, array_to_string(new.alternate_names, ' '),
        (select string_agg(text, ' ') from translation where owner = new.id)));
      return new;
    end
  $$;
  create trigger place_search_refresh before insert or update on place
    for each row execute function refresh_place_search();

  create table stakeholder_group (
    code text primary key,
    ordinal integer not null unique,
    name text not null,
    description text not null,
    examples text[] not null
  );

  create table local_partnership (
    id text primary key,
    title text not null,
    place_id text not null references place,
    task_prefix text not null unique,
    -- The number of the newest task: the next reference is this prefix and one more.
    last_task_number integer not null default 0,
    status text not null,
    started_on date,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    version integer not null default 1
  );
  create index local_partnership_of_place on local_partnership (place_id);

  create table stakeholder (
    id text primary key,
    local_partnership_id text not null references local_partnership,
    group_code text not null references stakeholder_group,
    partner_id text,
    organisation_name text not null,
    roles text[] not null default '{}',
    contact_name text,
    contact_email text,
    contact_phone text,
    contact_languages text[] not null default '{}',
    joined_on date,
    left_on date,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now()
  );
  create index stakeholder_of_partnership on stakeholder (local_partnership_id, group_code);
  create index stakeholder_of_partner on stakeholder (partner_id);

  create table coordination_body (
    id text primary key,
    local_partnership_id text not null references local_partnership,
    kind text not null,
    name text not null,
    chair_id text references stakeholder,
    meets_every text
  );
  create index coordination_body_of on coordination_body (local_partnership_id, name);

  create table coordination_body_member (
    body_id text not null references coordination_body,
    stakeholder_id text not null references stakeholder,
    primary key (body_id, stakeholder_id)
  );
`;

const tasks = `
  create table coordination_task (
    id text primary key,
    reference text not null unique,
    local_partnership_id text not null references local_partnership,
    place_id text not null references place,
    title text not null,
    description text,
    kind text not null,
    status text not null,
    status_since timestamptz(3) not null,
    priority text not null,
    priority_rank smallint not null generated always as (
      case priority when 'LOW' then 1 when 'MEDIUM' then 2 when 'HIGH' then 3 else 4 end
    ) stored,
    lead_partner_id text,
    lead_stakeholder_id text references stakeholder,
    lead_since timestamptz(3),
    intended_for text,
    target_groups text[] not null default '{}',
    assessment_id text,
    recommendation_id text,
    sdg_targets text[] not null default '{}',
    start_on date,
    due_on date,
    -- What the order by due date sorts by: tasks without one come last.
    due_key date not null generated always as (coalesce(due_on, date 'infinity')) stored,
    blocked_reason text,
    blocked_note text,
    -- Subject of whoever handed the task in for review: somebody else has to complete it.
    handed_in_by text,
    sensitivity text not null,
    is_demo boolean not null default false,
    search tsvector not null generated always as (
      to_tsvector('search_words'::regconfig, reference || ' ' || title || ' ' || coalesce(description, ''))
    ) stored,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    version integer not null default 1
  );
  create index task_by_due_date on coordination_task (due_key, id);
  create index task_by_priority on coordination_task (priority_rank, id);
  create index task_by_update on coordination_task (updated_at, id);
  create index task_by_creation on coordination_task (created_at, id);
  create index task_by_status on coordination_task (status, due_key, id);
  create index task_of_place on coordination_task (place_id, due_key, id);
  create index task_of_partnership on coordination_task (local_partnership_id, due_key, id);
  create index task_led_by_partner on coordination_task (lead_partner_id, due_key, id);
  create index task_led_by_stakeholder on coordination_task (lead_stakeholder_id);
  create index task_of_assessment on coordination_task (assessment_id, due_key, id);
  create index task_of_recommendation on coordination_task (recommendation_id, due_key, id);
  create index task_of_target on coordination_task using gin (sdg_targets);
  create index task_for_group on coordination_task using gin (target_groups);
  create index task_search on coordination_task using gin (search);

  create table task_participant (
    task_id text not null references coordination_task,
    position integer generated always as identity,
    partner_id text,
    stakeholder_id text references stakeholder,
    role text not null,
    since timestamptz(3) not null default now(),
    primary key (task_id, position),
    check (partner_id is not null or stakeholder_id is not null)
  );
  create index task_participant_partner on task_participant (partner_id, role, task_id);

  create table task_dependency (
    task_id text not null references coordination_task,
    depends_on text not null references coordination_task,
    primary key (task_id, depends_on)
  );
  create index task_dependency_reverse on task_dependency (depends_on, task_id);
`;
