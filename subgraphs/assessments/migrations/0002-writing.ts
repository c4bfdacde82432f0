import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What holds when several write at once, and a merge of partners finds its rows by. */
export class Writing0000000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Two priority areas change places in one statement, so the ranks are compared at its end.
      alter table priority_area add constraint priority_area_rank unique (assessment_id, rank) deferrable;

      create unique index assessment_partner_once on assessment_partner (assessment_id, partner_id, role)
        where partner_id is not null;

      create index observation_by_provider on observation (provider_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
