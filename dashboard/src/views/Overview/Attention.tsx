import type { ReactElement } from 'react';
import { Panel } from '../../components/Panel';
import { useText } from '../../language/useText';
import { GroupGaps } from './GroupGaps';
import { LateResults } from './LateResults';
import { TaskAttention } from './TaskAttention';

/** What somebody should look at: each kind of trouble with its number, which is calm where it is nought. */
export function Attention(): ReactElement {
  const t = useText();
  return (
    <Panel title={t('overview.attention')}>
      <TaskAttention />
      <LateResults />
      <GroupGaps />
    </Panel>
  );
}
