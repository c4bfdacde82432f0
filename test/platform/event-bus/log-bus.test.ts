import { Client } from 'pg';
import type { Interest } from '../../../platform/events/event-bus';
import type { LogSource, SourceEvent } from '../../../platform/events/log-source';
import { databaseUrl } from '../../support/databases';
import { eventually } from '../../support/processes';
import { describeEventBus } from './bus-contract';
import { Follower, kinds, range } from './follower';
import { LogStage } from './log-stage';

let stage: LogStage;
beforeAll(async () => {
  stage = await LogStage.open();
});
afterAll(() => stage.dispose());

describe('the bus on PostgreSQL', () => {
  describeEventBus(() => stage);

  /** A source that is never nudged. */
  function deaf(): LogSource {
    const source = stage.source();
    return { ...source, name: source.name, onNews: () => () => undefined };
  }

  it('asks of an event only those that may want it', async () => {
    const bus = await stage.bus();
    let asked = 0;
    const interest = (kind: string): Interest<SourceEvent> => ({
      matches(event) {
        asked += 1;
        return event.kind === kind;
      },
      anchors: [kind],
    });
    const followers = range(1, 1_000).map((number) => new Follower(bus, interest(`filter-${number}`)));
    await stage.record(...range(1, 20).map((number) => `filter-${number * 50}`));
    for (const number of range(1, 20)) await followers[number * 50 - 1]?.event();
    expect(asked).toBe(20);
  });

  it('asks nobody any more who has stopped taking, so that nothing piles up', async () => {
    const bus = await stage.bus({ capacity: 10 });
    let asked = 0;
    const counting = { matches: () => (asked += 1) > 0, anchors: null };
    const stalled = new Follower(bus, counting);
    await stalled.mark();
    await stage.recordMany('pile', 3_000);
    const quick = new Follower(bus, kinds('after-pile'));
    await stage.record('after-pile');
    await quick.event();
    expect(asked).toBe(11);
    expect(bus.lagged).toBe(1);
  });

  it('brings to a subscriber what its interest has widened to on the way', async () => {
    const bus = await stage.bus();
    let anchors = ['narrow'];
    const interest: Interest<SourceEvent> = {
      get anchors() {
        return anchors;
      },
      matches({ kind }) {
        if (kind === 'narrow') anchors = ['narrow', 'wide'];
        return anchors.includes(kind);
      },
    };
    const follower = new Follower(bus, interest);
    const start = await stage.last();
    await stage.record('wide', 'narrow', 'wide');
    expect(await follower.sequences(2)).toEqual([start + 2, start + 3]);
  });

  it('ends only the subscription whose interest fails', async () => {
    const bus = await stage.bus();
    const faulty = new Follower(bus, {
      matches() {
        throw new TypeError('a defect');
      },
      anchors: null,
    });
    const sound = new Follower(bus, kinds('fault'));
    await faulty.mark();
    const cursor = await stage.record('fault');
    await expect(faulty.message()).rejects.toThrow('a defect');
    expect((await sound.event()).cursor).toBe(cursor);
    expect(bus.subscribers).toBe(1);
  });

  it('finds what it was not nudged for', async () => {
    const bus = await stage.bus();
    const follower = new Follower(bus, kinds('unheard'));
    await follower.mark();
    await stage.recordUnheard('unheard');
    expect((await follower.event()).event.kind).toBe('unheard');
  });

  it('takes a cursor from beyond what it has read itself', async () => {
    const bus = await stage.bus({ source: deaf() });
    await new Follower(bus).mark();
    await stage.record('unread');
    const cursor = await stage.record('unread');
    const follower = new Follower(bus, kinds('unread'), cursor);
    expect(await follower.mark()).toMatchObject({ cursor, isLive: false });
    const next = await stage.record('unread');
    expect((await follower.event()).cursor).toBe(next);
  });

  it('goes on without loss when its connections are cut, again and again', async () => {
    const bus = await stage.bus();
    const follower = new Follower(bus, kinds('through'));
    const start = await stage.last();
    for (let round = 1; round <= 5; round += 1) {
      await stage.hand.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and application_name = ''`);
      await stage.recordMany('through', 3);
      await follower.sequences(3);
    }
    const again = new Follower(bus, kinds('through'), await stage.cursorAt(start));
    expect(await again.sequences(15)).toEqual(range(start + 1, start + 15));
  });

  it('waits while the database is away, for new subscriptions and old ones', async () => {
    const bus = await stage.bus();
    const old = new Follower(bus, kinds('away'));
    const cursor = await stage.record('away');
    await old.event();
    const name = new URL(stage.url).pathname.slice(1);
    const server = new Client({ connectionString: databaseUrl('postgres') });
    await server.connect();
    await server.query(`alter database ${name} with allow_connections false`);
    await server.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = ''
        and pid <> $2`,
      [name, (await stage.hand.query('select pg_backend_pid() as pid')).rows[0].pid],
    );
    const fresh = new Follower(bus, kinds('away'), cursor);
    const brought = Promise.all([old.event(), fresh.event()]);
    await stage.recordUnheard('away');
    await server.query(`alter database ${name} with allow_connections true`);
    await server.end();
    const [first, second] = await brought;
    expect(first.cursor).toBe(second.cursor);
    expect(first.cursor).toBe(await stage.headCursor());
  });

  it('tells how far the slowest reader is behind', async () => {
    const bus = await stage.bus({ capacity: 2 });
    await eventually(async () => (await bus.lagSeconds()) === 0, 'the bus has come to the head');
    const slow = new Follower(bus, kinds('slow'));
    await slow.mark();
    await stage.hand.query('begin');
    await stage.recordMany('slow', 5);
    await stage.hand.query(
      `update event_log set recorded_at = now() - interval '1 hour' where kind = 'slow'`,
    );
    await stage.hand.query('commit');
    await eventually(() => bus.lagged === 1, 'the subscriber is too slow');
    expect(await bus.lagSeconds()).toBeGreaterThan(3_500);
    await slow.sequences(5);
    expect(await slow.mark()).toMatchObject({ isLive: true });
    expect(await bus.lagSeconds()).toBe(0);
  });

  it('refuses a cursor from before what is kept', async () => {
    const bus = await stage.bus();
    const last = await stage.last();
    await stage.hand.query('update log_head set first_kept = last');
    const expired = new Follower(bus, kinds(), await stage.cursorAt(last - 2));
    await expect(expired.message()).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
    const kept = new Follower(bus, kinds(), await stage.cursorAt(last - 1));
    expect((await kept.event()).event.sequence).toBe(last);
    await stage.hand.query('update log_head set first_kept = 1');
  });

  // The last one: the log is another one after it.
  it('ends all subscriptions when the database is replaced, and follows the new log', async () => {
    const bus = await stage.bus();
    const [waiting, unasked] = [new Follower(bus), new Follower(bus, kinds('never'))];
    await waiting.mark();
    const end = waiting.message();
    await stage.hand.query(`update log_head set log_id = 'abcdef01'`);
    await expect(end).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED', argument: 'after' } });
    await unasked.mark();
    await expect(unasked.message()).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
    const follower = new Follower(bus, kinds('anew'));
    const cursor = await stage.record('anew');
    expect((await follower.event()).cursor).toBe(cursor);
  });
});
