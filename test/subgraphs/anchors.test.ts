import fc from 'fast-check';
import type { SourceEvent } from '../../platform/events/log-source';
import {
  anchorsOfAssessmentEvent,
  assessmentStatusChanges,
} from '../../subgraphs/assessments/event/assessment-live';
import { anchorsOfNewsEvent, newsLetThrough } from '../../subgraphs/news/event/news-live';
import { anchorsOfTaskEvent, everyTaskEvent } from '../../subgraphs/local-partnerships/task-event/task-live';
import { NewsStatus } from '../../subgraphs/news/news-item/news-item.enums';
import type { LiveFilter } from '../../subgraphs/common/live-filter';

// Few values, so that a filter often matches.
const value = fc.constantFrom('x', 'y', 'z');
const values = fc.uniqueArray(value, { maxLength: 3 });
const wanted = fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

function records(keys: readonly string[], of: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(keys.map((key) => [key, of])));
}

function eventOf(kind: string, attributes: object): SourceEvent {
  const now = new Date();
  const base = { id: 'event', entityId: 'entity', entityVersion: 1, cursor: 'cursor', sequence: 1, data: {} };
  return { ...base, kind, attributes, occurredAt: now, recordedAt: now };
}

/** How many of the events that a filter lets through it finds by its anchors: has to be all, or nobody would be told. */
function countFound<Filter>(
  live: LiveFilter<Filter>,
  anchorsOf: (event: SourceEvent) => readonly string[],
  filters: fc.Arbitrary<object>,
  events: fc.Arbitrary<SourceEvent>,
): number {
  let matched = 0;
  fc.assert(
    fc.property(filters, events, (given, event) => {
      const filter = given as Filter;
      if (!live.matches(event, filter)) return;
      const anchors = live.anchorsOf(filter);
      if (anchors === null) return;
      matched += 1;
      const carried = anchorsOf(event);
      expect(anchors.filter((anchor) => carried.includes(anchor))).not.toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  return matched;
}

describe('the anchors of a filter', () => {
  it('find the task events that pass it', () => {
    const lists = ['participantPartnerIds', 'targetGroups', 'sdgTargets'];
    const single = ['localPartnershipId', 'status', 'kind', 'priority', 'leadPartnerId', 'countryIso3'];
    const attributes = fc
      .tuple(
        records([...single, 'assessmentId', 'recommendationId', 'placeId'], value),
        records(lists, values),
        value,
      )
      .map(([one, many, place]) => ({
        ...one,
        ...many,
        placePath: [place, one['placeId']],
        dueOn: null,
        timeZone: 'UTC',
        isDemo: false,
      }));
    const filters = records(
      [
        'localPartnershipId',
        'status',
        'kind',
        'priority',
        'leadPartnerId',
        'participantPartnerId',
        'placeId',
        'countryIso3',
        'stakeholderGroup',
        'assessmentId',
        'recommendationId',
        'sdgTarget',
      ],
      wanted,
    );
    expect(
      countFound(
        everyTaskEvent,
        anchorsOfTaskEvent,
        filters,
        attributes.map((task) => eventOf('CREATED', task)),
      ),
    ).toBeGreaterThan(50);
  });

  it('find the assessment events that pass it', () => {
    const lists = [
      'partnerIds',
      'thematicAreas',
      'illicitFlows',
      'sdgTargets',
      'offenceCodes',
      'missingGroups',
    ];
    const attributes = fc
      .tuple(
        records(['status', 'publicStatus', 'method', 'countryIso3', 'placeId'], value),
        records(lists, values),
      )
      .map(([one, many]) => ({ ...one, ...many }));
    const filters = records(
      [
        'status',
        'publicStatus',
        'method',
        'countryIso3',
        'placeId',
        'partnerId',
        'thematicArea',
        'illicitFlow',
        'sdgTarget',
        'offenceCode',
        'missingGroup',
      ],
      wanted,
    );
    const events = attributes.map((assessment) => eventOf('assessment.recorded', assessment));
    expect(countFound(assessmentStatusChanges, anchorsOfAssessmentEvent, filters, events)).toBeGreaterThan(
      50,
    );
  });

  it('find the news events that pass it', () => {
    const lists = ['partnerIds', 'countryIso3', 'placeIds', 'assessmentIds', 'sdgGoals', 'languages'];
    const attributes = fc
      .tuple(fc.constantFrom('PUBLISHED', 'CORRECTED'), value, records(lists, values))
      .map(([status, format, many]) => ({ status, format, publishedOn: null, ...many }));
    const filters = fc
      .tuple(
        records(['format', 'partnerId', 'countryIso3', 'placeId', 'assessmentId', 'sdgGoal'], wanted),
        fc.option(value, { nil: undefined }),
        fc.option(fc.constant(['PUBLISHED']), { nil: undefined }),
      )
      .map(([many, language, status]) => ({ ...many, language, status }));
    const events = attributes.map((item) => eventOf('PUBLISHED', item));
    expect(
      countFound(newsLetThrough(Object.values(NewsStatus)), anchorsOfNewsEvent, filters, events),
    ).toBeGreaterThan(50);
  });
});
