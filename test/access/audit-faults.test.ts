import { recordAuditOrLog } from '../../platform/audit/record-audit';
import { collectingLog } from '../gateway/support/log-lines';
import { eventually } from '../support/processes';
import { admin, House, person } from './house';

const editor = person('editor', ['news:write']);
const reader = person('reader');
const item = { headline: 'A headline', summary: 'A summary.' };

let house: House;
beforeEach(async () => {
  house = await House.open({ environment: { LOG_LEVEL: 'silent' } });
}, 60_000);
afterEach(() => house.dispose());

const failing = (table: string) =>
  house.rows(`create function news.fails() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger fails before insert on news.${table} for each row execute function news.fails()`);
const mended = (table: string) =>
  house.rows(`drop trigger fails on news.${table}; drop function news.fails()`);

async function logLength(): Promise<number> {
  const [{ last }] = await house.rows('select last::integer from news.log_head');
  return last;
}

describe('a change and its entry', () => {
  it('are written together or not at all', async () => {
    const before = await logLength();
    await failing('audit_entry');
    const { payload, answer } = await house.change(editor, 'publishNews', item, 'newsItem { id }');
    expect(payload).toBeUndefined();
    expect(answer.errors.map(({ extensions }) => extensions?.['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await logLength()).toBe(before);
    const [{ count }] = await house.rows(`select count(*)::integer from news.news_item where headline = $1`, [
      item.headline,
    ]);
    expect(count).toBe(0);
  });

  it('of a fault of ours say that it failed', async () => {
    await failing('news_item');
    const { answer } = await house.change(editor, 'publishNews', item);
    expect(answer.errors).toHaveLength(1);
    expect(await house.entries('news', answer.requestId)).toEqual([
      expect.objectContaining({ subject: 'editor', outcome: 'FAILED', detail: 'P0001', target: null }),
    ]);
    await mended('news_item');
    expect((await house.change(editor, 'publishNews', item)).codes).toEqual([]);
  });

  it('that is refused is answered as refused, entry or not; what could not be written is in the log', async () => {
    await failing('audit_entry');
    for (const who of [null, reader]) {
      const { codes, answer } = await house.change(who, 'publishNews', item);
      expect([codes, answer.errors]).toEqual([['FORBIDDEN'], []]);
    }
    const { log, lines } = collectingLog();
    const { database } = house.room('news');
    const deed = { action: 'publishNews', target: null, outcome: 'REFUSED: FORBIDDEN', detail: null };
    await recordAuditOrLog({ database, log, identity: reader, requestId: 'request' }, deed);
    expect(lines).toEqual([
      expect.objectContaining({ ...deed, requestId: 'request', subject: 'reader', error: 'no' }),
    ]);
  });

  it('come one to one out of many writers at once', async () => {
    const start = await logLength();
    const { newsItem } = await house.does(editor, 'publishNews', item, 'newsItem { id version }');
    const writers = [editor, admin, reader, null];
    const changes = await Promise.all(
      Array.from({ length: 60 }, (_, n) => {
        const who = writers[n % writers.length] ?? null;
        // Some all want the same item, and all but one come too late.
        return n % 3 === 0
          ? house.change(who, 'correctNews', {
              newsItemId: newsItem.id,
              expectedVersion: newsItem.version,
              headline: `Correction ${n}`,
              correction: 'A word.',
            })
          : house.change(who, 'publishNews', { ...item, clientMutationId: `many-${n % 7}` });
      }),
    );
    for (const { codes, answer } of changes) {
      const entries = await house.entries('news', answer.requestId);
      expect(answer.errors).toEqual([]);
      expect(entries).toHaveLength(1);
      const isDone = /^(ACCEPTED|REPEATED)$/.test(entries[0].outcome);
      expect(isDone).toBe(codes.length === 0);
      if (!isDone) expect(entries[0].outcome).toBe(`REFUSED: ${codes[0]}`);
    }
    const [{ accepted }] = await house.rows(
      `select count(*)::integer as accepted from news.audit_entry where outcome = 'ACCEPTED'`,
    );
    expect(accepted).toBe((await logLength()) - start);
    const outcomes = await house.rows(`select distinct outcome from news.audit_entry order by outcome`);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'ACCEPTED',
      'REFUSED: CONFLICT',
      'REFUSED: FORBIDDEN',
      'REPEATED',
    ]);
  });

  it('are never parted by a database that goes away', async () => {
    const start = await logLength();
    let writing = true;
    let done = 0;
    const writers = Array.from({ length: 6 }, async (_, n) => {
      for (let m = 0; writing; m++) {
        const who = m % 3 === 2 ? reader : editor;
        const { codes, answer } = await house.change(who, 'publishNews', {
          ...item,
          headline: `News ${n} ${m}`,
        });
        if (codes.length === 0 && answer.errors.length === 0) done += 1;
      }
    });
    for (let cut = 0; cut < 12; cut++) {
      const enough = done + 4;
      await eventually(() => done >= enough, 'some more is written');
      await house.rows(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'unodcity news'`);
    }
    writing = false;
    await Promise.all(writers);
    const events = await house.rows(
      `select kind || ' ' || id as told from news.event_log where sequence > $1 order by told`,
      [start],
    );
    const accepted = await house.rows(
      `select detail as told from news.audit_entry where outcome = 'ACCEPTED' order by told`,
    );
    expect(events.length).toBeGreaterThanOrEqual(done);
    expect(accepted).toEqual(events);
    const failed = await house.rows(`select 1 from news.audit_entry where outcome = 'FAILED'`);
    expect(failed.length).toBeGreaterThan(0);
  }, 60_000);
});
