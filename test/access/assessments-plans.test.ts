import type { Sql } from '../../platform/database/sql';
import type { Identity } from '../../platform/identity';
import { insertBulk } from '../support/bulk';
import { everything, looks } from './assessments-ways';
import { House, person } from './house';

/** Of every four assessments one is of each sensitivity; each has two partners, two sources, findings and events. */
const size = { partners: 400, places: 400, tasks: 1, assessments: 8_000, news: 0 };

const big = [
  'assessment',
  'assessment_partner',
  'data_source',
  'finding',
  'recommendation',
  'priority_area',
  'observation',
  'event_log',
  'foreign_record',
];

let house: House;
beforeAll(async () => {
  house = await House.open();
  await insertBulk(house.platform.databaseUrl, size);
  await house.rows(`
    set search_path = assessments, public;
    update assessment set sensitivity =
        (array['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL'])[substr(id, 17)::integer % 4 + 1],
        thematic_areas = case when id like '%99' then array['ROAD_SAFETY'] else '{}' end
      where id like 'assessment:bulk-%';
    insert into observation (id, indicator_code, place_id, value, period, data_source_id)
      select 'observation:bulk-' || n, 'robbery-rate', 'place:bulk-' || n % 8000, n,
        '{"text": "2020", "start": "2020-01-01", "end": "2020-12-31", "precision": "YEAR"}',
        'data-source:bulk-' || n % 8000 + 1 || '-1'
      from generate_series(1, 16000) as n;
    insert into event_log (sequence, id, kind, entity_id, entity_version, occurred_at, recorded_at, data, attributes)
      select last + n, 'event:bulk-' || n, 'assessment.statusChanged', 'assessment:bulk-' || n % 8000 + 1, 2, now(), now(),
        '{"from": "PLANNING", "to": "PLANNING", "fromPublic": "PLANNED", "toPublic": "PLANNED", "actorName": "Bulk"}', '{}'
      from log_head, generate_series(1, 24000) as n;
    update log_head set last = last + 24000;
    analyze;
    reset search_path`);
}, 120_000);
afterAll(() => house.dispose());

/** What the room sends to its database while somebody is answered. */
async function statementsOf(work: () => Promise<unknown>): Promise<Sql[]> {
  const { database } = house.room('assessments');
  const sent: Sql[] = [];
  const rows = database.rows.bind(database);
  database.rows = (statement) => {
    sent.push(statement);
    return rows(statement);
  };
  await work().finally(() => {
    database.rows = rows;
  });
  return sent;
}

/** The big tables that the database would read from end to end, with the statement. */
async function readWhole(sent: readonly Sql[]): Promise<string[]> {
  const found: string[] = [];
  await house.rows('set search_path = assessments, public');
  for (const { text, values } of sent) {
    const plan = (await house.rows(`explain ${text}`, values)).map((row) => row['QUERY PLAN']).join('\n');
    const scanned = [...plan.matchAll(/Seq Scan on (\w+)/g)].flatMap(([, table]) => table ?? []);
    if (scanned.some((table) => big.includes(table))) found.push(`${text}\n${plan}`);
  }
  await house.rows('reset search_path');
  return found;
}

const readers: readonly { readonly name: string; readonly who: Identity | null }[] = [
  { name: 'anonymous', who: null },
  { name: 'a reader of what is internal', who: person('reader', ['assessments:read']) },
  { name: 'somebody of a lead', who: person('lead', [], { partner: 'partner:bulk-7' }) },
  {
    name: 'somebody of a partner that takes part in everything',
    who: person('participant', ['assessments:read'], { partner: 'partner:demo-agency-a' }),
  },
  {
    name: 'a coordinator',
    who: person('coordinator', [], { coordinates: ['local-partnership:bulk-7', 'local-partnership:bulk-8'] }),
  },
];

const list = (filter: string) => `assessments(first: 20, filter: { ${filter} }) { nodes { title } }`;
const operations: Readonly<Record<string, string>> = {
  'one with everything': `assessment(id: "assessment:bulk-4") { ${everything} }`,
  'a recommendation': `recommendation(id: "recommendation:bulk-4-1") { ${looks.Recommendation} }`,
  'the newest': 'assessments(first: 20) { nodes { title findings { title } recommendations { text } } }',
  'those of a partner': `${list('partnerId: ["partner:bulk-7"]')} partner(id: "partner:bulk-7") {
    assessments { title } assessments(role: [LEAD]) { title } recommendations { text } dataSourcesProvided { title } }`.replace(
    'assessments(role',
    'leads: assessments(role',
  ),
  'those at a place': `${list('placeId: ["place:bulk-7"]')} place(id: "place:bulk-7") { assessments { title }
    latestAssessment { title } indicators { observations { isContested source { title } } } }`,
  'those of an area': list('thematicArea: [ROAD_SAFETY]'),
  events: 'assessmentEvents(first: 100) { nodes { reason assessment { title } } }',
  'the late ones before a day': 'lateAssessments(asOf: "2000-01-01") { title }',
};

describe.each(readers)('for $name', ({ who }) => {
  it.each(Object.keys(operations))('no big table is read from end to end to answer for %s', async (name) => {
    const sent = await statementsOf(() => house.data(who, `{ ${operations[name]} }`));
    expect(sent.length).toBeGreaterThan(0);
    expect(await readWhole(sent)).toEqual([]);
  });
});
