import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useViewer } from '../../session/useViewer';
import { NotFound } from '../NotFound/NotFound';
import { NewsToEditDocument } from './NewsEditor.generated';
import type { EditedNews } from './news-texts';

export interface NewsEditorProps {
  readonly id: string;
  readonly children: (item: EditedNews, reread: () => Promise<EditedNews | null>) => ReactNode;
}

/** An item for whoever writes the news, to be written on; once it is there it stays, whatever becomes of the connection. */
export function NewsEditor({ id, children }: NewsEditorProps): ReactElement {
  const t = useText();
  const { isKnown, can } = useViewer();
  // Texts and version have to be of the same moment: what the cache has may be of several.
  const result = useQuery(NewsToEditDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const [last, setLast] = useState<EditedNews | null>(null);
  const current = result.data?.newsItem ?? null;
  if (current && current !== last) setLast(current);
  const item = current ?? last;

  const reread = async (): Promise<EditedNews | null> => (await result.refetch()).data?.newsItem ?? null;

  if (isKnown && (!can('news:write') || (result.data?.newsItem === null && !item && !result.error)))
    return <NotFound />;
  if (isKnown && item) return <>{children(item, reread)}</>;
  return (
    <Page title={t('news.title')}>
      <QueryView result={{ ...result, data: undefined }} lines={8}>
        {() => null}
      </QueryView>
    </Page>
  );
}
