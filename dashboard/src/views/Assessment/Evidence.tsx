import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { kept } from '../../api/kept';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { Tag } from '../../components/Tag';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import styles from './Assessment.module.css';
import { AssessmentEvidenceDocument, type AssessmentEvidenceQuery } from './Assessment.generated';

type Assessment = NonNullable<AssessmentEvidenceQuery['assessment']>;

/** What was found, who was asked, and what raises or lowers the risk. */
export function Evidence({ id }: { id: string }): ReactElement {
  const t = useText();
  const result = kept(useQuery(AssessmentEvidenceDocument, { variables: { id, lang: t.lang } }));
  return (
    <QueryView result={result} lines={6}>
      {({ assessment }) =>
        assessment && (
          <>
            <Panel title={t('assessments.findings')}>
              <Findings findings={assessment.findings} />
            </Panel>
            <Panel title={t('assessments.consultation')}>
              <Consultation consultation={assessment.consultation} />
            </Panel>
            <Panel title={t('assessments.factors')}>
              <Factors factors={assessment.factors} />
            </Panel>
          </>
        )
      }
    </QueryView>
  );
}

function Findings({ findings }: Pick<Assessment, 'findings'>): ReactElement {
  const t = useText();
  if (findings.length === 0) return <Nothing>{t('assessments.noFindings')}</Nothing>;
  return (
    <ul className={styles['list']}>
      {findings.map(({ id, title, summary, areas, flows, confidence, offences, evidence }) => (
        <li key={id} id={id} className={styles['item']}>
          <h3>
            <Original text={title} />
          </h3>
          {summary && (
            <p>
              <Original text={summary} />
            </p>
          )}
          <p className={styles['tags']}>
            {areas.map((area) => (
              <Tag key={area}>{t.term('ThematicArea', area)}</Tag>
            ))}
            {flows.map((flow) => (
              <Tag key={flow} tone="warn">
                {t.term('IllicitFlow', flow)}
              </Tag>
            ))}
            {confidence && (
              <Tag tone="brand">
                {t('assessments.confidence', { level: t.term('Confidence', confidence) })}
              </Tag>
            )}
          </p>
          {offences.length > 0 && (
            <p className={styles['soft']}>
              {offences.map(({ code, title: offence }) => `${code} ${offence}`).join(' · ')}
            </p>
          )}
          {evidence.length > 0 && (
            <p className={styles['soft']}>
              {t('assessments.evidence')}{' '}
              <Original text={evidence.map((source) => source.title).join(' · ')} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Consultation({ consultation }: Pick<Assessment, 'consultation'>): ReactElement {
  const t = useText();
  return (
    <ul className={styles['groups']}>
      {consultation.map(({ group, consulted, sources }, index) => (
        <li key={group?.code ?? index} className={`${styles['group']} ${consulted ? '' : styles['gap']}`}>
          <span>{group?.name}</span>
          <span className={styles['soft']}>
            {consulted ? t('assessments.asked', { count: sources.length }) : t('assessments.notAsked')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Factors({ factors }: Pick<Assessment, 'factors'>): ReactElement {
  const t = useText();
  if (factors.length === 0) return <Nothing>{t('assessments.noFactors')}</Nothing>;
  return (
    <ul className={styles['list']}>
      {factors.map(({ id, kind, level, title }) => (
        <li key={id}>
          <Tag tone={kind === 'RISK' ? 'warn' : 'good'} icon={kind === 'RISK' ? 'alert' : 'check'}>
            {t.term('FactorKind', kind)}
          </Tag>{' '}
          <Original text={title} />{' '}
          {level && <span className={styles['soft']}>{t.term('FactorLevel', level)}</span>}
        </li>
      ))}
    </ul>
  );
}
