import type { ReactElement } from 'react';
import { Panel } from '../../components/Panel';
import { Nothing } from '../../components/QueryView';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { When } from '../../terms/When';
import styles from './Assessment.module.css';
import type { AssessmentHeadQuery } from './Assessment.generated';

type Assessment = NonNullable<AssessmentHeadQuery['assessment']>;

/** What there is to read, and how to come by it. */
export function Documents({ documents }: Pick<Assessment, 'documents'>): ReactElement {
  const t = useText();
  return (
    <Panel title={t('assessments.documents')}>
      {documents.length === 0 && <Nothing>{t('assessments.noDocuments')}</Nothing>}
      <ul className={styles['list']}>
        {documents.map(({ kind, title, url, language, accessibility, howToRequest, publishedOn }) => (
          <li key={`${kind} ${title} ${language}`} className={styles['item']}>
            <p>
              {url === null ? (
                <Original text={title} />
              ) : (
                <a href={url} rel="noreferrer">
                  <Original text={title} />
                </a>
              )}
            </p>
            <p className={styles['soft']}>
              {t.term('DocumentKind', kind)}
              {language && ` · ${t.term('UnLanguage', language)}`}
              {publishedOn && (
                <>
                  {' · '}
                  <When date={publishedOn} />
                </>
              )}
              {` · ${t.term('Accessibility', accessibility)}`}
            </p>
            {howToRequest && (
              <p className={styles['soft']}>
                <Original text={howToRequest} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
