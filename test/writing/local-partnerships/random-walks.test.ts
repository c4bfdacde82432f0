import { TaskStatus } from '../../../subgraphs/local-partnerships/task/task.enums';
import { findDisagreements } from './folded-log';
import { createRandom } from '../../support/seeded-random';
import { Dice } from './random-work';
import { writeTo } from './room-client';
import { Stage } from './support';

const walks = 1_000;
const stepsOfWalk = 6;
const atOnce = 8;

let stage: Stage;
beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.dispose());

it(`no task leaves the table on ${walks} random walks, and each row is what its events tell`, async () => {
  const room = stage.room('local-partnerships');
  const [head] = await stage.sql('select last::int from local_partnerships.log_head');
  const tasks: string[] = [];
  let written = 0;
  const codes = new Map<string, number>();
  const seed = Number(process.env['WALK_SEED'] ?? 1);

  const walk = async (number: number): Promise<void> => {
    const dice = new Dice(createRandom(seed * 100_000 + number));
    const first = dice.newTask(tasks.slice(-20));
    const created = await writeTo(room, first.who, first.name, first.input);
    if (!created?.task) throw new Error(`walk ${number} has not begun: ${JSON.stringify(created)}`);
    written += 1;
    tasks.push(created.task.id);
    let believed = created.task;
    for (let step = 0; step < stepsOfWalk; step += 1) {
      const { who, name, input } = dice.change(believed, tasks.slice(-20));
      const payload = await writeTo(room, who, name, input);
      if (!payload) throw new Error(`walk ${number} met a fault at ${name} ${JSON.stringify(input)}`);
      if (payload.event) written += 1;
      for (const { code } of payload.userErrors) codes.set(code, (codes.get(code) ?? 0) + 1);
      believed = payload.task ?? believed;
    }
  };
  const numbers = Array.from({ length: walks }, (_, index) => index).values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const number of numbers) await walk(number);
    }),
  );

  expect(await findDisagreements(stage, head?.['last'])).toEqual([]);
  const [after] = await stage.sql('select last::int from local_partnerships.log_head');
  expect(after?.['last']).toBe(head?.['last'] + written);
  // The walks are worth something: they got everywhere, and were refused for every reason.
  const reached = await stage.sql(
    `select distinct data ->> 'toStatus' as status from local_partnerships.event_log where sequence > $1
      and kind in ('CREATED', 'STATUS_CHANGED')`,
    [head?.['last']],
  );
  expect(new Set(reached.map(({ status }) => status))).toEqual(new Set(Object.values(TaskStatus)));
  expect([...codes.keys()].toSorted()).toEqual(
    ['CONFLICT', 'FORBIDDEN', 'GUARD_FAILED', 'ILLEGAL_TRANSITION', 'INVALID', 'NOT_FOUND'].toSorted(),
  );
}, 240_000);
