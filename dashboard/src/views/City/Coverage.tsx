import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Ago } from '../../components/Ago';
import { Icon } from '../../components/Icon';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import styles from './Coverage.module.css';
import type { PartnershipData } from './Partnership';

type GroupCoverage = PartnershipData['groupCoverage'][number];
type Stakeholder = PartnershipData['stakeholders'][number];

export interface CoverageProps {
  readonly coverage: readonly GroupCoverage[];
  readonly stakeholders: readonly Stakeholder[];
}

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'];

/** The seven stakeholder groups: who is in each, and where nobody is recorded. */
export function Coverage({ coverage, stakeholders }: CoverageProps): ReactElement {
  const t = useText();
  const withMembers = coverage.filter(({ isGap }) => !isGap).length;
  return (
    <div>
      <h3>{t('city.groups')}</h3>
      <div className={styles['picture']} aria-hidden="true">
        {coverage.map(({ group, isGap }) => (
          <span key={group.code} className={isGap ? styles['gapSegment'] : styles['segment']}>
            {numerals[group.ordinal - 1]}
          </span>
        ))}
      </div>
      <p className={styles['sum']}>{t('city.groups.sum', { count: withMembers, all: coverage.length })}</p>
      <ol className={styles['groups']}>
        {coverage.map((each) => (
          <Group
            key={each.group.code}
            coverage={each}
            members={stakeholders.filter(
              ({ group, leftOn }) => group.code === each.group.code && leftOn === null,
            )}
          />
        ))}
      </ol>
    </div>
  );
}

function Group({
  coverage,
  members,
}: {
  coverage: GroupCoverage;
  members: readonly Stakeholder[];
}): ReactElement {
  const t = useText();
  const { group, isGap, stakeholderCount, hasFocalPoint, openTaskCount, lastActivityAt } = coverage;
  return (
    <li className={`${styles['group']} ${isGap ? styles['gap'] : ''}`}>
      <span className={styles['numeral']} aria-hidden="true">
        {numerals[group.ordinal - 1]}
      </span>
      <div>
        <strong>{t.term('StakeholderGroupCode', group.code)}</strong>
        {isGap ? (
          <p className={styles['none']}>{t('city.noMember')}</p>
        ) : (
          <ul className={styles['members']}>
            {members.map((member) => (
              <li key={member.id}>
                <Member member={member} />
              </li>
            ))}
          </ul>
        )}
        <p className={styles['facts']}>
          {!isGap && <span>{t('city.members', { count: stakeholderCount })}</span>}
          {hasFocalPoint && (
            <span className={styles['focal']}>
              <Icon name="person" size={13} /> {t.term('StakeholderRole', 'FOCAL_POINT')}
            </span>
          )}
          {openTaskCount > 0 && <span>{t('city.openTasks', { count: openTaskCount })}</span>}
          {lastActivityAt !== null && (
            <span>
              {t('city.lastActivity')} <Ago at={lastActivityAt} />
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

function Member({ member: { organisationName, partner, roles } }: { member: Stakeholder }): ReactElement {
  const t = useText();
  return (
    <>
      {partner ? (
        <Link to={`/partners/${partner.id}`}>
          <Original text={organisationName} />
        </Link>
      ) : (
        <Original text={organisationName} />
      )}
      {roles.length > 0 && <small> {t.list(roles.map((role) => t.term('StakeholderRole', role)))}</small>}
    </>
  );
}
