import { useState, type ReactElement } from 'react';
import { Field } from '../../components/Field';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import type { AddProps } from './AddName';
import { AddFocalPointDocument } from './Partner.generated';

const empty = { name: '', jobTitle: '', email: '', phone: '' };

export function AddFocalPoint({ partner, onReread, onClose }: AddProps): ReactElement {
  const t = useText();
  const { submit, refusals, isBusy } = useSubmit(AddFocalPointDocument);
  const [person, setPerson] = useState(empty);
  const write = (name: keyof typeof empty) => (text: string) =>
    setPerson((before) => ({ ...before, [name]: text }));

  async function add(): Promise<void> {
    const { name, jobTitle, email, phone } = person;
    const given = { jobTitle: jobTitle || null, email: email || null, phone: phone || null };
    if (await submit({ input: { partnerId: partner.id, name, ...given } })) {
      await onReread();
      onClose();
    }
  }

  return (
    <FormSheet
      title={t('partner.addFocalPoint')}
      action={t('partner.add')}
      isBusy={isBusy}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <Field
        label={t('partner.personName')}
        value={person.name}
        onChange={write('name')}
        isRequired
        error={refusalAt(refusals, 'name')}
      />
      <Field
        label={t('partner.jobTitle')}
        value={person.jobTitle}
        onChange={write('jobTitle')}
        error={refusalAt(refusals, 'jobTitle')}
      />
      <Field
        label={t('partner.email')}
        type="email"
        value={person.email}
        onChange={write('email')}
        error={refusalAt(refusals, 'email')}
      />
      <Field
        label={t('partner.phone')}
        type="tel"
        value={person.phone}
        onChange={write('phone')}
        error={refusalAt(refusals, 'phone')}
      />
      <Refusals refusals={refusals} fields={Object.keys(empty)} onReread={onReread} />
    </FormSheet>
  );
}
