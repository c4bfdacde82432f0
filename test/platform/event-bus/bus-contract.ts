import type { EventBus } from '../../../platform/events/event-bus';
import type { SourceEvent } from '../../../platform/events/log-source';
import { Follower, kinds, range } from './follower';

/** A log, and buses on it, in whatever they are kept. */
export interface BusStage {
  /** A bus with room for this many events of a subscriber that does not take them. */
  bus(options?: { capacity?: number; markEvery?: number }): Promise<EventBus<SourceEvent>>;
  record(...kinds: string[]): Promise<string>;
  recordMany(kind: string, count: number): Promise<void>;
  last(): Promise<number>;
  headCursor(): Promise<string>;
  cursorAt(sequence: number): Promise<string>;
}

/** What every `EventBus` holds to. */
export function describeEventBus(open: () => BusStage): void {
  let stage: BusStage;
  let bus: EventBus<SourceEvent>;
  beforeAll(async () => {
    stage = open();
    bus = await stage.bus();
  });

  describe('a subscription from now on', () => {
    it('begins with a mark of where it begins', async () => {
      const here = await stage.headCursor();
      const quiet = new Follower(await stage.bus());
      expect(await quiet.message()).toEqual({ kind: 'mark', cursor: here, isLive: true });
    });

    it('brings what is recorded between subscribe and the first next', async () => {
      const follower = new Follower(bus, kinds('early'));
      const cursor = await stage.record('early');
      expect(await follower.message()).toMatchObject({ kind: 'mark', isLive: true });
      expect(await follower.message()).toMatchObject({ kind: 'event', cursor, replayed: false });
    });

    it('brings each subscriber what it wants, in order, and nothing else', async () => {
      const apples = new Follower(bus, kinds('apple'));
      const fruit = new Follower(bus, kinds('apple', 'pear'));
      const everything = new Follower(bus);
      const before = await stage.last();
      await stage.record('apple', 'pear', 'stone', 'apple');
      await stage.record('pear', 'apple');
      expect(await apples.sequences(3)).toEqual([1, 4, 6].map((number) => before + number));
      expect(await fruit.sequences(5)).toEqual([1, 2, 4, 5, 6].map((number) => before + number));
      expect(await everything.sequences(6)).toEqual(range(before + 1, before + 6));
    });

    it('does not bring what is older', async () => {
      const before = await stage.record('old');
      const late = await stage.bus();
      const follower = new Follower(late, kinds('old'));
      expect((await follower.mark()).cursor).toBe(before);
      const cursor = await stage.record('old');
      expect((await follower.event()).cursor).toBe(cursor);
    });
  });

  describe('a subscription from a cursor', () => {
    it('brings what was missed, says that it has caught up, and goes on with what is new', async () => {
      const cursor = await stage.record('before');
      const start = await stage.last();
      await stage.record('missed', 'other', 'missed');
      const follower = new Follower(bus, kinds('missed'), cursor);
      expect(await follower.message()).toEqual({ kind: 'mark', cursor, isLive: false });
      expect(await follower.message()).toMatchObject({ event: { sequence: start + 1 }, replayed: true });
      expect(await follower.message()).toMatchObject({ event: { sequence: start + 3 }, replayed: true });
      expect(await follower.message()).toEqual({
        kind: 'mark',
        cursor: await stage.headCursor(),
        isLive: true,
      });
      await stage.record('missed');
      expect(await follower.message()).toMatchObject({ event: { sequence: start + 4 }, replayed: false });
    });

    it('says so as well where there was nothing to catch up with', async () => {
      const cursor = await stage.headCursor();
      const follower = new Follower(bus, kinds(), cursor);
      expect(await follower.message()).toEqual({ kind: 'mark', cursor, isLive: false });
      expect(await follower.message()).toEqual({ kind: 'mark', cursor, isLive: true });
    });

    it('reaches back over thousands of events', async () => {
      const start = await stage.last();
      await stage.recordMany('flood', 6_100);
      const follower = new Follower(bus, kinds('flood'), await stage.cursorAt(start + 50));
      expect(await follower.sequences(6_050)).toEqual(range(start + 51, start + 6_100));
    });

    it('given by one bus goes on at another', async () => {
      const other = await stage.bus();
      const first = new Follower(bus, kinds('shared'));
      await stage.record('shared', 'shared');
      const { cursor, event } = await first.event();
      expect((await new Follower(other, kinds('shared'), cursor).event()).event.sequence).toBe(
        event.sequence + 1,
      );
    });

    it.each([
      ['nonsense', 'INVALID', 'nonsense'],
      ['nothing', 'INVALID', ''],
      ['a number', 'INVALID', Buffer.from('17').toString('base64url')],
      ['another log', 'CURSOR_EXPIRED', Buffer.from('00000000:1').toString('base64url')],
    ])('that is %s is refused as %s', async (_, code, cursor) => {
      const refused = new Follower(bus, kinds(), cursor).message();
      await expect(refused).rejects.toMatchObject({ extensions: { code, argument: 'after' } });
    });

    it('beyond the head is refused', async () => {
      const cursor = await stage.cursorAt((await stage.last()) + 1);
      const follower = new Follower(bus, kinds(), cursor);
      await expect(follower.message()).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
      expect(await follower.messages.next()).toEqual({ done: true, value: undefined });
    });
  });

  describe('a subscription that is left', () => {
    it('settles the next that waits, and itself, at once', async () => {
      const follower = new Follower(bus, kinds('quiet'));
      await follower.mark();
      const waiting = follower.messages.next();
      expect(await follower.messages.return()).toEqual({ done: true, value: undefined });
      expect(await waiting).toEqual({ done: true, value: undefined });
      expect(await follower.messages.next()).toEqual({ done: true, value: undefined });
    });

    it('leaves the others what they want', async () => {
      const [staying, leaving] = [new Follower(bus, kinds('both')), new Follower(bus, kinds('both'))];
      await stage.record('both');
      await staying.event();
      await leaving.event();
      await leaving.messages.return();
      const cursor = await stage.record('both');
      expect((await staying.event()).cursor).toBe(cursor);
    });

    it('before its first next brings nothing', async () => {
      const follower = new Follower(bus);
      await stage.record('unseen');
      await follower.messages.return();
      expect(await follower.messages.next()).toEqual({ done: true, value: undefined });
    });
  });

  describe('a subscriber that takes nothing', () => {
    it('gets all of it in the end, once and in order, told that it was read again', async () => {
      const narrow = await stage.bus({ capacity: 10 });
      const [slow, quick] = [new Follower(narrow, kinds('much')), new Follower(narrow, kinds('much'))];
      await slow.mark();
      const start = await stage.last();
      for (let round = 0; round < 10; round += 1) {
        await stage.record(...Array.from({ length: 5 }, () => 'much'));
        await quick.sequences(5);
      }
      const first = await slow.event();
      expect(first).toMatchObject({ event: { sequence: start + 1 }, replayed: true });
      expect(await slow.sequences(49)).toEqual(range(start + 2, start + 50));
      expect(await slow.mark()).toMatchObject({ isLive: true });
      await stage.record('much');
      expect(await slow.event()).toMatchObject({ event: { sequence: start + 51 }, replayed: false });
    });
  });

  describe('marks', () => {
    it('tell a quiet subscriber how far the log has come, so that its cursor does not grow old', async () => {
      const attentive = await stage.bus({ markEvery: 50 });
      const follower = new Follower(attentive, kinds('never'));
      await follower.mark();
      const cursor = await stage.record('noise', 'noise');
      let mark = await follower.mark();
      while (mark.cursor !== cursor) mark = await follower.mark();
      expect(mark.isLive).toBe(true);
      const later = await stage.record('never');
      expect((await new Follower(bus, kinds('never'), mark.cursor).event()).cursor).toBe(later);
    });
  });

  it('brings every event to each of two buses once', async () => {
    const followers = [bus, await stage.bus()].map((each) => new Follower(each, kinds('twice')));
    const start = await stage.last();
    await Promise.all(range(1, 20).map(() => stage.record('twice')));
    for (const follower of followers) {
      expect(await follower.sequences(20)).toEqual(range(start + 1, start + 20));
    }
  });

  it('ends its subscriptions when it is disposed of', async () => {
    const ending = await stage.bus();
    const follower = new Follower(ending);
    await follower.mark();
    const waiting = follower.messages.next();
    await ending.dispose();
    expect(await waiting).toEqual({ done: true, value: undefined });
    const tooLate = new Follower(ending);
    await tooLate.mark();
    expect(await tooLate.messages.next()).toMatchObject({ done: true });
  });
}
