import type { ReactElement } from 'react';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import { RemoveFocalPointDocument } from './Partner.generated';

export interface RemoveFocalPointProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onReread: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function RemoveFocalPoint({ person, onReread, onClose }: RemoveFocalPointProps): ReactElement {
  const t = useText();
  const { submit, refusals, isBusy } = useSubmit(RemoveFocalPointDocument);

  async function remove(): Promise<void> {
    if (await submit({ input: { focalPointId: person.id } })) {
      await onReread();
      onClose();
    }
  }

  return (
    <FormSheet
      title={t('partner.remove')}
      action={t('partner.remove')}
      isBusy={isBusy}
      isDangerous
      onSubmit={() => void remove()}
      onClose={onClose}
    >
      <p>{t('partner.removeQuestion', { name: person.name })}</p>
      <Refusals refusals={refusals} onReread={onReread} />
    </FormSheet>
  );
}
