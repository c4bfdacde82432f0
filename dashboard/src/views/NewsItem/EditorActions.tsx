import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { useText } from '../../language/useText';
import type { NewsRecord } from './news-record';
import { PublishSheet } from './PublishSheet';
import { WithdrawSheet } from './WithdrawSheet';

export interface ChangeProps {
  readonly item: NewsRecord;
  readonly onReread: () => Promise<unknown>;
}

/** What an editor may do with an item as it stands. */
export function EditorActions({ item, onReread }: ChangeProps): ReactElement | null {
  const t = useText();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'publish' | 'withdraw' | null>(null);
  const close = (): void => setOpen(null);
  if (item.status === 'WITHDRAWN') return null;
  const isDraft = item.status === 'DRAFT';
  return (
    <>
      <Button onPress={() => void navigate(`/news/${item.id}/edit`)}>
        <Icon name="edit" /> {t(isDraft ? 'news.edit' : 'news.correct')}
      </Button>
      <Button onPress={() => void navigate(`/news/${item.id}/translate`)}>
        <Icon name="globe" /> {t('news.translate')}
      </Button>
      {isDraft ? (
        <Button look="main" onPress={() => setOpen('publish')}>
          {t('news.publish')}
        </Button>
      ) : (
        <Button look="danger" onPress={() => setOpen('withdraw')}>
          {t('news.withdraw')}
        </Button>
      )}
      {open === 'publish' && <PublishSheet item={item} onReread={onReread} onClose={close} />}
      {open === 'withdraw' && <WithdrawSheet item={item} onReread={onReread} onClose={close} />}
    </>
  );
}
