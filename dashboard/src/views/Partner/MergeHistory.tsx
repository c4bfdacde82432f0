import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/Button';
import { Panel } from '../../components/Panel';
import { useText } from '../../language/useText';
import { MergeDuplicate } from './MergeDuplicate';
import styles from './Partner.module.css';
import type { PartnerRecord } from './partner-record';

export interface MergeHistoryProps {
  readonly partner: PartnerRecord;
  readonly isSteward: boolean;
}

/** Which records became one. */
export function MergeHistory({ partner, isSteward }: MergeHistoryProps): ReactElement {
  const t = useText();
  const [isMerging, setMerging] = useState(false);
  const { mergedInto, formerIds } = partner;
  return (
    <Panel
      title={t('partner.merges')}
      aside={isSteward && <Button onPress={() => setMerging(true)}>{t('partner.merge')}</Button>}
    >
      {mergedInto && (
        <p>
          {t('partner.mergedInto')} <Link to={`/partners/${mergedInto.id}`}>{mergedInto.name}</Link>
        </p>
      )}
      {formerIds.length > 0 ? (
        <>
          <p>{t('partner.tookIn', { count: formerIds.length })}</p>
          <ul className={styles['list']}>
            {formerIds.map((id) => (
              <li key={id}>
                <bdi dir="ltr">{id}</bdi>
              </li>
            ))}
          </ul>
        </>
      ) : (
        !mergedInto && <p className={styles['soft']}>{t('partner.neverMerged')}</p>
      )}
      {isMerging && <MergeDuplicate partner={partner} onClose={() => setMerging(false)} />}
    </Panel>
  );
}
