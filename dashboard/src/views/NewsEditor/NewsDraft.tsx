import type { ReactElement } from 'react';
import { Page } from '../../components/Page';
import { Loading } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useViewer } from '../../session/useViewer';
import { NotFound } from '../NotFound/NotFound';
import { DraftForm } from './DraftForm';

/** A new item. */
export function NewsDraft(): ReactElement {
  const t = useText();
  const { isKnown, can } = useViewer();
  if (isKnown && !can('news:write')) return <NotFound />;
  return (
    <Page title={t('news.write')} lead={t('news.writeLead')}>
      {isKnown ? <DraftForm item={null} onReread={() => Promise.resolve(null)} /> : <Loading lines={8} />}
    </Page>
  );
}
