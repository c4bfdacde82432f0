import type { ReactElement } from 'react';
import { DataTable } from '../components/DataTable';
import { Tag } from '../components/Tag';
import { Original, Translated } from '../language/Original';
import { useText } from '../language/useText';
import styles from './IndicatorChart.module.css';
import { linesBySource, periodsOf, sourceName, type Observation } from './indicator-series';
import { IndicatorPlot } from './IndicatorPlot';
import plotStyles from './IndicatorPlot.module.css';
import { Mark } from './Mark';
import { usePeriodText } from './usePeriodText';

export interface IndicatorChartProps {
  readonly title: string;
  readonly english: string;
  readonly unit: string;
  readonly lowerIsBetter: boolean;
  readonly observations: readonly Observation[];
}

/** One indicator over time. Every source is named; values that contradict each other all stand. */
export function IndicatorChart(props: IndicatorChartProps): ReactElement {
  const { title, english, unit, lowerIsBetter, observations } = props;
  const t = useText();
  const periodText = usePeriodText();
  const lines = linesBySource(observations);
  const periods = periodsOf(observations);
  const contested = periods.filter((period) => period.contested !== null);
  const named = (name: string): string => name || t('charts.noSource');
  return (
    <figure className={styles['chart']}>
      <figcaption>
        <h3>
          <Translated text={title} english={english} />
        </h3>
        <p className={styles['unit']}>
          <Original text={unit} /> · {t(lowerIsBetter ? 'charts.lowerIsBetter' : 'charts.higherIsBetter')}
        </p>
        {contested.length > 0 && (
          <Tag tone="warn" icon="alert">
            {t('charts.contested', { periods: t.list(contested.map(({ period }) => periodText(period))) })}
          </Tag>
        )}
      </figcaption>
      <IndicatorPlot
        lines={lines}
        periods={periods}
        summary={`${title}. ${lines
          .map(
            (line) =>
              `${named(line.name)}: ${line.observations
                .map(({ period, value }) => `${periodText(period)} ${t.number(value)}`)
                .join(', ')}`,
          )
          .join('. ')}`}
      />
      <ul className={styles['legend']}>
        {lines.map(({ name }, index) => (
          <li key={name}>
            <svg
              viewBox="-6 -6 12 12"
              width="12"
              height="12"
              aria-hidden="true"
              className={plotStyles[`source${index % 4}`]}
            >
              <Mark index={index} />
            </svg>
            {name ? <Original text={name} /> : t('charts.noSource')}
          </li>
        ))}
      </ul>
      <details className={styles['details']}>
        <summary>{t('charts.asTable')}</summary>
        <DataTable
          title={title}
          columns={[
            { id: 'period', title: t('charts.period'), text: ({ period }) => periodText(period) },
            {
              id: 'value',
              title: t('charts.value'),
              text: ({ value }) => value,
              cell: ({ value }) => t.number(value),
              align: 'end',
            },
            { id: 'source', title: t('charts.source'), text: (row) => named(sourceName(row)) },
            {
              id: 'contested',
              title: t('charts.isContested'),
              text: ({ isContested }) => (isContested ? t('charts.yes') : t('charts.no')),
            },
          ]}
          rows={observations}
          keyOf={({ id }) => id}
          empty={t('charts.none')}
        />
      </details>
    </figure>
  );
}
