import { useState, type ReactElement } from 'react';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import type { AddProps } from './AddName';
import { AddPartnerIdentifierDocument } from './Partner.generated';

const schemes = [
  'IATI_ORG_ID',
  'OECD_DAC_CHANNEL',
  'RELIEFWEB_SOURCE',
  'OCHA_HPC_ORGANIZATION',
  'ROR',
  'WIKIDATA',
  'OTHER',
] as const;
type Scheme = (typeof schemes)[number];

export function AddIdentifier({ partner, onReread, onClose }: AddProps): ReactElement {
  const t = useText();
  const { submit, refusals, isBusy } = useSubmit(AddPartnerIdentifierDocument);
  const [scheme, setScheme] = useState<Scheme>('IATI_ORG_ID');
  const [value, setValue] = useState('');
  const [source, setSource] = useState('');
  const [supersedes, setSupersedes] = useState('');
  const current = partner.identifiers.filter(
    (identifier) => identifier.scheme === scheme && identifier.supersededOn === null,
  );

  async function add(): Promise<void> {
    const input = {
      partnerId: partner.id,
      expectedVersion: partner.version,
      scheme,
      value,
      source: source === '' ? null : source,
      supersedes: supersedes === '' ? null : supersedes,
    };
    if (await submit({ input, lang: t.lang })) onClose();
  }

  return (
    <FormSheet
      title={t('partner.addIdentifier')}
      action={t('partner.add')}
      isBusy={isBusy}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <Choice
        label={t('partner.scheme')}
        value={scheme}
        options={schemes.map((each) => ({ value: each, text: t.term('IdentifierScheme', each) }))}
        onChange={(chosen) => {
          setScheme(chosen);
          setSupersedes('');
        }}
      />
      <Field
        label={t('partner.value')}
        value={value}
        onChange={setValue}
        isRequired
        error={refusalAt(refusals, 'value')}
      />
      <Field
        label={t('partner.sourceUrl')}
        hint={t('form.optional')}
        type="url"
        value={source}
        onChange={setSource}
        error={refusalAt(refusals, 'source')}
      />
      {current.length > 0 && (
        <Choice
          label={t('partner.supersedes')}
          value={supersedes}
          options={[
            { value: '', text: t('partner.nothingReplaced') },
            ...current.map((identifier) => ({ value: identifier.value, text: identifier.value })),
          ]}
          onChange={setSupersedes}
        />
      )}
      <Refusals refusals={refusals} fields={['value', 'source']} onReread={onReread} />
    </FormSheet>
  );
}
