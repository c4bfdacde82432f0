import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { kept } from '../../api/kept';
import { PhaseTimeline } from '../../charts/PhaseTimeline';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { DemoTag } from '../../terms/DemoTag';
import { Sources } from '../../terms/Sources';
import { StatusTag } from '../../terms/StatusTag';
import { NotFound } from '../NotFound/NotFound';
import { About } from './About';
import styles from './Assessment.module.css';
import { AssessmentHeadDocument, MoveAssessmentDocument } from './Assessment.generated';
import { Chain } from './Chain';
import { DataSources } from './DataSources';
import { Documents } from './Documents';
import { Evidence } from './Evidence';
import { HistoryAndNews } from './HistoryAndNews';
import { Moves } from './Moves';

/** One assessment: from its sources to what is done about its recommendations. */
export function Assessment(): ReactElement {
  const t = useText();
  const { id = '' } = useParams();
  const result = kept(useQuery(AssessmentHeadDocument, { variables: { id, lang: t.lang } }));
  if (result.data && !result.data.assessment) return <NotFound />;
  const found = result.data?.assessment;
  return (
    <Page
      title={found?.title ?? t('assessments.assessment')}
      heading={
        found && (
          <>
            <Translated text={found.title} english={found.english} />{' '}
            <StatusTag type="AssessmentPublicStatus" value={found.publicStatus} />{' '}
            {found.isDemo && <DemoTag />}
          </>
        )
      }
      above={<Link to="/assessments">{t('assessments.title')}</Link>}
      lead={
        found && (
          <>
            {found.place && <Link to={`/places/${found.place.id}`}>{found.place.name}</Link>}
            {found.place && found.country && ' · '}
            {found.country?.name}
          </>
        )
      }
    >
      <QueryView result={result} lines={8}>
        {({ assessment }) =>
          assessment && (
            <>
              <Panel title={t('assessments.steps')}>
                <PhaseTimeline phases={assessment.phases} />
                <Moves
                  of="AssessmentStatus"
                  subject={assessment.title}
                  transitions={assessment.allowedTransitions}
                  document={MoveAssessmentDocument}
                  inputOf={(to, reason) => ({
                    assessmentId: id,
                    expectedVersion: assessment.version,
                    to,
                    reason,
                  })}
                  onReread={result.refetch}
                />
              </Panel>
              <div className={styles['columns']}>
                <div className={styles['main']}>
                  <Chain id={id} />
                  <Evidence id={id} />
                </div>
                <div className={styles['side']}>
                  <About assessment={assessment} />
                  <Documents documents={assessment.documents} />
                  <HistoryAndNews id={id} />
                  <Panel title={t('assessments.sources')}>
                    <Sources sources={assessment.provenance} />
                  </Panel>
                </div>
              </div>
              <DataSources id={id} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
