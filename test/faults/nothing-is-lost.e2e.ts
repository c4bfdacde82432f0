import { expectNothingLost } from './expect-nothing-lost';
import { singleFaults } from './faults';

it('tells every subscriber all that it wants, in order and once, while each part of the platform is killed', async () => {
  await expectNothingLost({ subscribers: 12, changes: 200, kinds: singleFaults, rounds: 1 });
}, 240_000);
