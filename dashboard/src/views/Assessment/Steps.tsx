import type { ReactElement } from 'react';
import { Icon } from '../../components/Icon';
import { useText } from '../../language/useText';
import type { AssessmentHeadQuery } from './Assessment.generated';
import styles from './Steps.module.css';

type Phase = NonNullable<AssessmentHeadQuery['assessment']>['phases'][number];

/** The guide's three steps and the follow-up, in their order. */
export function Steps({ phases }: { phases: readonly Phase[] }): ReactElement {
  const t = useText();
  return (
    <ol className={styles['steps']}>
      {phases.map((phase, index) => (
        <li
          key={phase.code}
          className={`${styles['step']} ${styles[phase.state]}`}
          aria-current={phase.state === 'ONGOING' ? 'step' : undefined}
        >
          <span className={styles['mark']} aria-hidden="true">
            {phase.state === 'DONE' ? <Icon name="check" size={16} /> : t.number(index + 1)}
          </span>
          <span className={styles['name']}>{t.term('AssessmentPhaseCode', phase.code)}</span>
          <span className={styles['state']}>{t.term('PhaseState', phase.state)}</span>
          <Dates phase={phase} />
          {phase.completeness !== null && (
            <span className={styles['state']}>
              {t('assessments.complete', { share: t.percent(phase.completeness) })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Dates({ phase }: { phase: Phase }): ReactElement | null {
  const t = useText();
  const { plannedStart, plannedEnd, actualStart, actualEnd } = phase;
  const between = (from: string | null, to: string | null): string =>
    [from, to].map((date) => (date === null ? '…' : t.day(date))).join(' – ');
  if (actualStart !== null) return <span className={styles['state']}>{between(actualStart, actualEnd)}</span>;
  if (plannedStart === null && plannedEnd === null) return null;
  return (
    <span className={styles['state']}>
      {t('assessments.planned', { dates: between(plannedStart, plannedEnd) })}
    </span>
  );
}
