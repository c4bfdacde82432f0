import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import { useText } from '../language/useText';
import { CostPanel } from './CostPanel';
import { EventLogPanel } from './EventLogPanel';
import { useExplorer } from './ExplorerContext';
import { PlanPanel } from './PlanPanel';
import { resultViews, type ResultView } from './result-view';
import styles from './ResultPanels.module.css';
import { useStore } from './store';

/** What is shown of a result: itself, or how it came. The editor shows the response. */
export function ResultPanels(): ReactElement {
  const t = useText();
  const { view, events } = useExplorer();
  const shown = useStore(view);
  const { events: logged, held } = useStore(events.state);
  const count = logged.length + held.length;
  const choose = (keys: Set<Key>): void => {
    const [chosen] = keys;
    if (chosen !== undefined) view.set(chosen as ResultView);
  };
  return (
    <>
      <ToggleButtonGroup
        aria-label={t('explorer.result')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={choose}
        className={styles['views'] ?? ''}
      >
        {resultViews.map((each) => (
          <ToggleButton key={each} id={each} className={styles['view'] ?? ''}>
            {t(`explorer.result.${each}`)}
            {each === 'events' && count > 0 && <span className={styles['count']}>{t.number(count)}</span>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {shown !== 'response' && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without a mouse it could not be scrolled
        <section tabIndex={0} className={styles['panel']} aria-label={t(`explorer.result.${shown}`)}>
          {shown === 'events' && <EventLogPanel />}
          {shown === 'plan' && <PlanPanel />}
          {shown === 'cost' && <CostPanel />}
        </section>
      )}
    </>
  );
}
