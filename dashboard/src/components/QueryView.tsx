import type { ErrorLike } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../language/useText';
import { Button } from './Button';
import { Icon } from './Icon';
import styles from './QueryView.module.css';

export interface QueryViewProps<Data> {
  /** What useQuery gave. */
  readonly result: {
    readonly data?: Data | null | undefined;
    readonly error?: ErrorLike | undefined;
    readonly refetch: () => unknown;
  };
  /** Lines that stand in until the answer is there. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Shows an answer; until it is there that it is coming, and where it failed why, with the way to try again. */
export function QueryView<Data>({ result, lines = 4, children }: QueryViewProps<Data>): ReactElement {
  const { data, error, refetch } = result;
  if (data) {
    return (
      <>
        {error && <Failure error={error} isPartial onRetry={refetch} />}
        {children(data)}
      </>
    );
  }
  return error ? <Failure error={error} onRetry={refetch} /> : <Loading lines={lines} />;
}

export function Loading({ lines }: { lines: number }): ReactElement {
  const t = useText();
  return (
    <div className={styles['loading']} role="status" data-loading>
      <span className="visually-hidden">{t('query.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles['line']} style={{ inlineSize: `${94 - ((index * 23) % 40)}%` }} />
      ))}
    </div>
  );
}

interface FailureProps {
  readonly error: ErrorLike;
  readonly isPartial?: boolean;
  readonly onRetry: () => unknown;
}

export function Failure({ error, isPartial = false, onRetry }: FailureProps): ReactElement {
  const t = useText();
  const title = isPartial ? t('query.partial') : t('query.failed');
  return (
    <div className={styles['failure']} role="alert">
      <Icon name="alert" />
      <div>
        <p className={styles['title']}>{title}</p>
        <p lang="en" dir="ltr">
          {reasonOf(error)}
        </p>
      </div>
      <Button onPress={() => void onRetry()}>{t('query.retry')}</Button>
    </div>
  );
}

function reasonOf(error: ErrorLike): string {
  if (!CombinedGraphQLErrors.is(error))
    return ServerError.is(error) ? `HTTP ${error.statusCode}` : error.message;
  const reasons = error.errors.map(({ message, extensions }) => {
    const requestId = extensions?.['requestId'];
    return typeof requestId === 'string' ? `${message} (${requestId})` : message;
  });
  return [...new Set(reasons)].join(' ');
}

/** In the place of rows where there are none. */
export function Nothing({ children }: { children: ReactNode }): ReactElement {
  return <p className={styles['nothing']}>{children}</p>;
}
