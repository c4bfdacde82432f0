import { Client } from 'pg';
import type { TaskStatus } from '../../../subgraphs/local-partnerships/task/task.enums';
import { findDisagreements } from './folded-log';
import { createRandom } from '../../support/seeded-random';
import { Dice } from './random-work';
import { writeTo } from './room-client';
import { coordinator, Stage } from './support';

const writers = 20;
const mutationsOfWriter = 500;
const sharedTasks = 60;

let stage: Stage;
beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.dispose());

/** Reads on behind what it has read, as a tail of the log does; a number that came too late would be missed. */
async function tail(url: string, from: number, isOver: () => boolean): Promise<number[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const seen: number[] = [];
  for (let last = false; ;) {
    const { rows } = await client.query<{ sequence: number }>(
      'select sequence::int from local_partnerships.event_log where sequence > $1 order by sequence',
      [seen.at(-1) ?? from],
    );
    seen.push(...rows.map(({ sequence }) => sequence));
    if (last) break;
    last = isOver();
  }
  await client.end();
  return seen;
}

it('twenty writers with stale versions, refusals and cut connections leave a log without a gap', async () => {
  const room = stage.room('local-partnerships');
  const [head] = await stage.sql('select last::int from local_partnerships.log_head');
  const from = head?.['last'] as number;
  const tasks: { id: string; version: number; status: TaskStatus }[] = [];
  const setUp = new Dice(createRandom(7));
  for (let index = 0; index < sharedTasks; index += 1) {
    const { input } = setUp.newTask(tasks.map(({ id }) => id));
    const created = await writeTo(room, coordinator, 'createTask', input);
    if (!created?.task) throw new Error(JSON.stringify(created));
    tasks.push({ ...created.task });
  }

  let running = writers;
  let recorded = sharedTasks;
  let unknown = 0;
  let answered = 0;
  const tailing = tail(stage.database.url, from, () => running === 0);

  const cut = async (dice: Dice): Promise<void> => {
    const how = dice.chance(0.5) ? 'pg_terminate_backend' : 'pg_cancel_backend';
    await stage.sql(
      `select ${how}(pid) from (
        select pid from pg_stat_activity
        where datname = current_database() and application_name = 'unodcity local_partnerships' and state <> 'idle'
        limit 1
      ) as victim`,
    );
  };
  const write = async (writer: number): Promise<void> => {
    const dice = new Dice(createRandom(1_000 + writer));
    for (let count = 0; count < mutationsOfWriter; count += 1) {
      if (dice.chance(0.005)) await cut(dice);
      const task = dice.one(tasks);
      const { who, name, input } = dice.chance(0.1)
        ? dice.newTask(tasks.slice(0, 5).map(({ id }) => id))
        : dice.change(
            task,
            tasks.map(({ id }) => id),
          );
      const payload = await writeTo(room, who, name, input);
      if (!payload) unknown += 1;
      else answered += 1;
      if (payload?.event) recorded += 1;
      if (payload?.task?.id === task.id && payload.task.version >= task.version) {
        Object.assign(task, payload.task);
      } else if (payload?.userErrors[0]?.code === 'CONFLICT') {
        const now = /at version (\d+)/.exec(payload.userErrors[0].message)?.[1];
        task.version = Math.max(task.version, Number(now));
      }
    }
    running -= 1;
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));

  const seen = await tailing;
  expect(seen).toEqual(seen.map((_, index) => from + 1 + index));
  expect(answered + unknown).toBe(writers * mutationsOfWriter);
  expect(unknown).toBeGreaterThan(0);
  // Whose connection was cut does not know whether it was written; nobody else is told a wrong thing.
  expect(seen.length).toBeGreaterThanOrEqual(recorded);
  expect(seen.length).toBeLessThanOrEqual(recorded + unknown);
  expect(await findDisagreements(stage, from)).toEqual([]);
}, 240_000);
