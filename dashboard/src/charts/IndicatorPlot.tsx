import { AxisBottom, AxisLeft, AxisRight } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { ReactElement } from 'react';
import { directionOf } from '../language/languages';
import { useText } from '../language/useText';
import { middle, type Period, type SourceLine } from './indicator-series';
import styles from './IndicatorPlot.module.css';
import { Mark } from './Mark';
import { usePeriodText } from './usePeriodText';

const width = 440;
const height = 210;
const margin = { top: 14, bottom: 26, start: 44, end: 24 };
const inner = { width: width - margin.start - margin.end, height: height - margin.top - margin.bottom };
const mostTicks = 6;

export interface IndicatorPlotProps {
  readonly lines: readonly SourceLine[];
  readonly periods: readonly Period[];
  /** What is to be seen, for those who do not see it. */
  readonly summary: string;
}

/** Lines over time, each source with its own mark; where sources disagree, a bar over all that they say. Time runs with the script. */
export function IndicatorPlot({ lines, periods, summary }: IndicatorPlotProps): ReactElement {
  const t = useText();
  const periodText = usePeriodText();
  const isLtr = directionOf(t.language) === 'ltr';
  const times = periods.map(({ time }) => time);
  const values = lines.flatMap(({ observations }) => observations.map(({ value }) => value));
  const x = scaleLinear({
    domain: widened(Math.min(...times), Math.max(...times), 0.06),
    range: isLtr ? [0, inner.width] : [inner.width, 0],
  });
  const y = scaleLinear({
    domain: floored(Math.min(...values), Math.max(...values)),
    range: [inner.height, 0],
    nice: 4,
  });
  const ticks = everyNth(times, Math.ceil(times.length / mostTicks));
  // Of those that disagree, the least is named below its mark, out of the way of the others.
  const least = new Set(periods.map(({ leastId }) => leastId));
  const axis = {
    scale: y,
    numTicks: 4,
    hideAxisLine: true,
    hideTicks: true,
    tickFormat: (value: { valueOf(): number }) => t.number(value.valueOf()),
    tickLabelProps: { className: styles['label'] ?? '', dx: 0, dy: '0.33em' },
  };
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={styles['plot']}
      role="img"
      aria-label={summary}
      direction="ltr"
    >
      <Group left={isLtr ? margin.start : margin.end} top={margin.top}>
        {y.ticks(4).map((tick) => (
          <line key={tick} x1={0} x2={inner.width} y1={y(tick)} y2={y(tick)} className={styles['grid']} />
        ))}
        {isLtr ? <AxisLeft {...axis} /> : <AxisRight {...axis} left={inner.width} />}
        <AxisBottom
          top={inner.height}
          scale={x}
          tickValues={[...ticks]}
          tickFormat={(value) => {
            const period = periods.find(({ time }) => time === value.valueOf());
            return period ? periodText(period.period) : '';
          }}
          hideTicks
          axisLineClassName={styles['line'] ?? ''}
          tickLabelProps={{ className: styles['label'] ?? '', textAnchor: 'middle' }}
        />
        {periods.map(
          ({ key, time, contested }) =>
            contested && (
              <line
                key={key}
                x1={x(time)}
                x2={x(time)}
                y1={y(contested[0])}
                y2={y(contested[1])}
                className={styles['contested']}
              />
            ),
        )}
        {lines.map(({ name, observations }, index) => (
          <g key={name} className={styles[`source${index % 4}`]}>
            <LinePath
              data={[...observations]}
              x={({ period }) => x(middle(period))}
              y={({ value }) => y(value)}
              className={styles['path'] ?? ''}
            />
            {observations.map(({ id, value, period, isContested }, position) => (
              <g key={id} transform={`translate(${x(middle(period))} ${y(value)})`}>
                <Mark index={index} />
                {(isContested || position === observations.length - 1) && (
                  <text y={least.has(id) ? 17 : -9} className={styles['value']}>
                    {t.number(value)}
                  </text>
                )}
              </g>
            ))}
          </g>
        ))}
      </Group>
    </svg>
  );
}

function widened(least: number, most: number, share: number): [number, number] {
  const room = (most - least || 1) * share;
  return [least - room, most + room];
}

/** With room at both ends, but not below nought where nothing is. */
function floored(least: number, most: number): [number, number] {
  const [from, to] = widened(least, most, most === least ? Math.abs(most) / 2 || 1 : 0.25);
  return [least >= 0 ? Math.max(0, from) : from, to];
}

function everyNth<Item>(items: readonly Item[], nth: number): readonly Item[] {
  return items.filter((_, index) => (items.length - 1 - index) % nth === 0);
}
