import { expectNothingLost } from './expect-nothing-lost';
import { allFaults } from './faults';

it('tells every subscriber all that it wants, in order and once, while all parts of the platform are killed again and again', async () => {
  await expectNothingLost({ subscribers: 50, changes: 2_000, kinds: allFaults, rounds: 8 });
}, 1_800_000);
