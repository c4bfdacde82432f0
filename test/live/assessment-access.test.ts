import type { Identity } from '../../platform/identity';
import {
  alike,
  elsewhere,
  lead,
  mergeIntoLead,
  outsider,
  participant,
  partnership,
  personas,
  sensitivities,
} from '../access/assessments-world';
import { House, admin, person } from '../access/house';
import { Connection } from '../support/live-connection';

type Input = Record<string, unknown>;

let house: House;
let made = 0;
const connections: Connection[] = [];
beforeAll(async () => {
  house = await House.open();
  await mergeIntoLead(house);
  await house.rows(
    `insert into local_partnerships.local_partnership (id, title, place_id, task_prefix, status)
      values ($1, 'Elsewhere', 'place:ke-nairobi', 'ELSE', 'ACTIVE')`,
    [elsewhere],
  );
  await house.rows(
    `insert into assessments.foreign_record (kind, id, current_id) values ('local-partnership', $1, $1)`,
    [elsewhere],
  );
}, 30_000);
afterEach(async () => {
  await Promise.all(connections.splice(0).map((connection) => connection.dispose()));
});
afterAll(() => house.dispose());

const outsideReader = person('outside reader', ['assessments:read']);

/** What somebody is told through the gateway, from a cursor on. */
class Follower {
  readonly told: string[] = [];

  private constructor(private readonly events: AsyncIterator<any>) {}

  /**
   * `asked` makes the operation one of its own: what the gateway holds of one that others are on is sent as it was told to
   * them, and not judged anew.
   */
  static async from(after: string, who: Identity | null, asked = `asked${++made}`): Promise<Follower> {
    const connection = new Connection(house.seat(who));
    connections.push(connection);
    const query = `subscription ($after: String) { assessmentStatusChanged(after: $after) {
      toStatus reason assessment { title place { ${asked}: name } } } }`;
    return new Follower(connection.client.iterate({ query, variables: { after } }));
  }

  /** Takes what comes up to an event with this reason. */
  async until(reason: string): Promise<string[]> {
    do {
      const { value, done } = await this.events.next();
      if (done || value.errors) throw new Error(`ended: ${JSON.stringify(value)}`);
      const { assessmentStatusChanged: event } = value.data;
      this.told.push(event.reason ?? `${event.assessment.title} recorded`);
    } while (this.told.at(-1) !== reason);
    return this.told;
  }
}

async function head(): Promise<string> {
  return (await house.data(null, '{ assessmentLogHead }')).assessmentLogHead;
}

async function plan(input: Input): Promise<string> {
  const slug = `followed-${++made}`;
  const given = {
    ...alike,
    slug,
    title: slug,
    localPartnershipId: partnership,
    leadPartnerId: lead,
    ...input,
  };
  return (await house.does(admin, 'createAssessment', given, 'assessment { id }')).assessment.id;
}

async function change(assessmentId: string, name: string, input: Input): Promise<void> {
  const [{ version }] = await house.rows('select version from assessments.assessment where id = $1', [
    assessmentId,
  ]);
  await house.does(admin, name, { assessmentId, expectedVersion: version, ...input });
}

/** Suspends an assessment, or takes it up again. */
async function step(id: string, reason: string): Promise<void> {
  const [{ status }] = await house.rows('select status from assessments.assessment where id = $1', [id]);
  await change(id, 'transitionAssessment', { to: status === 'PLANNING' ? 'SUSPENDED' : 'PLANNING', reason });
}

/** An event that everybody is told of: what was said before it has come when it comes. */
async function fence(): Promise<string> {
  const reason = `fence ${++made}`;
  await step(await plan({ sensitivity: 'PUBLIC' }), reason);
  return reason;
}

/** What somebody was told, without the fences. */
function ofThose(told: readonly string[]): string[] {
  return told.filter((reason) => !reason.startsWith('fence') && !reason.endsWith('recorded'));
}

async function replayed(after: string, who: Identity | null): Promise<string[]> {
  return ofThose(await (await Follower.from(after, who)).until(await fence()));
}

async function polled(after: string, who: Identity | null): Promise<string[]> {
  const { assessmentEvents } = await house.data(
    who,
    'query ($after: String) { assessmentEvents(first: 200, after: $after) { nodes { reason toStatus } } }',
    { after },
  );
  return ofThose(assessmentEvents.nodes.flatMap(({ reason }: { reason: string | null }) => reason ?? []));
}

describe('assessmentStatusChanged', () => {
  it('tells everybody who follows at once what is theirs', async () => {
    const after = await head();
    const cast = personas('partner:former-lead');
    const followers = await Promise.all(cast.map(({ who }) => Follower.from(after, who, 'alike')));
    const ids: string[] = [];
    for (const sensitivity of sensitivities) {
      const id = await plan({ sensitivity, title: sensitivity });
      await change(id, 'addAssessmentPartner', { partnerId: participant, role: 'SUPPORT' });
      ids.push(id);
    }
    for (const [index, id] of ids.entries()) await step(id, sensitivities[index] ?? '');
    const reason = await fence();
    const told = await Promise.all(followers.map((follower) => follower.until(reason)));
    expect(told.map((one, index) => [cast[index]?.name, ofThose(one)])).toEqual(
      cast.map(({ name, sees }) => [name, sees]),
    );
  }, 30_000);

  it('keeps back what is closed on the way with all that was said of it, until it is opened again', async () => {
    const after = await head();
    const [anonymous, reader] = await Promise.all([
      Follower.from(after, null),
      Follower.from(after, outsideReader),
    ]);
    const id = await plan({ sensitivity: 'PUBLIC' });
    await step(id, 'while public');
    await Promise.all([anonymous, reader].map((follower) => follower.until('while public')));
    await change(id, 'updateAssessment', { sensitivity: 'INTERNAL' });
    await step(id, 'while internal');
    await reader.until('while internal');
    await change(id, 'updateAssessment', { sensitivity: 'CONFIDENTIAL' });
    await step(id, 'while confidential');
    const reason = await fence();
    expect(ofThose(await anonymous.until(reason))).toEqual(['while public']);
    expect(ofThose(await reader.until(reason))).toEqual(['while public', 'while internal']);

    const all = ['while public', 'while internal', 'while confidential'];
    for (const ask of [replayed, polled]) {
      expect(await ask(after, outsideReader)).toEqual([]);
      expect(await ask(after, person('lead', [], { partner: lead }))).toEqual(all);
    }
    await change(id, 'updateAssessment', { sensitivity: 'PUBLIC' });
    for (const ask of [replayed, polled]) expect(await ask(after, null)).toEqual(all);
  }, 30_000);

  it('tells a partner that is added from its next event on, and of all before to who asks again', async () => {
    const after = await head();
    const who = person('newcomer', [], { partner: outsider });
    const newcomer = await Follower.from(after, who);
    const [shared, strict] = [
      await plan({ sensitivity: 'CONFIDENTIAL' }),
      await plan({ sensitivity: 'STRICTLY_CONFIDENTIAL' }),
    ];
    const both = async (reason: string) => {
      await step(shared, `${reason}, confidential`);
      await step(strict, `${reason}, strictly confidential`);
      return newcomer.until(await fence());
    };
    expect(ofThose(await both('as a stranger'))).toEqual([]);
    for (const id of [shared, strict]) {
      await change(id, 'addAssessmentPartner', { partnerId: outsider, role: 'SUPPORT' });
    }
    expect(ofThose(await both('in support'))).toEqual(['in support, confidential']);
    for (const id of [shared, strict]) {
      await change(id, 'addAssessmentPartner', { partnerId: outsider, role: 'LEAD' });
    }
    expect(ofThose(await both('as the lead')).slice(1)).toEqual([
      'as the lead, confidential',
      'as the lead, strictly confidential',
    ]);
    expect(await polled(after, who)).toHaveLength(6);
    expect(await replayed(after, who)).toEqual(await polled(after, who));
  }, 30_000);

  it('goes over from the coordinators of one partnership to those of another', async () => {
    const after = await head();
    const coordinator = (of: string) => person(`coordinator of ${of}`, [], { coordinates: [of] });
    const here = await Follower.from(after, coordinator(partnership));
    const there = await Follower.from(after, coordinator(elsewhere));
    const id = await plan({ sensitivity: 'STRICTLY_CONFIDENTIAL' });
    await step(id, 'here');
    await here.until('here');
    await change(id, 'updateAssessment', { localPartnershipId: elsewhere });
    await step(id, 'there');
    const reason = await fence();
    expect(ofThose(await here.until(reason))).toEqual(['here']);
    expect(ofThose(await there.until(reason))).toEqual(['there']);
    expect(await replayed(after, coordinator(partnership))).toEqual([]);
    expect(await replayed(after, coordinator(elsewhere))).toEqual(['here', 'there']);
  }, 30_000);

  it('follows the people of a partner through a merge', async () => {
    const after = await head();
    const input = { slug: 'small-office', name: 'Small office', kind: 'NGO_NETWORK' };
    const { partner } = await house.does(admin, 'upsertPartner', input, 'partner { id }');
    await house.settled();
    const small = await Follower.from(after, person('small', [], { partner: partner.id }));
    const large = await Follower.from(after, person('large', [], { partner: outsider }));
    const [ofLarge, ofSmall] = [
      await plan({ sensitivity: 'CONFIDENTIAL', leadPartnerId: outsider }),
      await plan({ sensitivity: 'CONFIDENTIAL', leadPartnerId: partner.id }),
    ];
    const both = async (reason: string) => {
      await step(ofLarge, `${reason}, large`);
      await step(ofSmall, `${reason}, small`);
      const end = await fence();
      return [ofThose(await small.until(end)), ofThose(await large.until(end))].map((told) =>
        told.filter((one) => one.startsWith(reason)),
      );
    };
    expect(await both('before')).toEqual([['before, small'], ['before, large']]);
    await house.does(admin, 'mergePartners', { keepId: outsider, mergeId: partner.id, reason: 'The same.' });
    await house.settled();
    const each = ['after, large', 'after, small'];
    expect(await both('after')).toEqual([each, each]);
  }, 30_000);
});
