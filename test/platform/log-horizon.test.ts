import { moveHorizon, startLogHorizon } from '../../platform/events/log-horizon';
import { EventLog } from '../../platform/events/event-log';
import { createLog } from '../../platform/log';
import type { Page } from '../../platform/pagination/page';
import { LogStage } from './event-bus/log-stage';

let stage: LogStage;
beforeEach(async () => {
  stage = await LogStage.open();
});
afterEach(() => stage.dispose());

const log = new EventLog<string, object, object>();
const page = (cursor: string | null, size = 50): Page => ({
  size,
  backwards: false,
  cursor,
  cursorArgument: 'after',
});

async function firstKept(): Promise<number> {
  const { rows } = await stage.hand.query('select first_kept::int as first from log_head');
  return rows[0].first;
}

/** Events of one entity, each a day older than the next; the newest is of now. */
async function recordDaily(count: number): Promise<void> {
  await stage.recordUnheard('daily', count);
  await stage.hand.query(
    `update event_log set recorded_at = now() - (${count} - sequence) * interval '1 day' - interval '1 minute'`,
  );
}

describe('the horizon of a log', () => {
  it('lets go of what is older, and refuses its cursors in lists of events', async () => {
    await recordDaily(10);
    const horizon = await startLogHorizon(stage.database, 3, createLog('test', 'silent'));
    await horizon.dispose();
    expect(await firstKept()).toBe(8);
    const poll = async (sequence: number) =>
      log.poll(stage.database, page(await stage.cursorAt(sequence)), null, () => true);
    await expect(poll(6)).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
    expect((await poll(7)).rows.map(({ sequence }) => sequence)).toEqual([8, 9, 10]);
    const fromBeginning = await log.poll(stage.database, page(null), null, () => true);
    expect(fromBeginning.rows).toHaveLength(3);
  });

  it('leaves histories whole', async () => {
    await recordDaily(10);
    await moveHorizon(stage.database, new Date());
    expect(await firstKept()).toBe(11);
    const [history] = await log.histories(stage.database, ['entity'], page(await stage.cursorAt(2)));
    expect(history?.rows.map(({ sequence }) => sequence)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('never moves back', async () => {
    await recordDaily(4);
    await moveHorizon(stage.database, new Date());
    await moveHorizon(stage.database, new Date(0));
    expect(await firstKept()).toBe(5);
  });
});

describe('a poll with a filter that rarely matches', () => {
  it('looks at no more than ten thousand events, and goes on behind them', async () => {
    await stage.recordMany('common', 10_500);
    await stage.record('rare');
    const rare = ({ kind }: { kind: string }) => kind === 'rare';
    const before = stage.database.statementLog.count;
    const first = await log.poll(stage.database, page(null), null, rare);
    expect(stage.database.statementLog.count - before).toBe(21);
    expect(first).toMatchObject({
      rows: [],
      hasNextPage: true,
      endCursor: await stage.cursorAt(10_000),
    });
    const second = await log.poll(stage.database, page(first.endCursor), null, rare);
    expect(second).toMatchObject({ rows: [{ kind: 'rare' }], hasNextPage: false });
    expect(second.endCursor).toBe(await stage.headCursor());
  });

  it('is exact at the end of the log', async () => {
    await stage.recordMany('common', 10_000);
    const whole = await log.poll(stage.database, page(null), null, () => false);
    expect(whole).toMatchObject({ rows: [], hasNextPage: false });
  });
});
