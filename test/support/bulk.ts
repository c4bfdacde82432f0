import { Client } from 'pg';
import { inboxesHaveFollowed, untilInboxesAreEmpty } from './inboxes';

/** How many rows of each kind; all else follows from these numbers. */
export interface BulkSize {
  readonly partners: number;
  /** Each with a local partnership; a tenth of the partnerships stand in Chilanzar, where the seed's one is. */
  readonly places: number;
  /** Of each partnership. */
  readonly tasks: number;
  readonly assessments: number;
  readonly news: number;
}

/**
 * Many rows beside the seed's, written by SQL since no API is as fast. They hang on one another and on the seed's rows
 * alike, so that every list of the example operations grows; names, days and moments repeat, so that an order has to
 * decide by the id. Call it once for the database of a running platform, which is at rest when this settles.
 */
export async function insertBulk(databaseUrl: string, size: BulkSize): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await untilInboxesAreEmpty(client);
    await client.query(partners(size));
    await client.query(placesAndPartnerships(size));
    await client.query(tasks(size));
    await client.query(assessments(size));
    await client.query(news(size));
    await client.query(foreignRecords);
    // Plans for the few rows of the seed would be kept until the server looks for itself.
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

/** One of a list by the row's number `n`. */
function pick(...values: readonly string[]): string {
  return `(array['${values.join("', '")}'])[n % ${values.length} + 1]`;
}

const group = pick('LOCAL_GOVERNMENT', 'SECURITY_SECTOR', 'YOUTH_COMMUNITIES', 'CIVIL_SOCIETY');
const iso3 = pick('UZB', 'KEN', 'MEX', 'BRB');
const country = pick('place:uz', 'place:ke', 'place:mx', 'place:bb');
const placeOfPartnership = `case when n % 10 = 0 then 'place:uz-tashkent-chilanzar' else 'place:bulk-' || n end`;

function partners(size: BulkSize): string {
  return `
    set search_path = partners, public;
    insert into partner (id, slug, name, acronym, kind, country_iso3, sdg_goals, verified, merged_into, updated_at)
      select 'partner:bulk-' || n, 'bulk-' || n, 'Bulk partner ' || n / 3, 'BP-' || n,
        ${pick('NGO_NETWORK', 'ACADEMIA', 'GOVERNMENT_BODY')}, ${iso3}, array['16'], n % 2 = 0,
        case when n % 25 = 0 then 'partner:unodc' end, timestamptz '2026-01-01' + n / 4 * interval '1 day'
      from generate_series(1, ${size.partners}) as n;
    -- In a script of three bytes a letter, and longer than any name in use: its cursor is long.
    update partner set name = repeat('城市安全伙伴', 60) where id = 'partner:bulk-1';
    insert into partner_name (partner_id, value, kind, language)
      select 'partner:bulk-' || n, value, kind, 'EN' from generate_series(1, ${size.partners}) as n,
        lateral (values ('Bulk partner ' || n / 3, 'OFFICIAL'), ('European Forum on Urban Security ' || n, 'ALIAS'))
          as names(value, kind);
    insert into partner_identifier (partner_id, scheme, value)
      select 'partner:bulk-' || n, 'OTHER', 'BULK-' || n from generate_series(1, ${size.partners}) as n;
    insert into provenance (owner, position, title)
      select 'partner:bulk-' || n, 1, 'Bulk' from generate_series(1, ${size.partners}) as n;
    insert into translation (owner, field, language, text)
      select 'partner:bulk-' || n, 'name', 'FR', 'Partenaire ' || n from generate_series(1, ${size.partners}) as n;
  `;
}

function placesAndPartnerships(size: BulkSize): string {
  const stakeholder = `'stakeholder:bulk-' || n`;
  return `
    set search_path = local_partnerships, public;
    insert into place (id, level, name, parent_id, path, country_iso3, time_zone)
      select 'place:bulk-' || n, 'CITY', 'Bulk place ' || n, ${country}, array[${country}, 'place:bulk-' || n],
        ${iso3}, ${pick('Asia/Tashkent', 'Africa/Nairobi', 'America/Mexico_City', 'America/Barbados')}
      from generate_series(1, ${size.places}) as n;
    insert into local_partnership (id, title, place_id, task_prefix, status)
      select 'local-partnership:bulk-' || n, 'Bulk partnership ' || n / 2, ${placeOfPartnership}, 'BULK-' || n,
        ${pick('ACTIVE', 'FORMING')}
      from generate_series(1, ${size.places}) as n;
    insert into stakeholder (id, local_partnership_id, group_code, partner_id, organisation_name, roles)
      select ${stakeholder} || '-' || m, 'local-partnership:bulk-' || n, ${group},
        case when m = 1 then 'partner:bulk-' || n % ${size.partners} + 1 when n % 2 = 0 then 'partner:demo-agency-a' end,
        'Bulk organisation ' || n || ' ' || m, array['COORDINATOR']
      from generate_series(1, ${size.places}) as n, generate_series(1, 2) as m;
    insert into coordination_body (id, local_partnership_id, kind, name, chair_id)
      select 'coordination-body:bulk-' || n, 'local-partnership:bulk-' || n, 'STEERING_COMMITTEE', 'Bulk body ' || n,
        ${stakeholder} || '-1'
      from generate_series(1, ${size.places}) as n;
    insert into coordination_body_member (body_id, stakeholder_id)
      select 'coordination-body:bulk-' || n, ${stakeholder} || '-2' from generate_series(1, ${size.places}) as n;
  `;
}

function tasks(size: BulkSize): string {
  const all = size.places * size.tasks;
  const status = pick(
    'PROPOSED',
    'ACCEPTED',
    'IN_PROGRESS',
    'BLOCKED',
    'IN_REVIEW',
    'COMPLETED',
    'DECLINED',
    'CANCELLED',
  );
  return `
    set search_path = local_partnerships, public;
    insert into coordination_task (
        id, reference, local_partnership_id, place_id, title, kind, status, status_since, priority, lead_partner_id,
        lead_stakeholder_id, target_groups, assessment_id, recommendation_id, sdg_targets, due_on, blocked_reason,
        sensitivity, is_demo, created_at, updated_at, version
      )
      select 'task:bulk-' || n, 'BULK-' || n, partnership.id, partnership.place_id, 'Bulk task ' || n,
        ${pick('CONSULTATION', 'DATA_SHARING', 'VALIDATION', 'OTHER', 'DATA_COLLECTION')}, ${status}, moment,
        ${pick('LOW', 'MEDIUM', 'HIGH', 'URGENT', 'MEDIUM')},
        case n % 3 when 0 then 'partner:demo-agency-a' when 1 then 'partner:bulk-' || n % ${size.partners} + 1 end,
        case n % 3 when 2 then 'stakeholder:bulk-' || number || '-1' end,
        array[${group}], 'assessment:bulk-' || n % ${size.assessments} + 1,
        case when n % 4 = 0 then 'recommendation:demo-uz-chilanzar-1'
          else 'recommendation:bulk-' || n % ${size.assessments} + 1 || '-1' end,
        array['16.4'], case when n % 7 > 0 then current_date - 20 + n % 40 end,
        case when ${status} = 'BLOCKED' then 'NO_FUNDING' end, 'PUBLIC', n % 2 = 0, moment, moment, 2
      from generate_series(1, ${all}) as n
      cross join lateral (select (n - 1) / ${size.tasks} + 1 as number) as numbered
      cross join lateral (select timestamptz '2026-02-01' + n / 5 * interval '1 hour' as moment) as dated
      join local_partnership as partnership on partnership.id = 'local-partnership:bulk-' || number;
    insert into task_participant (task_id, partner_id, stakeholder_id, role)
      select 'task:bulk-' || n, 'partner:bulk-' || (n + 1) % ${size.partners} + 1, null, 'OVERSIGHT'
      from generate_series(1, ${all}) as n
      union all select 'task:bulk-' || n, 'partner:demo-agency-b', null, 'SUPPORT'
      from generate_series(1, ${all}) as n where n % 3 = 0;
    insert into task_dependency (task_id, depends_on)
      select 'task:bulk-' || n, 'task:bulk-' || n - 1 from generate_series(2, ${all}) as n where n % 5 <> 1
      union all select 'task:demo-uz-chi-3', 'task:bulk-' || n from generate_series(1, ${all}) as n where n % 50 = 1
      union all select 'task:demo-uz-chi-5', 'task:bulk-' || n from generate_series(1, ${all}) as n where n % 50 = 2;
    insert into event_log (
        sequence, id, kind, entity_id, entity_version, occurred_at, recorded_at, data, attributes
      )
      select log_head.last + (n - 1) * 2 + m, 'task-event:bulk-' || n || '-' || m,
        case m when 1 then 'CREATED' else 'STATUS_CHANGED' end, task.id, m, task.created_at, task.created_at,
        jsonb_build_object('fromStatus', case m when 2 then 'PROPOSED' end,
          'toStatus', case m when 1 then 'PROPOSED' else 'ACCEPTED' end, 'actorName', 'Bulk',
          'actorPartnerId', task.lead_partner_id),
        jsonb_build_object('localPartnershipId', task.local_partnership_id, 'status', 'PROPOSED', 'kind', task.kind,
          'priority', task.priority, 'leadPartnerId', task.lead_partner_id, 'participantPartnerIds', '[]'::jsonb,
          'placeId', task.place_id, 'placePath', to_jsonb(place.path), 'countryIso3', place.country_iso3,
          'timeZone', place.time_zone, 'targetGroups', to_jsonb(task.target_groups), 'assessmentId', task.assessment_id,
          'recommendationId', task.recommendation_id, 'sdgTargets', to_jsonb(task.sdg_targets), 'dueOn', task.due_on,
          'sensitivity', 'PUBLIC', 'isDemo', task.is_demo)
      from log_head, generate_series(1, ${all}) as n, generate_series(1, 2) as m, coordination_task as task
      join place on place.id = task.place_id
      where task.id = 'task:bulk-' || n;
    update log_head set last = last + ${all * 2};
    ${inboxesHaveFollowed}
  `;
}

function assessments(size: BulkSize): string {
  const parts = (count: number) =>
    `from generate_series(1, ${size.assessments}) as n, generate_series(1, ${count}) as m`;
  const demo = (count: number) => `from generate_series(1, ${count}) as n`;
  const onDemo = Math.ceil(size.assessments / 4);
  return `
    set search_path = assessments, public;
    insert into assessment (
        id, title, method, place_id, country_iso3, local_partnership_id, status, sdg_targets, sensitivity, created_at
      )
      select 'assessment:bulk-' || n, 'Bulk assessment ' || n / 2, 'USGA',
        case when n % 5 = 0 then 'place:uz-tashkent-chilanzar' else 'place:bulk-' || n end, ${iso3},
        'local-partnership:bulk-' || n, ${pick('DATA_COLLECTION', 'FOLLOW_UP', 'PUBLISHED', 'PLANNING')},
        array['16.4'], 'PUBLIC', timestamptz '2026-03-01' + n / 3 * interval '1 day'
      from generate_series(1, ${size.assessments}) as n;
    insert into assessment_partner (assessment_id, partner_id, organisation_name, role)
      select 'assessment:bulk-' || n, case m when 1 then 'partner:bulk-' || n else 'partner:demo-agency-a' end, 'Bulk',
        case m when 1 then 'LEAD' else 'SUPPORT' end ${parts(2)};
    insert into data_source (id, assessment_id, kind, title, provider_id, group_code, state)
      select 'data-source:bulk-' || n || '-' || m, 'assessment:bulk-' || n, 'FOCUS_GROUP', 'Bulk source ' || m,
        'partner:bulk-' || n, ${group}, 'COLLECTED' ${parts(2)};
    insert into finding (id, assessment_id, title)
      select 'finding:bulk-' || n || '-' || m, 'assessment:bulk-' || n, 'Bulk finding ' || m ${parts(2)};
    insert into finding (id, assessment_id, title)
      select 'finding:bulk-demo-' || n, 'assessment:demo-uz-chilanzar', 'Bulk finding ' || n ${demo(onDemo)};
    insert into finding_offence (finding_id, offence_code)
      select id, code from finding, unnest(array['0601', '07031']) as code where starts_with(id, 'finding:bulk-');
    insert into finding_evidence (finding_id, data_source_id)
      select finding.id, source.id from finding join data_source as source
        on source.assessment_id = finding.assessment_id or (
          starts_with(finding.id, 'finding:bulk-demo-')
          and source.assessment_id = replace(finding.id, 'finding:bulk-demo-', 'assessment:bulk-')
        )
      where starts_with(finding.id, 'finding:bulk-');
    insert into priority_area (id, assessment_id, rank, title, agreed_by)
      select 'priority-area:bulk-' || n, 'assessment:bulk-' || n, 1, 'Bulk area', array[${group}] ${parts(1)};
    insert into priority_area (id, assessment_id, rank, title, agreed_by)
      select 'priority-area:bulk-demo-' || n, 'assessment:demo-uz-chilanzar', n + 1, 'Bulk area', array[${group}]
      ${demo(onDemo)};
    insert into priority_area_finding (priority_area_id, finding_id)
      select 'priority-area:bulk-demo-' || n, 'finding:bulk-demo-' || n ${demo(onDemo)};
    insert into recommendation (
        id, assessment_id, number, text, status, priority_area_id, addressed_to, responsible_partners, sdg_targets
      )
      select 'recommendation:bulk-' || n || '-' || m, 'assessment:bulk-' || n, m, 'Bulk recommendation', 'AGREED',
        'priority-area:bulk-' || n, array[${group}], array['partner:bulk-' || n], array['16.4'] ${parts(2)};
    insert into recommendation (
        id, assessment_id, number, text, status, priority_area_id, addressed_to, responsible_partners, sdg_targets
      )
      select 'recommendation:bulk-demo-' || n, 'assessment:demo-uz-chilanzar', n + 3, 'Bulk recommendation', 'AGREED',
        'priority-area:bulk-demo-' || n, array[${group}], array['partner:bulk-' || n], array['16.4'] ${demo(onDemo)};
  `;
}

function news(size: BulkSize): string {
  return `
    set search_path = news, public;
    insert into news_item (
        id, headline, summary, format, status, published_on, partner_ids, country_iso3, place_ids, assessment_ids,
        local_partnership_ids, task_ids, sdg_goals, created_at
      )
      select 'news:bulk-' || n, 'Bulk news ' || n, 'Bulk', ${pick('ANALYSIS', 'OTHER')},
        ${pick('PUBLISHED', 'CORRECTED', 'PUBLISHED', 'DRAFT', 'PUBLISHED')},
        case when n % 4 > 0 then date '2026-04-01' + n / 6 end, array['partner:bulk-' || n % ${size.partners} + 1],
        array[${iso3}], array['place:bulk-' || n, 'place:uz-tashkent-chilanzar'],
        array['assessment:bulk-' || n % ${size.assessments} + 1], array['local-partnership:uz-chilanzar'],
        array['task:demo-uz-chi-1'], array['16'], timestamptz '2026-04-01' + n / 5 * interval '1 hour'
      from generate_series(1, ${size.news}) as n;
    update news_item set superseded_by_id = 'news:bulk-1' where starts_with(id, 'news:bulk-2');
    insert into provenance (owner, position, title)
      select 'news:bulk-' || n, 1, 'Bulk' from generate_series(1, ${size.news}) as n;
    insert into translation (owner, field, language, text)
      select 'news:bulk-' || n, 'headline', 'RU', 'Новость ' || n from generate_series(1, ${size.news}) as n;
  `;
}

/** What the rooms know of each other's rows, as if the owners had announced them. */
const foreignRecords = ['partners', 'local_partnerships', 'assessments', 'news']
  .map(
    (room) => `insert into ${room}.foreign_record (kind, id, current_id, parent_id, sensitivity)
      select split_part(id, ':', 1), id, coalesce(merged_into, id), parent_id, 'PUBLIC' from (
        select id, merged_into, null as parent_id from partners.partner
        union all select id, null, parent_id from local_partnerships.place
        union all select id, null, place_id from local_partnerships.local_partnership
        union all select id, null, local_partnership_id from local_partnerships.coordination_task
        union all select id, null, null from assessments.assessment
        union all select id, null, assessment_id from assessments.recommendation
      ) as known where id like '%:bulk-%';`,
  )
  .join('');
