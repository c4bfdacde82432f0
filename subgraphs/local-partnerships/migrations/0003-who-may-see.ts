import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foreignAccessColumns } from '../../common/foreign-records';

export class WhoMaySee0000000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(foreignAccessColumns);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
