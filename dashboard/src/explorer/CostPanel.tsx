import type { ReactElement, ReactNode } from 'react';
import { useText } from '../language/useText';
import styles from './CostPanel.module.css';
import type { Exchange, Share } from './exchange';
import { useExplorer } from './ExplorerContext';
import { useStore } from './store';

const limitNames = ['cost', 'tokens', 'depth', 'fields', 'aliases', 'rootFields'] as const;

/** What the last query or mutation took, and how near that is to what one may ask. */
export function CostPanel(): ReactElement {
  const t = useText();
  const exchange = useStore(useExplorer().exchange);
  if (!exchange) return <p className={styles['empty']}>{t('explorer.notAsked')}</p>;
  const { operationName, status, duration, bytes, requestId, retryAfter, errors } = exchange;
  const limits = limitsOf(exchange);
  return (
    <div className={styles['cost']}>
      <dl className={styles['facts']}>
        <Fact name={t('explorer.cost.operation')}>
          <code dir="ltr">{operationName ?? t('explorer.cost.unnamed')}</code>
        </Fact>
        <Fact name={t('explorer.cost.status')}>{status}</Fact>
        <Fact name={t('explorer.cost.duration')}>
          {t.number(duration, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 })}
        </Fact>
        <Fact name={t('explorer.cost.size')}>{t('explorer.bytes', { count: bytes })}</Fact>
        {requestId !== null && (
          <Fact name={t('explorer.cost.requestId')}>
            <code dir="ltr">{requestId}</code>
          </Fact>
        )}
        {retryAfter !== null && (
          <Fact name={t('explorer.cost.retryAfter')}>
            {t('explorer.seconds', { count: Number(retryAfter) })}
          </Fact>
        )}
      </dl>
      {errors.map(({ message, extensions }) => (
        <p key={message} className={styles['error']} lang="en" dir="ltr">
          <code>{extensions?.code ?? 'ERROR'}</code> {message}
        </p>
      ))}
      {limits.length > 0 && (
        <table className={styles['limits']}>
          <caption>{t('explorer.cost.limits')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('explorer.cost.limit')}</th>
              <th scope="col">{t('explorer.cost.used')}</th>
              <th scope="col">{t('explorer.cost.maximum')}</th>
              <th scope="col">{t('explorer.cost.share')}</th>
            </tr>
          </thead>
          <tbody>
            {limits.map(([name, { used, maximum }]) => (
              <tr key={name}>
                <th scope="row">{t(`explorer.cost.${name}`)}</th>
                <td>{t.number(used)}</td>
                <td>{t.number(maximum)}</td>
                <td>
                  <meter
                    min={0}
                    max={maximum}
                    high={maximum * 0.75}
                    value={used}
                    aria-label={t(`explorer.cost.${name}`)}
                  />
                  <span>{t.number(used / maximum, { style: 'percent', maximumFractionDigits: 1 })}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function limitsOf({ cost, limits }: Exchange): [(typeof limitNames)[number], Share][] {
  const known: Readonly<Record<string, Share | undefined>> = {
    ...limits,
    cost: cost && { used: cost.requested, maximum: cost.maximum },
  };
  return limitNames.flatMap((name) => {
    const share = known[name];
    return share ? [[name, share]] : [];
  });
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
