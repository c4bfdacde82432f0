import { stakeholderGroupCodes } from '../../common/vocabulary';
import type { DataSource, GroupConsultation } from './data-source.entity';
import type { CollectionState } from './evidence.enums';

/** A group counts as consulted once what it said is in hand, not while it is still being asked. */
const statesThatConsult: ReadonlySet<CollectionState> = new Set(['COLLECTED', 'ANALYSED']);

/** One row for each of the seven groups, in their order, also for those that nobody asked. */
export function consultationOf(sources: readonly DataSource[]): GroupConsultation[] {
  return stakeholderGroupCodes.map((code) => {
    const ofGroup = sources.filter((source) => source.groupCode === code);
    return {
      group: { code },
      consulted: ofGroup.some((source) => statesThatConsult.has(source.state)),
      sources: ofGroup,
    };
  });
}
