import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { kept } from '../../api/kept';
import { Icon } from '../../components/Icon';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { Original, Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { StatusTag } from '../../terms/StatusTag';
import { When } from '../../terms/When';
import styles from './Assessment.module.css';
import {
  AssessmentChainDocument,
  MoveRecommendationDocument,
  type AssessmentChainQuery,
  type RecommendationStepFragment,
} from './Assessment.generated';
import { Moves } from './Moves';

type Assessment = NonNullable<AssessmentChainQuery['assessment']>;

/** Priority areas, what is recommended in each, and what is done about it. */
export function Chain({ id }: { id: string }): ReactElement {
  const t = useText();
  const result = kept(useQuery(AssessmentChainDocument, { variables: { id, lang: t.lang } }));
  useRefetchOn(['task', 'assessment'], result.refetch);
  return (
    <Panel title={t('assessments.chain')}>
      <QueryView result={result} lines={6}>
        {({ assessment }) => assessment && <Areas assessment={assessment} onReread={result.refetch} />}
      </QueryView>
    </Panel>
  );
}

function Areas({
  assessment: { priorityAreas, recommendations },
  onReread,
}: {
  assessment: Assessment;
  onReread: () => unknown;
}): ReactElement {
  const t = useText();
  if (priorityAreas.length === 0 && recommendations.length === 0) {
    return <Nothing>{t('assessments.noChain')}</Nothing>;
  }
  const loose = recommendations.filter(({ priorityArea }) => priorityArea === null);
  return (
    <ol className={styles['list']}>
      {priorityAreas.map(({ id, rank, title, rationale, findings, agreedBy }) => (
        <li key={id} className={styles['item']}>
          <h3>
            {t.number(rank)}. <Original text={title} />
          </h3>
          {rationale && (
            <p>
              <Original text={rationale} />
            </p>
          )}
          {findings.length > 0 && (
            <p className={styles['soft']}>
              {t('assessments.from')}{' '}
              {findings.map((finding, index) => (
                <span key={finding.id}>
                  {index > 0 && ' · '}
                  <a href={`#${finding.id}`}>
                    <Original text={finding.title} />
                  </a>
                </span>
              ))}
            </p>
          )}
          {agreedBy.length > 0 && (
            <p className={styles['soft']}>
              {t('assessments.agreedBy', {
                groups: agreedBy.flatMap((group) => group?.name ?? []).join(' · '),
              })}
            </p>
          )}
          <Recommendations
            rows={recommendations.filter(({ priorityArea }) => priorityArea?.id === id)}
            onReread={onReread}
          />
        </li>
      ))}
      {loose.length > 0 && (
        <li className={styles['item']}>
          <h3>{t('assessments.loose')}</h3>
          <Recommendations rows={loose} onReread={onReread} />
        </li>
      )}
    </ol>
  );
}

interface RecommendationsProps {
  readonly rows: readonly RecommendationStepFragment[];
  readonly onReread: () => unknown;
}

function Recommendations({ rows, onReread }: RecommendationsProps): ReactElement | null {
  const t = useText();
  if (rows.length === 0) return <p className={styles['soft']}>{t('assessments.noRecommendation')}</p>;
  return (
    <ul className={styles['list']} style={{ marginBlockStart: 'var(--space-3)' }}>
      {rows.map((row) => (
        <li key={row.id} id={row.id}>
          <p>
            <Icon name="next" size={14} /> <strong>{t.number(row.number)}</strong>{' '}
            <Translated text={row.text} english={row.english} />{' '}
            <StatusTag type="RecommendationStatus" value={row.status} />
          </p>
          <About row={row} />
          <Tasks row={row} />
          <Moves
            of="RecommendationStatus"
            subject={row.text}
            transitions={row.allowedTransitions}
            document={MoveRecommendationDocument}
            inputOf={(to, reason) => ({
              recommendationId: row.id,
              expectedVersion: row.version,
              to,
              reason,
            })}
            onReread={onReread}
          />
        </li>
      ))}
    </ul>
  );
}

function About({ row }: { row: RecommendationStepFragment }): ReactElement {
  const t = useText();
  const responsible = row.responsiblePartners.flatMap((partner) => partner ?? []);
  return (
    <ul className={`${styles['parts']} ${styles['soft']}`}>
      {row.addressedTo.length > 0 && (
        <li>
          {t('assessments.addressedTo', {
            groups: row.addressedTo.flatMap((group) => group?.name ?? []).join(' · '),
          })}
        </li>
      )}
      {responsible.map(({ id, acronym, name }) => (
        <li key={id}>
          <Link to={`/partners/${id}`} title={name}>
            {acronym ?? name}
          </Link>
        </li>
      ))}
      {row.targetDate && (
        <li>
          {t('assessments.by')} <When date={row.targetDate} />
        </li>
      )}
      {row.implementationProgress !== null && (
        <li>{t('assessments.complete', { share: t.percent(row.implementationProgress) })}</li>
      )}
    </ul>
  );
}

function Tasks({ row: { tasks } }: { row: RecommendationStepFragment }): ReactElement {
  const t = useText();
  if (tasks.length === 0) return <p className={styles['soft']}>{t('assessments.noTask')}</p>;
  return (
    <ul className={styles['tags']}>
      {tasks.map(({ id, reference, title, status }) => (
        <li key={id}>
          <Link to={`/tasks/${reference}`} title={title}>
            {reference}
          </Link>{' '}
          <StatusTag type="TaskStatus" value={status} />
        </li>
      ))}
    </ul>
  );
}
