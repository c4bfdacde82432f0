import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commonTables } from '../../common/common-tables';
import { searchFunctions } from '../../common/search';

export class News0000000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${commonTables}
      ${searchFunctions}

      create table news_item (
        id text primary key,
        headline text not null,
        summary text not null,
        body text,
        languages text[] not null default '{EN}',
        format text not null,
        status text not null,
        source_url text,
        is_demo boolean not null default false,
        published_on date,
        topics text[] not null default '{}',
        partner_ids text[] not null default '{}',
        country_iso3 text[] not null default '{}',
        place_ids text[] not null default '{}',
        assessment_ids text[] not null default '{}',
        local_partnership_ids text[] not null default '{}',
        task_ids text[] not null default '{}',
        sdg_goals text[] not null default '{}',
        superseded_by_id text references news_item,
        -- The last day on which what the text announces can still lie ahead.
        stale_after date,
        search tsvector not null default '',
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version integer not null default 1
      );
      create index news_item_newest on news_item (coalesce(published_on, '-infinity'), created_at, id);
      create index news_item_by_status on news_item
        (status, coalesce(published_on, '-infinity'), created_at, id);
      create index news_item_by_format on news_item
        (format, coalesce(published_on, '-infinity'), created_at, id);
      create index news_item_superseding on news_item (superseded_by_id) where superseded_by_id is not null;
      -- One index serves any of these columns as well as one for each would, and several of them together.
      create index news_item_links on news_item using gin (
        partner_ids, country_iso3, place_ids, assessment_ids, sdg_goals, languages
      );
      create index news_item_search on news_item using gin (search);

      -- An item is found by its words in any language, and knows the languages it is translated into.
      create function refresh_news_item() returns trigger language plpgsql as $$
        begin
          new.search := to_tsvector('search_words', concat_ws(' ', new.headline, new.summary, new.body,
            array_to_string(new.topics, ' '),
            (select string_agg(text, ' ') from translation where owner = new.id)));
          new.languages := array['EN'] || array(
            select distinct language from translation where owner = new.id order by language
          );
          return new;
        end
      $$;
      create trigger news_item_refresh before insert or update on news_item
        for each row execute function refresh_news_item();

      -- The lists of what an item is tied to, turned round, in the order in which news is read. From the lists alone
      -- the newest items of one place are found either by walking all news or by sorting all of the place: with
      -- 60,000 items 40 ms for each place that has few; from here 0.1 ms.
      create table news_link (
        target text not null,
        published_key date not null,
        created_at timestamptz(3) not null,
        news_item_id text not null references news_item on delete cascade,
        primary key (target, published_key, created_at, news_item_id)
      );
      create index news_link_of on news_link (news_item_id);

      create function refresh_news_links() returns trigger language plpgsql as $$
        begin
          delete from news_link where news_item_id = new.id;
          insert into news_link (target, published_key, created_at, news_item_id)
            select distinct target, coalesce(new.published_on, '-infinity'), new.created_at, new.id
            from unnest(
              new.partner_ids || new.place_ids || new.assessment_ids || new.local_partnership_ids || new.task_ids ||
              array(select 'country:' || iso3 from unnest(new.country_iso3) as iso3) ||
              array(select 'sdg:' || code from unnest(new.sdg_goals) as code)
            ) as target;
          return null;
        end
      $$;
      create trigger news_item_links_refresh
        after insert or update of published_on, created_at, partner_ids, country_iso3, place_ids, assessment_ids,
          local_partnership_ids, task_ids, sdg_goals on news_item
        for each row execute function refresh_news_links();

      create function refresh_translated_news_item() returns trigger language plpgsql as $$
        begin
          -- Whatever is set here, the trigger of news_item puts what belongs there.
          update news_item set search = default where id = coalesce(new.owner, old.owner);
          return null;
        end
      $$;
      create trigger translation_refresh after insert or update or delete on translation
        for each row execute function refresh_translated_news_item();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
