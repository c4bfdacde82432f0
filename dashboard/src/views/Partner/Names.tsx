import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { Panel } from '../../components/Panel';
import type { Language } from '../../language/languages';
import { useText } from '../../language/useText';
import { AddName } from './AddName';
import styles from './Partner.module.css';
import type { StewardProps } from './partner-record';

/** All that a partner is or was called, and where. */
export function Names({ partner, isSteward, onReread }: StewardProps): ReactElement {
  const t = useText();
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={t('partner.names')}
      aside={
        isSteward && (
          <Button look="quiet" onPress={() => setAdding(true)}>
            <Icon name="plus" /> {t('partner.addName')}
          </Button>
        )
      }
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('partners.name')}</th>
            <th scope="col">{t('partners.kind')}</th>
            <th scope="col">{t('partner.language')}</th>
          </tr>
        </thead>
        <tbody>
          {partner.names.map(({ value, kind, language }) => (
            <tr key={`${kind} ${language} ${value}`}>
              <td>
                <bdi lang={language?.toLowerCase() as Language | undefined}>{value}</bdi>
              </td>
              <td>{t.term('NameKind', kind)}</td>
              <td>{language === null ? t('partner.noLanguage') : t.term('UnLanguage', language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isAdding && <AddName partner={partner} onReread={onReread} onClose={() => setAdding(false)} />}
    </Panel>
  );
}
