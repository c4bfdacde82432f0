import { useState, type ReactElement } from 'react';
import { Field } from '../../components/Field';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import type { ChangeProps } from './EditorActions';
import { PublishNewsDocument } from './NewsItem.generated';

export function PublishSheet({
  item,
  onReread,
  onClose,
}: ChangeProps & { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { submit, refusals, isBusy } = useSubmit(PublishNewsDocument);
  const [day, setDay] = useState('');

  async function publish(): Promise<void> {
    const input = { newsItemId: item.id, publishedOn: day || null };
    if (!(await submit({ input }))) return;
    await onReread();
    onClose();
  }

  return (
    <FormSheet
      title={t('news.publish')}
      action={t('news.publish')}
      isBusy={isBusy}
      onSubmit={() => void publish()}
      onClose={onClose}
    >
      <p>
        <bdi>{item.headline}</bdi>
      </p>
      <p>{t('news.publishLead')}</p>
      <Field
        label={t('news.publishedOn')}
        hint={t('news.publishedOnHint')}
        type="date"
        value={day}
        onChange={setDay}
        error={refusalAt(refusals, 'publishedOn')}
      />
      <Refusals refusals={refusals} fields={['publishedOn']} onReread={onReread} />
    </FormSheet>
  );
}
