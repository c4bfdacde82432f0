import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../components/Page';
import { useText } from '../../language/useText';
import { NotFound } from '../NotFound/NotFound';
import { CorrectForm, type ItemFormProps } from './CorrectForm';
import { DraftForm } from './DraftForm';
import { NewsEditor } from './NewsEditor';
import { originalOf, textsIn } from './news-texts';

/** A draft to write on, or a published item to correct. */
export function NewsEdit(): ReactElement {
  const { id = '' } = useParams();
  return (
    <NewsEditor key={id} id={id}>
      {(item, reread) => <EditPage item={item} onReread={reread} />}
    </NewsEditor>
  );
}

function EditPage({ item, onReread }: ItemFormProps): ReactElement {
  const t = useText();
  // The form stays the one that was begun; where the item is something else meanwhile, saving says so.
  const [status] = useState(item.status);
  if (status === 'WITHDRAWN') return <NotFound />;
  const isDraft = status === 'DRAFT';
  const { headline } = textsIn(item, originalOf(item));
  return (
    <Page
      title={t(isDraft ? 'news.edit' : 'news.correct')}
      above={
        <Link to={`/news/${item.id}`}>
          <bdi>{headline}</bdi>
        </Link>
      }
      lead={t(isDraft ? 'news.writeLead' : 'news.correctLead')}
    >
      {isDraft ? (
        <DraftForm item={item} onReread={onReread} />
      ) : (
        <CorrectForm item={item} onReread={onReread} />
      )}
    </Page>
  );
}
