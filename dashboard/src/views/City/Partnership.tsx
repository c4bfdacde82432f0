import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { BarRows } from '../../charts/BarRows';
import { Facts } from '../../components/Facts';
import { Tag } from '../../components/Tag';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { useViewer } from '../../session/useViewer';
import { Sources } from '../../terms/Sources';
import { taskLook, taskStatuses } from '../../terms/status-look';
import type { CityPartnershipsQuery } from './City.generated';
import { Contacts } from './Contacts';
import styles from './Partnership.module.css';

export type PartnershipData = CityPartnershipsQuery['localPartnerships'][number];

const tones = { FORMING: 'calm', ACTIVE: 'good', DORMANT: 'warn', CLOSED: 'calm' } as const;

/** How the work in a place is organised: since when, by whom, in which bodies, with which tasks. */
export function Partnership({ partnership }: { partnership: PartnershipData }): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const { id, title, status, startedOn, partners, bodies, taskCounts, provenance } = partnership;
  const known = partners.filter((partner) => partner !== null);
  return (
    <div className={styles['partnership']}>
      <p>
        <Original text={title} /> <Tag tone={tones[status]}>{t.term('LocalPartnershipStatus', status)}</Tag>
      </p>
      <Facts
        facts={[
          { name: t('city.since'), value: startedOn === null ? t('city.sinceUnknown') : t.day(startedOn) },
          {
            name: t('city.partners'),
            value:
              known.length > 0 &&
              known.map((partner, index) => (
                <span key={partner.id}>
                  {index > 0 && ' · '}
                  <Link to={`/partners/${partner.id}`}>
                    <bdi>{partner.acronym ?? partner.name}</bdi>
                  </Link>
                </span>
              )),
          },
        ].filter(({ value }) => value !== false)}
      />
      {taskCounts.length > 0 && (
        <div>
          <h3>{t('city.tasks')}</h3>
          <BarRows
            label={t('city.tasks')}
            rows={taskStatuses.flatMap((each) => {
              const found = taskCounts.find((count) => count.status === each);
              if (!found || found.count === 0) return [];
              return {
                key: each,
                label: t.term('TaskStatus', each),
                value: found.count,
                tone: taskLook[each].tone,
                to: `/tasks?partnership=${id}&status=${each}`,
                note: found.overdue > 0 && t('overview.overdueCount', { count: found.overdue }),
              };
            })}
          />
        </div>
      )}
      {bodies.length > 0 && <Bodies bodies={bodies} />}
      {viewer.can('contacts:read') && <Contacts partnershipId={id} />}
      <details>
        <summary>{t('city.sources')}</summary>
        <Sources sources={provenance} />
      </details>
    </div>
  );
}

function Bodies({ bodies }: { bodies: PartnershipData['bodies'] }): ReactElement {
  const t = useText();
  return (
    <div>
      <h3>{t('city.bodies')}</h3>
      <ul className={styles['bodies']}>
        {bodies.map(({ id, kind, name, meetsEvery, chair, members }) => (
          <li key={id}>
            <strong>
              <Original text={name} />
            </strong>
            <small>
              {t.term('CoordinationBodyKind', kind)}
              {meetsEvery !== null && (
                <>
                  {' · '}
                  {t('city.meetsEvery')} <Original text={meetsEvery} />
                </>
              )}
            </small>
            {chair && (
              <small>
                {t('city.chair')} <Original text={chair.organisationName} />
              </small>
            )}
            <details>
              <summary>{t('city.members', { count: members.length })}</summary>
              <ul>
                {members.map((member) => (
                  <li key={member.id}>
                    <Original text={member.organisationName} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
