import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commonTables } from '../../common/common-tables';
import { stakeholderGroupCodes } from '../../common/vocabulary';

const everyGroup = `'{${stakeholderGroupCodes.join(', ')}}'::text[]`;

export class Assessments0000000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${commonTables}

      -- A date that is not a day. Its days are texts of one length, so they compare as they stand, in an index too.
      create domain fuzzy_date as jsonb check (
        value is null or coalesce(
          value ->> 'text' <> ''
            and value ->> 'start' ~ '^\\d{4}-\\d{2}-\\d{2}$'
            and value ->> 'end' ~ '^\\d{4}-\\d{2}-\\d{2}$'
            and value ->> 'start' <= value ->> 'end'
            and value ->> 'precision' in ('DAY', 'MONTH', 'QUARTER', 'YEAR'),
          false
        )
      );

      create table offence_category (
        code text primary key,
        level smallint not null,
        parent_code text references offence_category,
        title text not null
      );
      create index offence_category_of on offence_category (parent_code, code);

      create table safety_indicator (
        code text primary key,
        title text not null,
        unit text not null,
        lower_is_better boolean not null,
        offence_code text references offence_category,
        sdg_indicator_code text
      );

      create table assessment (
        id text primary key,
        title text not null,
        method text not null,
        place_id text not null,
        country_iso3 text not null,
        local_partnership_id text,
        is_demo boolean not null default false,
        status text not null,
        interrupted_status text,
        status_basis text not null default 'STATED',
        status_since timestamptz(3),
        expected_results fuzzy_date,
        started_on fuzzy_date,
        results_presented_on fuzzy_date,
        published_on fuzzy_date,
        thematic_areas text[] not null default '{}',
        illicit_flows text[] not null default '{}',
        reported_concerns text[] not null default '{}',
        sdg_targets text[] not null default '{}',
        sensitivity text not null,
        -- Kept by refresh_missing_groups.
        missing_groups text[] not null default ${everyGroup},
        -- The status that the public one follows: while the assessment is suspended, the one before.
        standing_status text not null generated always as (
          case status when 'SUSPENDED' then interrupted_status else status end
        ) stored,
        -- A column of its own, since PostgreSQL keeps no statistics by which it would choose an index over the JSON.
        expected_by text generated always as (expected_results ->> 'end') stored,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version integer not null default 1,
        check ((status in ('SUSPENDED', 'CANCELLED')) = (interrupted_status is not null)),
        check (interrupted_status not in ('SUSPENDED', 'CANCELLED'))
      );
      create index assessment_newest on assessment (created_at, id);
      create index assessment_by_status on assessment (status, created_at, id);
      create index assessment_by_standing on assessment (standing_status, created_at, id);
      create index assessment_by_method on assessment (method, created_at, id);
      create index assessment_by_country on assessment (country_iso3, created_at, id);
      create index assessment_by_place on assessment (place_id, is_demo, created_at desc, id desc);
      create index assessment_by_update on assessment (updated_at);
      create index assessment_by_area on assessment using gin (thematic_areas);
      create index assessment_by_flow on assessment using gin (illicit_flows);
      create index assessment_by_target on assessment using gin (sdg_targets);
      create index assessment_by_missing_group on assessment using gin (missing_groups);
      create index assessment_late on assessment (expected_by, id)
        where status not in ('PUBLISHED', 'FOLLOW_UP', 'CLOSED', 'CANCELLED')
          and results_presented_on is null and published_on is null;

      create table assessment_phase (
        assessment_id text not null references assessment,
        code text not null,
        planned_start date,
        planned_end date,
        actual_start date,
        actual_end date,
        completeness double precision check (completeness between 0 and 1),
        primary key (assessment_id, code)
      );

      create table assessment_partner (
        assessment_id text not null references assessment,
        position integer generated always as identity,
        partner_id text,
        organisation_name text not null,
        role text not null,
        primary key (assessment_id, position)
      );
      create index assessment_partner_by_partner on assessment_partner (partner_id, role);

      create table assessment_document (
        assessment_id text not null references assessment,
        position integer generated always as identity,
        kind text not null,
        title text not null,
        url text,
        language text,
        accessibility text not null,
        how_to_request text,
        published_on fuzzy_date,
        primary key (assessment_id, position)
      );

      create table data_source (
        id text primary key,
        assessment_id text not null references assessment,
        position integer not null generated always as identity,
        kind text not null,
        title text not null,
        provider_id text,
        provider_name text,
        group_code text,
        period_covered fuzzy_date,
        sample_size integer,
        state text not null default 'PLANNED',
        limitations text
      );
      create index data_source_of on data_source (assessment_id, position);
      create index data_source_by_provider on data_source (provider_id, assessment_id, position);

      create function refresh_missing_groups() returns trigger language plpgsql as $$
        declare
          missing text[];
        begin
          -- Two writers of one assessment would otherwise each count without the other's data source.
          perform from assessment where id = new.assessment_id for no key update;
          missing := array(
            select wanted.code from unnest(${everyGroup}) with ordinality as wanted(code, position)
            where not exists (
              select from data_source
              where data_source.assessment_id = new.assessment_id and group_code = wanted.code
                and state in ('COLLECTED', 'ANALYSED')
            )
            order by wanted.position
          );
          update assessment set missing_groups = missing
          where id = new.assessment_id and missing_groups <> missing;
          return null;
        end
      $$;
      create trigger data_source_consults after insert or update of state, group_code on data_source
        for each row execute function refresh_missing_groups();

      create table factor (
        id text primary key,
        assessment_id text not null references assessment,
        position integer not null generated always as identity,
        kind text not null,
        level text,
        title text not null,
        areas text[] not null default '{}',
        confidence text,
        is_demo boolean not null default false
      );
      create index factor_of on factor (assessment_id, position);

      create table factor_evidence (
        factor_id text not null references factor,
        data_source_id text not null references data_source,
        primary key (factor_id, data_source_id)
      );

      create table finding (
        id text primary key,
        assessment_id text not null references assessment,
        position integer not null generated always as identity,
        title text not null,
        summary text,
        areas text[] not null default '{}',
        flows text[] not null default '{}',
        confidence text,
        sdg_targets text[] not null default '{}',
        is_demo boolean not null default false
      );
      create index finding_of on finding (assessment_id, position);

      create table finding_offence (
        finding_id text not null references finding,
        offence_code text not null references offence_category,
        primary key (finding_id, offence_code)
      );
      create index finding_offence_by_code on finding_offence (offence_code, finding_id);

      create table finding_factor (
        finding_id text not null references finding,
        factor_id text not null references factor,
        primary key (finding_id, factor_id)
      );

      create table finding_evidence (
        finding_id text not null references finding,
        data_source_id text not null references data_source,
        primary key (finding_id, data_source_id)
      );

      create table priority_area (
        id text primary key,
        assessment_id text not null references assessment,
        rank integer not null,
        title text not null,
        rationale text,
        agreed_by text[] not null default '{}',
        is_demo boolean not null default false
      );
      create index priority_area_of on priority_area (assessment_id, rank, id);

      create table priority_area_finding (
        priority_area_id text not null references priority_area,
        finding_id text not null references finding,
        primary key (priority_area_id, finding_id)
      );

      create table recommendation (
        id text primary key,
        assessment_id text not null references assessment,
        number integer not null,
        text text not null,
        status text not null default 'DRAFT',
        priority_area_id text references priority_area,
        addressed_to text[] not null default '{}',
        responsible_partners text[] not null default '{}',
        sdg_targets text[] not null default '{}',
        target_date fuzzy_date,
        is_demo boolean not null default false,
        version integer not null default 1,
        unique (assessment_id, number)
      );
      create index recommendation_of_area on recommendation (priority_area_id, number);
      create index recommendation_by_group on recommendation using gin (addressed_to);
      create index recommendation_by_partner on recommendation using gin (responsible_partners);
      create index recommendation_by_target on recommendation using gin (sdg_targets);

      create table recommendation_finding (
        recommendation_id text not null references recommendation,
        finding_id text not null references finding,
        primary key (recommendation_id, finding_id)
      );

      create table observation (
        id text primary key,
        indicator_code text not null references safety_indicator,
        place_id text not null,
        value double precision not null,
        period fuzzy_date not null,
        data_source_id text references data_source,
        provider_id text,
        recorded_at timestamptz(3) not null default now()
      );
      create index observation_of_place on observation (
        place_id, indicator_code, (period ->> 'start'), (period ->> 'end'), id
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
