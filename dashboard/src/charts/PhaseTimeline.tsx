import type { ReactElement } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../language/useText';
import { dayOfToday, daysLate, phaseScale, type Phase, type PhaseScale } from './phase-scale';
import styles from './PhaseTimeline.module.css';

/** The steps of an assessment, one below the other: planned and actual days as bars and in words, how complete, how late. */
export function PhaseTimeline({ phases }: { phases: readonly Phase[] }): ReactElement {
  const t = useText();
  const today = dayOfToday();
  const scale = phaseScale(phases, today);
  if (phases.every(isBare)) {
    return (
      <div className={styles['timeline']}>
        <ol className={styles['steps']}>
          {phases.map((phase) => (
            <li key={phase.code} className={styles[phase.state]}>
              <State phase={phase} />
            </li>
          ))}
        </ol>
        <p className={styles['words']}>{t('charts.noDates')}</p>
      </div>
    );
  }
  return (
    <div className={styles['timeline']}>
      <ol>
        {phases.map((phase) => (
          <li key={phase.code} className={`${styles['phase']} ${styles[phase.state]}`}>
            <State phase={phase} />
            <div>
              {scale && <Bars phase={phase} scale={scale} today={today} />}
              <Words phase={phase} today={today} />
            </div>
          </li>
        ))}
      </ol>
      {scale && (
        <p className={styles['axis']} aria-hidden="true">
          <span>{t.day(scale.from)}</span>
          <span>{t.day(scale.to)}</span>
        </p>
      )}
    </div>
  );
}

function isBare({ plannedStart, plannedEnd, actualStart, actualEnd, completeness }: Phase): boolean {
  return [plannedStart, plannedEnd, actualStart, actualEnd, completeness].every((value) => value === null);
}

const icons = { NOT_STARTED: undefined, ONGOING: 'clock', DONE: 'check', SKIPPED: 'close' } as const;

function State({ phase: { code, state } }: { phase: Phase }): ReactElement {
  const t = useText();
  const icon = icons[state];
  return (
    <div className={styles['head']}>
      <span className={styles['sign']}>{icon && <Icon name={icon} size={14} />}</span>
      <span>
        <strong>{t.term('AssessmentPhaseCode', code)}</strong>
        <small>{t.term('PhaseState', state)}</small>
      </span>
    </div>
  );
}

interface BarsProps {
  readonly phase: Phase;
  readonly scale: PhaseScale;
  readonly today: string;
}

function Bars({ phase, scale, today }: BarsProps): ReactElement {
  const { plannedStart, plannedEnd, actualStart, actualEnd, state } = phase;
  const between = (from: string, to: string): { insetInlineStart: string; inlineSize: string } => ({
    insetInlineStart: `${scale.at(from)}%`,
    inlineSize: `${Math.max(1, scale.at(to) - scale.at(from))}%`,
  });
  const end = actualEnd ?? (state === 'ONGOING' ? today : actualStart);
  return (
    <div className={styles['bars']} aria-hidden="true">
      {plannedStart !== null && plannedEnd !== null && (
        <span className={styles['planned']} style={between(plannedStart, plannedEnd)} />
      )}
      {actualStart !== null && end !== null && (
        <span className={styles['actual']} style={between(actualStart, end)} />
      )}
      {today >= scale.from && today <= scale.to && (
        <span className={styles['today']} style={{ insetInlineStart: `${scale.at(today)}%` }} />
      )}
    </div>
  );
}

function Words({ phase, today }: { phase: Phase; today: string }): ReactElement {
  const t = useText();
  const { plannedStart, plannedEnd, actualStart, actualEnd, completeness } = phase;
  const span = (from: string | null, to: string | null): string =>
    `${from === null ? '…' : t.day(from)} – ${to === null ? '…' : t.day(to)}`;
  const late = daysLate(phase, today);
  const isPlanned = plannedStart !== null || plannedEnd !== null;
  const isActual = actualStart !== null || actualEnd !== null;
  return (
    <p className={styles['words']}>
      {isPlanned && <span>{t('charts.planned', { span: span(plannedStart, plannedEnd) })}</span>}
      {isActual && <span>{t('charts.actual', { span: span(actualStart, actualEnd) })}</span>}
      {!isPlanned && !isActual && <span>{t('charts.noDates')}</span>}
      {completeness !== null && <span>{t('charts.complete', { share: t.percent(completeness) })}</span>}
      {late > 0 && <span className={styles['late']}>{t('charts.late', { count: late })}</span>}
    </p>
  );
}
