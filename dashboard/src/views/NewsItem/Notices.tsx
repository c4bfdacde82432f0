import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { InLanguage, spokenLanguage } from '../../language/InLanguage';
import { useText } from '../../language/useText';
import type { Lang, NewsRecord } from './news-record';
import { Notice } from './Notice';

const statusLeads = {
  DRAFT: 'news.draftLead',
  CORRECTED: 'news.correctedLead',
  WITHDRAWN: 'news.withdrawnLead',
  PUBLISHED: null,
} as const;

/** What has to be known before an item is read. */
export function Notices({ item, wanted }: { item: NewsRecord; wanted: Lang }): ReactElement {
  const t = useText();
  const { status, isStale, supersededBy, languages } = item;
  const lead = statusLeads[status];
  const spoken = spokenLanguage(languages, wanted);
  return (
    <>
      {lead && (
        <Notice
          icon={status === 'WITHDRAWN' ? 'block' : 'edit'}
          tone={status === 'WITHDRAWN' ? 'bad' : 'calm'}
        >
          {t(lead)}
        </Notice>
      )}
      {isStale && (
        <Notice icon="clock" tone="warn">
          <strong>{t('news.stale')}.</strong> {t('news.staleLead')}
          {supersededBy && (
            <>
              {' '}
              {t('news.successor')}{' '}
              <Link to={`/news/${supersededBy.id}`}>
                <InLanguage text={supersededBy.headline} languages={supersededBy.languages} />
              </Link>
            </>
          )}
        </Notice>
      )}
      {spoken !== wanted && (
        <Notice icon="globe" tone="calm">
          {t('news.fellBack', { wanted: t.term('UnLanguage', wanted), spoken: t.term('UnLanguage', spoken) })}
        </Notice>
      )}
    </>
  );
}
