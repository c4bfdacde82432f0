import { useState, type ReactElement } from 'react';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { languages, type Language } from '../../language/languages';
import { useText } from '../../language/useText';
import { AddPartnerNameDocument } from './Partner.generated';
import type { PartnerRecord } from './partner-record';

const kinds = ['OFFICIAL', 'ACRONYM', 'ALIAS', 'FORMER', 'AS_IN_SOURCE'] as const;
type NameKind = (typeof kinds)[number];
type NameLanguage = Uppercase<Language> | '';

export interface AddProps {
  readonly partner: PartnerRecord;
  readonly onReread: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function AddName({ partner: { id, version }, onReread, onClose }: AddProps): ReactElement {
  const t = useText();
  const { submit, refusals, isBusy } = useSubmit(AddPartnerNameDocument);
  const [value, setValue] = useState('');
  const [kind, setKind] = useState<NameKind>('ALIAS');
  const [language, setLanguage] = useState<NameLanguage>('');

  async function add(): Promise<void> {
    const named = language === '' ? null : language;
    const input = { partnerId: id, expectedVersion: version, value, kind, language: named };
    if (await submit({ input, lang: t.lang })) onClose();
  }

  return (
    <FormSheet
      title={t('partner.addName')}
      action={t('partner.add')}
      isBusy={isBusy}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <Field
        label={t('partners.name')}
        value={value}
        onChange={setValue}
        isRequired
        error={refusalAt(refusals, 'value')}
      />
      <Choice
        label={t('partners.kind')}
        value={kind}
        options={kinds.map((each) => ({ value: each, text: t.term('NameKind', each) }))}
        onChange={setKind}
      />
      <Choice<NameLanguage>
        label={t('partner.language')}
        value={language}
        options={[
          { value: '', text: t('partner.noLanguage') },
          ...languages.map(({ code, name }) => ({
            value: code.toUpperCase() as Uppercase<Language>,
            text: name,
            lang: code,
          })),
        ]}
        onChange={setLanguage}
      />
      <Refusals refusals={refusals} fields={['value']} onReread={onReread} />
    </FormSheet>
  );
}
