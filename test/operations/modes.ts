import { dataOf } from '../support/client';
import { startDeployment } from '../support/deployment';
import { operation } from '../support/operations';
import { startTestPlatform } from '../support/platform';

/** The platform of a suite, as its users reach it. */
export interface Users {
  /** The data of a query; an error fails the test. */
  query(text: string, variables?: Record<string, unknown>): Promise<any>;
  /** The same for one of the example operations, by its name. */
  run(name: string, variables?: Record<string, unknown>): Promise<any>;
}

const modes = [
  { mode: 'one process', start: startTestPlatform },
  { mode: 'distributed', start: startDeployment },
];

/** One suite over both ways to run the platform, each on the seeded database: what users see must not tell them apart. */
export function inBothModes(suite: (users: Users) => void): void {
  describe.each(modes)('in $mode mode', ({ start }) => {
    let platform: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      platform = await start();
    }, 60_000);
    afterAll(() => platform.dispose());

    suite({
      query: (text, variables) => dataOf(platform.url, text, variables),
      run: (name, variables) => dataOf(platform.url, operation(name), variables),
    });
  });
}

const millisecondsOfDay = 86_400_000;

/** Days as the seed counts them: from the moment at which it wrote the demonstration tasks. */
export interface SeedDays {
  /** The calendar day, for example `2020-07-01`, a number of days later. */
  day(offset: number): string;
  moment(offset: number): string;
}

/** The first demonstration task was proposed 64 days before the seed: that tells when the seed was. */
export async function seedDays({ query }: Users): Promise<SeedDays> {
  const { task } = await query('{ task(reference: "UZ-CHI-1") { createdAt } }');
  const seededAt = Date.parse(task.createdAt) + 64 * millisecondsOfDay;
  const moment = (offset: number) => new Date(seededAt + offset * millisecondsOfDay).toISOString();
  return { moment, day: (offset) => moment(offset).slice(0, 10) };
}
