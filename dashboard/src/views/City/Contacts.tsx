import { useLazyQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { Nothing, QueryView } from '../../components/QueryView';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { CityContactsDocument } from './City.generated';
import styles from './Partnership.module.css';

/** Whom to reach. Read only when asked for, since it is noted who was given a contact. */
export function Contacts({ partnershipId }: { partnershipId: string }): ReactElement {
  const t = useText();
  const [read, result] = useLazyQuery(CityContactsDocument, { fetchPolicy: 'no-cache' });
  if (!result.called) {
    return (
      <div>
        <Button onPress={() => void read({ variables: { id: partnershipId } })}>
          <Icon name="person" /> {t('city.contacts.show')}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <h3>{t('city.contacts')}</h3>
      <QueryView result={result} lines={2}>
        {({ localPartnership }) => {
          const reachable = localPartnership?.stakeholders.filter(({ contact }) => contact !== null) ?? [];
          if (reachable.length === 0) return <Nothing>{t('city.contacts.none')}</Nothing>;
          return (
            <ul className={styles['bodies']}>
              {reachable.map(({ id, organisationName, contact }) => (
                <li key={id}>
                  <bdi>{contact?.name}</bdi>
                  <small>
                    <Original text={organisationName} />
                  </small>
                  {contact?.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}{' '}
                  {contact?.phone && (
                    <a href={`tel:${contact.phone}`}>
                      <bdi dir="ltr">{contact.phone}</bdi>
                    </a>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </div>
  );
}
