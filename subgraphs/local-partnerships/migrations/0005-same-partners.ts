import type { MigrationInterface, QueryRunner } from 'typeorm';
import { samePartnersIndex } from '../../common/foreign-records';

export class SamePartners0000000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(samePartnersIndex);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
