import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commonTables } from '../../common/common-tables';
import { searchFunctions } from '../../common/search';

export class Partners0000000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${commonTables}
      ${searchFunctions}

      create table partner (
        id text primary key,
        slug text not null unique,
        name text not null,
        sort_name text not null generated always as (plain_text(name)) stored,
        acronym text,
        kind text not null,
        iati_organisation_type text,
        ocha_organisation_type text,
        website text,
        country_iso3 text,
        headquarters_city text,
        mandate_areas text[] not null default '{}',
        sdg_goals text[] not null default '{}',
        verified boolean not null default false,
        merged_into text references partner,
        search tsvector not null default '',
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version integer not null default 1
      );
      create index partner_by_name on partner (sort_name, id);
      create index partner_by_update on partner (updated_at, id);
      create index partner_by_kind on partner (kind, sort_name, id);
      create index partner_by_country on partner (country_iso3);
      create index partner_by_goal on partner using gin (sdg_goals);
      create index partner_by_survivor on partner (merged_into) where merged_into is not null;
      create index partner_search on partner using gin (search);

      create table partner_name (
        partner_id text not null references partner,
        position integer generated always as identity,
        value text not null,
        plain_value text not null generated always as (plain_text(value)) stored,
        kind text not null,
        language text,
        primary key (partner_id, position)
      );
      create index partner_name_similar on partner_name using gin (plain_value gin_trgm_ops);
      create index partner_name_exact on partner_name (plain_value);

      create table partner_identifier (
        partner_id text not null references partner,
        scheme text not null,
        value text not null,
        verified boolean not null default false,
        source text,
        superseded_on date,
        primary key (scheme, value)
      );
      create index partner_identifier_of on partner_identifier (partner_id);
      create index partner_identifier_by_value on partner_identifier (value);

      create table focal_point (
        id text primary key,
        partner_id text not null references partner,
        name text not null,
        job_title text,
        email text,
        phone text,
        languages text[] not null default '{}',
        thematic_note text
      );
      create index focal_point_of on focal_point (partner_id, name);

      create table m49_area (
        code text primary key,
        name text not null,
        level text not null
      );

      create table country (
        iso3 text primary key,
        iso2 text not null unique,
        m49 text not null,
        name text not null,
        m49_path text[] not null
      );
      create index country_by_area on country using gin (m49_path);
      create index country_by_m49 on country (m49);

      create table sdg_goal (
        code text primary key,
        position integer not null,
        short_title text not null,
        title text not null,
        uri text not null
      );
      create table sdg_target (
        code text primary key,
        goal_code text not null references sdg_goal,
        position integer not null,
        title text not null,
        uri text not null
      );
      create index sdg_target_of on sdg_target (goal_code, position);
      create table sdg_indicator (
        code text primary key,
        target_code text not null references sdg_target,
        position integer not null,
        unsd_code text not null,
        title text not null
      );
      create index sdg_indicator_of on sdg_indicator (target_code, position);

      create table initiative (
        id text primary key,
        title text not null,
        statement text not null,
        partner_list_complete boolean not null,
        owner_id text not null references partner
      );

      -- A partner is found by any of its names and identifiers, wherever they were written.
      create function refresh_partner_search() returns trigger language plpgsql as $$
        declare
          changed text := coalesce(to_jsonb(new) ->> 'partner_id', to_jsonb(new) ->> 'id');
        begin
          update partner set search = (
            select to_tsvector('search_words', concat_ws(' ', partner.name, partner.acronym,
              (select string_agg(value, ' ') from partner_name where partner_id = changed),
              (select string_agg(value, ' ') from partner_identifier where partner_id = changed)))
          ) where id = changed;
          return null;
        end
      $$;
      create trigger partner_search_refresh after insert or update of name, acronym on partner
        for each row execute function refresh_partner_search();
      create trigger partner_name_search_refresh after insert or update on partner_name
        for each row execute function refresh_partner_search();
      create trigger partner_identifier_search_refresh after insert or update on partner_identifier
        for each row execute function refresh_partner_search();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
