import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { writeProvenance } from '../../common/provenance';
import { seedActor } from '../../common/seed-actor';
import { announcement } from '../../common/announcement';
import { partnersLog } from '../partner-log';
import { announced, writePartners } from './write-partners';

const letters = ['A', 'B', 'C'] as const;

const agencies = letters.map((letter) => ({
  slug: `demo-agency-${letter.toLowerCase()}`,
  name: `Demo Agency ${letter}`,
  acronym: `DEMO-${letter}`,
  kind: 'OTHER' as const,
}));

/** Three agencies that do not exist, for the demonstration tasks to be led by. */
export const demoSeed: Seed = {
  name: 'demo',
  demo: true,
  async apply(tx) {
    await writePartners(tx, agencies);
    await writeProvenance(
      tx,
      letters.map((letter) => ({
        owner: `partner:demo-agency-${letter.toLowerCase()}`,
        title: 'Invented for demonstration',
        isDemo: true,
      })),
    );
    await partnersLog.record(tx, [announcement('demo-partners', announced(agencies), seedActor)]);
  },
};
