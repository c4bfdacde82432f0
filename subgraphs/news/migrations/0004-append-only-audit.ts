import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlyAudit } from '../../../platform/audit/audit-tables';

export class AppendOnlyAudit0000000000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(appendOnlyAudit);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
