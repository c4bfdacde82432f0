import { graphql } from 'graphql';
import type { Identity } from '../../platform/identity';
import { openStream } from '../operations/live-streams';
import { eventually } from '../support/processes';
import { inputOf, newFocalPoint } from './every-mutation';
import { admin, House, person } from './house';

const reading = ['contacts:read', 'coordination:read'];
const steward = person('steward', reading);
const blind = person('blind', ['partners:write', 'partnerships:write', 'coordination:read']);
const partnership = 'local-partnership:uz-chilanzar';

let house: House;
beforeAll(async () => {
  house = await House.open({ environment: { LOG_LEVEL: 'silent' } });
}, 60_000);
afterAll(() => house.dispose());

interface Made {
  readonly partnerId: string;
  readonly focalPoints: readonly { readonly id: string; readonly name: string }[];
}

async function partnerWithPeople(count: number): Promise<Made> {
  const input = await inputOf(house, 'upsertPartner');
  const { partner } = await house.does(admin, 'upsertPartner', input, 'partner { id }');
  let focalPoints = [];
  for (let n = 0; n < count; n++) {
    const added = await house.does(
      admin,
      'addFocalPoint',
      newFocalPoint(partner.id),
      'partner { focalPoints { id name } }',
    );
    focalPoints = added.partner.focalPoints;
  }
  return { partnerId: partner.id, focalPoints };
}

/** What is asked while `work` runs is sent with so many statements that write into the audit trail of a room. */
async function countingEntries<Result>(
  room: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; statements: number }> {
  const { statementLog } = house.room(room).database;
  const { logQuery } = statementLog;
  let statements = 0;
  statementLog.logQuery = (text) => {
    if (text.includes('insert into audit_entry')) statements += 1;
    logQuery.call(statementLog, text);
  };
  try {
    return { result: await work(), statements };
  } finally {
    statementLog.logQuery = logQuery;
  }
}

const readBy = (who: Identity, target: string, detail: string) => ({
  subject: who.subject,
  actorName: who.name,
  action: 'readContacts',
  target,
  outcome: 'ACCEPTED',
  detail,
});

const byTarget = (one: { target: string }, other: { target: string }) => (one.target < other.target ? -1 : 1);

describe('focal points that are given out', () => {
  const text = (made: readonly Made[]) =>
    `{ ${made.map(({ partnerId }, n) => `p${n}: partner(id: "${partnerId}") { focalPoints { id name } }`).join(' ')} }`;

  it('are on record one by one, and in one statement a level', async () => {
    const made = [await partnerWithPeople(2), await partnerWithPeople(1), await partnerWithPeople(3)];
    const { result, statements } = await countingEntries('partners', () => house.ask(steward, text(made)));
    expect(Object.values(result.data)).toEqual(made.map(({ focalPoints }) => ({ focalPoints })));
    expect(statements).toBe(1);
    const expected = made.flatMap(({ partnerId, focalPoints }) =>
      focalPoints.map(({ id }) => readBy(steward, id, partnerId)),
    );
    const found = await house.entries('partners', result.requestId);
    expect(found.toSorted(byTarget)).toEqual(expected.toSorted(byTarget));
  });

  it('are on record once a request, however often it asks for them', async () => {
    const made = await partnerWithPeople(1);
    const { requestId } = await house.ask(steward, text([made, made, made]));
    expect(await house.entries('partners', requestId)).toHaveLength(1);
  });

  it('are on record as entities and in payloads too', async () => {
    const [{ partnerId, focalPoints }] = [await partnerWithPeople(1)];
    const { answer } = await house.change(
      person('keeper', [...reading, 'partners:write']),
      'addFocalPoint',
      newFocalPoint(partnerId),
      'partner { focalPoints { id } }',
    );
    const written = await house.entries('partners', answer.requestId);
    expect(written.map(({ action }) => action)).toEqual(['addFocalPoint', 'readContacts', 'readContacts']);

    const { id } = focalPoints[0] ?? {};
    const room = house.room('partners');
    const entity = (identity: Identity | null) =>
      graphql({
        schema: room.schema,
        source: `{ _entities(representations: [{ __typename: "FocalPoint", id: "${id}" }]) { ... on FocalPoint { id } } }`,
        contextValue: room.createContext({ requestId: `entity-${identity?.subject}`, identity }),
      });
    expect((await entity(steward)).data).toEqual({ _entities: [{ id }] });
    expect(await house.entries('partners', 'entity-steward')).toEqual([
      readBy(steward, String(id), partnerId),
    ]);
    for (const who of [blind, null]) expect((await entity(who)).data).toEqual({ _entities: [null] });
    expect(await house.entries('partners', 'entity-blind')).toEqual([]);
  });

  it('are not on record where there are none, or nobody may see them', async () => {
    const [none, some] = [await partnerWithPeople(0), await partnerWithPeople(1)];
    const empty = await house.ask(steward, text([none]));
    expect(empty.data).toEqual({ p0: { focalPoints: [] } });
    expect(await house.entries('partners', empty.requestId)).toEqual([]);
    for (const who of [blind, null]) {
      const hidden = await house.ask(who, text([some]));
      expect(hidden.data).toEqual({ p0: { focalPoints: [] } });
      expect(await house.entries('partners', hidden.requestId)).toEqual([]);
    }
  });
});

describe('contacts of stakeholders that are given out', () => {
  const text = `{ localPartnership(id: "${partnership}") { stakeholders { id contact { name email } } } }`;

  it('are on record one by one, and in one statement a level', async () => {
    const { result, statements } = await countingEntries('local-partnerships', () =>
      house.ask(steward, text),
    );
    const shown = result.data.localPartnership.stakeholders.filter(({ contact }: any) => contact !== null);
    expect(shown.length).toBeGreaterThan(3);
    expect(statements).toBe(1);
    const expected = shown.map(({ id }: any) => readBy(steward, id, partnership));
    const found = await house.entries('local-partnerships', result.requestId);
    expect(found.toSorted(byTarget)).toEqual(expected.toSorted(byTarget));
  });

  it('are not on record where nobody may see them', async () => {
    for (const who of [blind, null]) {
      const { data, requestId } = await house.ask(who, text);
      for (const { contact } of data.localPartnership.stakeholders) expect(contact).toBeNull();
      expect(await house.entries('local-partnerships', requestId)).toEqual([]);
    }
  });

  it('are on record for each person who follows the same events', async () => {
    const { data } = await house.ask(
      admin,
      `{ taskLogHead localPartnership(id: "${partnership}") { stakeholders { id contact { name } } } }`,
    );
    const { id } = data.localPartnership.stakeholders.find(({ contact }: any) => contact !== null);
    const query = `subscription { taskChanged(after: "${data.taskLogHead}") {
      task { lead { stakeholder { id contact { name } } } } } }`;
    const people = [person('one', reading), person('other', reading)];
    const streams = await Promise.all(people.map((who) => openStream(house.seat(who), 'sse', query)));
    const input = { ...(await inputOf(house, 'createTask')), leadStakeholderId: id };
    await house.does(admin, 'createTask', input);
    for (const { results } of streams) {
      await eventually(
        () => results.some((result) => result.data?.taskChanged?.task?.lead?.stakeholder?.contact),
        'the event has come with the contact',
      );
    }
    const readers = await house.rows(
      `select distinct subject from local_partnerships.audit_entry
        where action = 'readContacts' and target = $1 and subject = any($2) order by subject`,
      [id, [...people.map(({ subject }) => subject), 'shared']],
    );
    expect(readers).toEqual([{ subject: 'one' }, { subject: 'other' }]);
    await Promise.all(streams.map((stream) => stream.close()));
  });
});

describe('an audit trail that takes no entry', () => {
  const room = 'partners';
  beforeAll(async () => {
    await house.rows(`create function ${room}.no_entry() returns trigger language plpgsql as
      $$ begin raise exception 'full'; end $$;
      create function local_partnerships.no_entry() returns trigger language plpgsql as
      $$ begin raise exception 'full'; end $$`);
  });
  afterEach(() =>
    house.rows(`drop trigger if exists full_trail on partners.audit_entry;
      drop trigger if exists full_trail on local_partnerships.audit_entry`),
  );
  const fill = (schema: string) =>
    house.rows(`create trigger full_trail before insert on ${schema}.audit_entry
      for each row execute function ${schema}.no_entry()`);

  it('keeps focal points back', async () => {
    const { partnerId, focalPoints } = await partnerWithPeople(1);
    await fill('partners');
    const { data, errors } = await house.ask(
      steward,
      `{ partner(id: "${partnerId}") { focalPoints { name } } }`,
    );
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify([data, errors])).not.toContain(focalPoints[0]?.name);
  });

  it('keeps contacts of stakeholders back', async () => {
    await fill('local_partnerships');
    const { data, errors } = await house.ask(
      steward,
      `{ localPartnership(id: "${partnership}") { stakeholders { id contact { name } } } }`,
    );
    expect(errors.length).toBeGreaterThan(0);
    for (const { contact } of data.localPartnership.stakeholders) expect(contact).toBeNull();
  });
});
