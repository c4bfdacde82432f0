import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Writing0000000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table place add column version integer not null default 1;
      create index task_participant_stakeholder on task_participant (stakeholder_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
