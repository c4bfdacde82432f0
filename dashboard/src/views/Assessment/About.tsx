import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { When } from '../../terms/When';
import styles from './Assessment.module.css';
import type { AssessmentHeadQuery } from './Assessment.generated';

type Assessment = NonNullable<AssessmentHeadQuery['assessment']>;

export function About({ assessment }: { assessment: Assessment }): ReactElement {
  const t = useText();
  const when = (date: Assessment['startedOn']): ReactElement | null => date && <When date={date} />;
  const terms = (type: string, values: readonly string[]): string =>
    values.map((value) => t.term(type, value)).join(' · ');
  return (
    <Panel title={t('assessments.about')}>
      <Facts
        facts={[
          { name: t('assessments.method'), value: t.term('AssessmentMethod', assessment.method) },
          { name: t('assessments.statusName'), value: <Status assessment={assessment} /> },
          { name: t('assessments.started'), value: when(assessment.startedOn) },
          { name: t('assessments.expected'), value: when(assessment.expectedResults) },
          { name: t('assessments.presented'), value: when(assessment.resultsPresentedOn) },
          { name: t('assessments.published'), value: when(assessment.publishedOn) },
          {
            name: t('assessments.partnership'),
            value: assessment.localPartnership && (
              <Link to={`/tasks?partnership=${assessment.localPartnership.id}`}>
                <Original text={assessment.localPartnership.title} />
              </Link>
            ),
          },
          { name: t('assessments.areas'), value: terms('ThematicArea', assessment.thematicAreas) },
          { name: t('assessments.flows'), value: terms('IllicitFlow', assessment.illicitFlows) },
          {
            name: t('assessments.concerns'),
            value: assessment.reportedConcerns.length > 0 && (
              <ul>
                {assessment.reportedConcerns.map((concern) => (
                  <li key={concern}>
                    <Original text={concern} />
                  </li>
                ))}
              </ul>
            ),
          },
          {
            name: t('assessments.sdgTargets'),
            value: assessment.sdgTargets.length > 0 && (
              <ul>
                {assessment.sdgTargets.map(
                  (target) =>
                    target && (
                      <li key={target.code}>
                        <strong>{target.code}</strong> {target.title}
                      </li>
                    ),
                )}
              </ul>
            ),
          },
          { name: t('assessments.partners'), value: <Partners partners={assessment.partners} /> },
          {
            name: t('assessments.sensitivity'),
            value: t.term('Sensitivity', assessment.sensitivity),
          },
        ]}
      />
    </Panel>
  );
}

function Status({ assessment }: { assessment: Assessment }): ReactElement {
  const t = useText();
  const { status, statusBasis, statusSince } = assessment;
  return (
    <>
      {t.term('AssessmentStatus', status)}
      {statusSince !== null && (
        <span className={styles['soft']}> {t('assessments.since', { moment: t.moment(statusSince) })}</span>
      )}
      {statusBasis === 'INFERRED' && (
        <span className={styles['soft']} style={{ display: 'block' }}>
          {t('assessments.inferred')}
        </span>
      )}
    </>
  );
}

function Partners({ partners }: Pick<Assessment, 'partners'>): ReactElement | null {
  const t = useText();
  if (partners.length === 0) return null;
  return (
    <ul>
      {partners.map(({ organisationName, role, partner }) => (
        <li key={`${role} ${organisationName}`}>
          {partner ? (
            <Link to={`/partners/${partner.id}`}>{partner.name}</Link>
          ) : (
            <Original text={organisationName} />
          )}{' '}
          <span className={styles['soft']}>{t.term('AssessmentRole', role)}</span>
        </li>
      ))}
    </ul>
  );
}
