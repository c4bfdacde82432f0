import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { Panel } from '../../components/Panel';
import { Nothing } from '../../components/QueryView';
import { Tag } from '../../components/Tag';
import { useText } from '../../language/useText';
import { AddIdentifier } from './AddIdentifier';
import styles from './Partner.module.css';
import type { PartnerRecord, StewardProps } from './partner-record';

/** Under which codes registries know a partner. */
export function Identifiers({ partner, isSteward, onReread }: StewardProps): ReactElement {
  const t = useText();
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={t('partner.identifiers')}
      aside={
        isSteward && (
          <Button look="quiet" onPress={() => setAdding(true)}>
            <Icon name="plus" /> {t('partner.addIdentifier')}
          </Button>
        )
      }
    >
      {partner.identifiers.length === 0 ? (
        <Nothing>{t('partner.noIdentifiers')}</Nothing>
      ) : (
        <IdentifierTable identifiers={partner.identifiers} />
      )}
      {isAdding && <AddIdentifier partner={partner} onReread={onReread} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function IdentifierTable({ identifiers }: Pick<PartnerRecord, 'identifiers'>): ReactElement {
  const t = useText();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('partner.scheme')}</th>
          <th scope="col">{t('partner.value')}</th>
          <th scope="col">{t('partner.check')}</th>
        </tr>
      </thead>
      <tbody>
        {identifiers.map(({ scheme, value, verified, source, supersededOn }) => (
          <tr key={`${scheme} ${value}`}>
            <td>{t.term('IdentifierScheme', scheme)}</td>
            <td>
              <bdi dir="ltr">{value}</bdi>
            </td>
            <td>
              <span className={styles['marks']}>
                {supersededOn === null ? (
                  <Tag tone={verified ? 'good' : 'calm'} icon={verified ? 'check' : undefined}>
                    {t(verified ? 'partner.verified' : 'partner.unverified')}
                  </Tag>
                ) : (
                  <Tag tone="warn">{t('partner.superseded', { day: t.day(supersededOn) })}</Tag>
                )}
                {source !== null && (
                  <a href={source} rel="noreferrer" aria-label={t('source.of', { what: value })}>
                    <Icon name="link" size={16} />
                  </a>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
