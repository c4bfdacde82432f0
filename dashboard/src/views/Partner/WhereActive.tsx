import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel';
import { Nothing } from '../../components/QueryView';
import { Tag } from '../../components/Tag';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import type { PartnerRecord } from './partner-record';
import styles from './Partner.module.css';

export function WhereActive({ partner: { localPartnerships } }: { partner: PartnerRecord }): ReactElement {
  const t = useText();
  return (
    <Panel title={t('partner.where')}>
      {localPartnerships.length === 0 ? (
        <Nothing>{t('partner.nowhere')}</Nothing>
      ) : (
        <ul className={styles['list']}>
          {localPartnerships.map(({ id, title, status, place }) => (
            <li key={id}>
              <Link to={`/places/${place.id}`}>{place.name}</Link>
              {place.country?.name}
              <Tag tone={status === 'ACTIVE' ? 'good' : 'calm'}>
                {t.term('LocalPartnershipStatus', status)}
              </Tag>
              <span className={styles['soft']}>
                <Original text={title} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
