import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { Panel } from '../../components/Panel';
import { Nothing } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useViewer } from '../../session/useViewer';
import { AddFocalPoint } from './AddFocalPoint';
import styles from './Partner.module.css';
import type { PartnerRecord, StewardProps } from './partner-record';
import { RemoveFocalPoint } from './RemoveFocalPoint';

type FocalPoint = PartnerRecord['focalPoints'][number];

/** Whom to reach at a partner, for those who may know it. */
export function FocalPoints({ partner, isSteward, onReread }: StewardProps): ReactElement {
  const t = useText();
  const { can } = useViewer();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<FocalPoint | null>(null);
  const none = t(can('contacts:read') ? 'partner.noFocalPoints' : 'partner.contactsHidden');
  return (
    <Panel
      title={t('partner.focalPoints')}
      aside={
        isSteward && (
          <Button look="quiet" onPress={() => setAdding(true)}>
            <Icon name="plus" /> {t('partner.addFocalPoint')}
          </Button>
        )
      }
    >
      {partner.focalPoints.length === 0 ? (
        <Nothing>{none}</Nothing>
      ) : (
        <ul className={styles['list']}>
          {partner.focalPoints.map((person) => (
            <li key={person.id}>
              <Person person={person} />
              {isSteward && (
                <Button
                  look="quiet"
                  isIcon
                  aria-label={`${t('partner.remove')}: ${person.name}`}
                  onPress={() => setLeaving(person)}
                >
                  <Icon name="close" size={14} />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdding && <AddFocalPoint partner={partner} onReread={onReread} onClose={() => setAdding(false)} />}
      {leaving && <RemoveFocalPoint person={leaving} onReread={onReread} onClose={() => setLeaving(null)} />}
    </Panel>
  );
}

function Person({ person }: { person: FocalPoint }): ReactElement {
  const t = useText();
  const { name, jobTitle, email, phone, languages, thematicNote } = person;
  const notes = [jobTitle, thematicNote, languages.map((code) => t.term('UnLanguage', code)).join(', ')];
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      <span className={styles['soft']}>{notes.filter(Boolean).join(' · ')}</span>
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {phone !== null && (
        <a href={`tel:${phone.replaceAll(' ', '')}`} dir="ltr">
          {phone}
        </a>
      )}
    </>
  );
}
