import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import type { PartnerRecord } from './partner-record';
import styles from './Partner.module.css';

export function Profile({ partner }: { partner: PartnerRecord }): ReactElement {
  const t = useText();
  const { website, country, headquartersCity, mandateAreas, sdgGoals } = partner;
  return (
    <Panel title={t('partner.profile')}>
      <Facts
        facts={[
          {
            name: t('partner.website'),
            value: website !== null && (
              <a href={website} rel="noreferrer" dir="ltr">
                {website}
              </a>
            ),
          },
          { name: t('partners.country'), value: country?.name },
          {
            name: t('partner.city'),
            value: headquartersCity !== null && <Original text={headquartersCity} />,
          },
          {
            name: t('partner.mandate'),
            value: mandateAreas.length > 0 && <Original text={mandateAreas.join('; ')} />,
          },
          { name: t('partner.iatiType'), value: partner.iatiOrganisationType },
          { name: t('partner.ochaType'), value: partner.ochaOrganisationType },
          { name: t('partner.since'), value: t.day(partner.createdAt) },
          { name: t('partner.updated'), value: t.ago(partner.updatedAt) },
        ]}
      />
      {sdgGoals.length > 0 && (
        <>
          <h3>{t('partner.sdgs')}</h3>
          <ul className={styles['counts']}>
            {sdgGoals.map(({ code, shortTitle }) => (
              <li key={code}>
                <Link to={`/partners?sdg=${code}`}>
                  {code} {shortTitle}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
