import { consultationOf } from '../../../subgraphs/assessments/evidence/consultation';
import type { DataSource } from '../../../subgraphs/assessments/evidence/data-source.entity';
import { CollectionState } from '../../../subgraphs/assessments/evidence/evidence.enums';
import { stakeholderGroupCodes, type StakeholderGroupCode } from '../../../subgraphs/common/vocabulary';

function source(groupCode: StakeholderGroupCode | null, state: CollectionState): DataSource {
  return {
    id: `data-source:${groupCode}-${state}`,
    assessmentId: 'assessment:a',
    kind: 'FOCUS_GROUP',
    title: 'Focus group',
    providerId: null,
    providerName: null,
    groupCode,
    periodCovered: null,
    sampleSize: null,
    state,
    limitations: null,
  };
}

describe('the consultation of the groups', () => {
  it('has a row for each of the seven, in their order, also where nobody was asked', () => {
    const rows = consultationOf([]);
    expect(rows.map((row) => row.group.code)).toEqual(stakeholderGroupCodes);
    expect(rows.every((row) => !row.consulted && row.sources.length === 0)).toBe(true);
  });

  it.each(Object.values(CollectionState))('knows what a source that is %s means for its group', (state) => {
    const row = consultationOf([source('CIVIL_SOCIETY', state)]).find(
      ({ group }) => group.code === 'CIVIL_SOCIETY',
    );
    expect(row?.sources).toHaveLength(1);
    expect(row?.consulted).toBe(['COLLECTED', 'ANALYSED'].includes(state));
  });

  it('leaves out a source that speaks for no group', () => {
    expect(consultationOf([source(null, 'ANALYSED')]).some((row) => row.sources.length > 0)).toBe(false);
  });
});
