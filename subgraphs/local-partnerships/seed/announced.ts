import { EventLog } from '../../../platform/events/event-log';
import type { Seed } from '../../../platform/subgraph/define-subgraph';
import type { AnnouncedRecord, ForeignEvents } from '../../../schema/events';
import { announcement } from '../../common/announcement';
import { seedActor } from '../../common/seed-actor';
import { chilanzar } from './page';
import { places } from './places';

const log = new EventLog<'records.announced', ForeignEvents['records.announced'], typeof seedActor>();

const announced: readonly AnnouncedRecord[] = [
  ...places.map(({ id, countryIso3 }) => ({ kind: 'place' as const, id, parentId: countryIso3 })),
  { kind: 'local-partnership', id: chilanzar, parentId: 'place:uz-tashkent-chilanzar' },
];

/** Makes the places and the partnership of the page known to the other rooms. */
export const announcedSeed: Seed = {
  name: 'announced',
  demo: false,
  apply: (tx) => log.record(tx, [announcement('page-places', announced, seedActor)]),
};
