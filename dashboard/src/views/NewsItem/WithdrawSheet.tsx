import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Field } from '../../components/Field';
import { Pick } from '../../components/Pick';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import type { ChangeProps } from './EditorActions';
import { SuccessorsDocument, WithdrawNewsDocument } from './NewsItem.generated';

export function WithdrawSheet({
  item,
  onReread,
  onClose,
}: ChangeProps & { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { submit, refusals, isBusy } = useSubmit(WithdrawNewsDocument);
  const [reason, setReason] = useState('');
  const [successor, setSuccessor] = useState<string | null>(null);
  const { data } = useQuery(SuccessorsDocument, { variables: { lang: t.lang } });
  const others = (data?.news.nodes ?? []).filter(({ id }) => id !== item.id);

  async function withdraw(): Promise<void> {
    const input = { newsItemId: item.id, expectedVersion: item.version, reason, supersededById: successor };
    if (!(await submit({ input }))) return;
    await onReread();
    onClose();
  }

  return (
    <FormSheet
      title={t('news.withdraw')}
      action={t('news.withdraw')}
      isBusy={isBusy}
      isDangerous
      onSubmit={() => void withdraw()}
      onClose={onClose}
    >
      <p>
        <bdi>{item.headline}</bdi>
      </p>
      <p>{t('news.withdrawLead')}</p>
      <Field
        label={t('news.reason')}
        value={reason}
        onChange={setReason}
        isRequired
        lines={3}
        error={refusalAt(refusals, 'reason')}
      />
      <Pick
        label={`${t('news.successorChoice')} (${t('form.optional')})`}
        value={successor}
        options={others.map(({ id, headline, publishedOn }) => ({
          value: id,
          text: publishedOn === null ? headline : `${headline} (${t.day(publishedOn)})`,
        }))}
        onChange={setSuccessor}
        error={refusalAt(refusals, 'supersededById')}
      />
      <Refusals refusals={refusals} fields={['reason', 'supersededById']} onReread={onReread} />
    </FormSheet>
  );
}
