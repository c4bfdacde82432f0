import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../language/useText';
import type { Observation } from './indicator-series';

/** A period in the page's language, as short as an axis wants it. */
export function usePeriodText(): (period: Observation['period']) => string {
  const intl = useIntl();
  const t = useText();
  return useCallback(
    ({ start, precision }) => {
      const day = new Date(start);
      const year = start.slice(0, 4);
      if (precision === 'YEAR') return year;
      if (precision === 'QUARTER')
        return t('charts.quarter', { quarter: Math.floor(day.getUTCMonth() / 3) + 1, year });
      if (precision === 'DAY') return t.day(start);
      return intl.formatDate(day, { year: 'numeric', month: 'short', timeZone: 'UTC' });
    },
    [intl, t],
  );
}
