import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { kept } from '../../api/kept';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { Tag } from '../../components/Tag';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { useViewer } from '../../session/useViewer';
import { DemoTag } from '../../terms/DemoTag';
import { Sources } from '../../terms/Sources';
import { NotFound } from '../NotFound/NotFound';
import { FocalPoints } from './FocalPoints';
import { Identifiers } from './Identifiers';
import { MergeHistory } from './MergeHistory';
import { Names } from './Names';
import styles from './Partner.module.css';
import { PartnerAssessments } from './PartnerAssessments';
import { PartnerNews } from './PartnerNews';
import { PartnerDocument } from './Partner.generated';
import type { PartnerRecord } from './partner-record';
import { Profile } from './Profile';
import { WhereActive } from './WhereActive';
import { WorkInHand } from './WorkInHand';

export function Partner(): ReactElement {
  const { id = '' } = useParams();
  return <PartnerOf key={id} id={id} />;
}

function PartnerOf({ id }: { id: string }): ReactElement {
  const t = useText();
  const result = kept(useQuery(PartnerDocument, { variables: { id, lang: t.lang } }));
  if (result.data && result.data.partner === null && !result.error) return <NotFound />;
  const partner = result.data?.partner;
  if (!partner) {
    return (
      <Page title={t('partners.title')}>
        <QueryView result={{ ...result, data: undefined }} lines={8}>
          {() => null}
        </QueryView>
      </Page>
    );
  }
  return <PartnerPage partner={partner} asked={id} onReread={() => result.refetch()} />;
}

interface PartnerPageProps {
  readonly partner: PartnerRecord;
  /** By which id it was asked for: of a record that was merged, the one that took it in answers. */
  readonly asked: string;
  readonly onReread: () => Promise<unknown>;
}

function PartnerPage({ partner, asked, onReread }: PartnerPageProps): ReactElement {
  const t = useText();
  const { can } = useViewer();
  const isSteward = can('partners:write') && partner.mergedInto === null;
  const { acronym, name, english, kind, verified, provenance } = partner;
  return (
    <Page
      title={name}
      heading={<Translated text={name} english={english} />}
      above={<Link to="/partners">{t('partners.title')}</Link>}
      lead={
        <span className={styles['marks']}>
          {acronym !== null && <strong>{acronym}</strong>}
          {t.term('PartnerKind', kind)}
          <Tag tone={verified ? 'good' : 'calm'} icon={verified ? 'check' : undefined}>
            {t(verified ? 'partner.verified' : 'partner.unverified')}
          </Tag>
          {provenance.some(({ isDemo }) => isDemo) && <DemoTag />}
        </span>
      }
    >
      {partner.id !== asked && <p className={styles['notice']}>{t('partner.answersFor', { id: asked })}</p>}
      {partner.mergedInto && (
        <p className={styles['notice']}>
          {t('partner.mergedInto')}{' '}
          <Link to={`/partners/${partner.mergedInto.id}`}>{partner.mergedInto.name}</Link>
        </p>
      )}
      <div className={styles['columns']}>
        <Profile partner={partner} />
        <WhereActive partner={partner} />
      </div>
      <WorkInHand partner={partner} />
      <PartnerAssessments id={partner.id} />
      <div className={styles['columns']}>
        <Names partner={partner} isSteward={isSteward} onReread={onReread} />
        <Identifiers partner={partner} isSteward={isSteward} onReread={onReread} />
      </div>
      <div className={styles['columns']}>
        <FocalPoints partner={partner} isSteward={isSteward} onReread={onReread} />
        <PartnerNews id={partner.id} />
      </div>
      <div className={styles['columns']}>
        <MergeHistory partner={partner} isSteward={isSteward} />
        <Panel title={t('partner.sources')}>
          <Sources sources={provenance} />
        </Panel>
      </div>
    </Page>
  );
}
