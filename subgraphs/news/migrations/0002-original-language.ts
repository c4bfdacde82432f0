import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The texts in an item's row are in the language that it was written in, which need not be English; `translation` holds
 * the others, English included.
 */
export class News0000000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table news_item add original_language text not null default 'EN';

      create or replace function refresh_news_item() returns trigger language plpgsql as $$
        begin
          new.search := to_tsvector('search_words', concat_ws(' ', new.headline, new.summary, new.body,
            array_to_string(new.topics, ' '),
            (select string_agg(text, ' ') from translation where owner = new.id)));
          new.languages := array[new.original_language] || array(
            select distinct language from translation
            where owner = new.id and language <> new.original_language order by language
          );
          return new;
        end
      $$;

      -- A filter by a partner looks for all the ids that this partner has had.
      create index foreign_record_current on foreign_record (kind, current_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
