import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { kept } from '../../api/kept';
import { Field } from '../../components/Field';
import { Nothing, QueryView } from '../../components/QueryView';
import { SearchField } from '../../components/SearchField';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import styles from './MergeDuplicate.module.css';
import { MergePartnersDocument, PartnerMatchesDocument, type PartnerMatchesQuery } from './Partner.generated';
import type { PartnerRecord } from './partner-record';

type Match = PartnerMatchesQuery['partnerMatches'][number];

/** Finds a record of the same organisation, says what merging does, and does it. */
export function MergeDuplicate({
  partner,
  onClose,
}: {
  partner: PartnerRecord;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const [name, setName] = useState(partner.name);
  const [merged, setMerged] = useState<Match | null>(null);
  const [reason, setReason] = useState('');
  const { submit, refusals, isBusy } = useSubmit(MergePartnersDocument);
  const result = kept(useQuery(PartnerMatchesDocument, { variables: { name, lang: t.lang } }));
  const isMergeable = ({ id, mergedInto }: Match): boolean => id !== partner.id && mergedInto === null;

  async function merge(): Promise<void> {
    if (!merged) return;
    if (!(await submit({ input: { keepId: partner.id, mergeId: merged.id, reason } }))) return;
    onClose();
    // Lists, names and tasks of both are others now.
    await client.refetchQueries({ include: 'active' });
  }

  return (
    <FormSheet
      title={t('partner.merge')}
      action={t('partner.merge')}
      isBusy={isBusy || merged === null}
      isDangerous
      onSubmit={() => void merge()}
      onClose={onClose}
    >
      <SearchField label={t('partner.mergeSearch')} value={name} onSearch={setName} />
      <QueryView result={result} lines={2}>
        {({ partnerMatches }) => (
          <Candidates matches={partnerMatches.filter(isMergeable)} chosen={merged} onChoose={setMerged} />
        )}
      </QueryView>
      {merged && (
        <>
          <div className={styles['effects']}>
            <p>
              <strong>{t('partner.mergeQuestion', { merged: merged.name, kept: partner.name })}</strong>
            </p>
            <ul>
              <li>{t('partner.mergeEffect1', { kept: partner.name })}</li>
              <li>{t('partner.mergeEffect2', { kept: partner.name })}</li>
              <li>{t('partner.mergeEffect3')}</li>
            </ul>
          </div>
          <Field
            label={t('partner.reason')}
            value={reason}
            onChange={setReason}
            isRequired
            lines={2}
            error={refusalAt(refusals, 'reason')}
          />
        </>
      )}
      <Refusals refusals={refusals} fields={['reason']} />
    </FormSheet>
  );
}

interface CandidatesProps {
  readonly matches: readonly Match[];
  readonly chosen: Match | null;
  readonly onChoose: (match: Match | null) => void;
}

function Candidates({ matches, chosen, onChoose }: CandidatesProps): ReactElement {
  const t = useText();
  if (matches.length === 0) return <Nothing>{t('partner.mergeNone')}</Nothing>;
  return (
    <RadioGroup
      aria-label={t('partner.mergeCandidates')}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(matches.find((match) => match.id === id) ?? null)}
      className={styles['candidates'] ?? ''}
    >
      {matches.map(({ id, acronym, name, kind }) => (
        <Radio key={id} value={id} className={styles['candidate'] ?? ''}>
          <span className={styles['mark']} aria-hidden="true" />
          <span>
            <bdi>{name}</bdi> {acronym !== null && `(${acronym})`}
            <small>
              {t.term('PartnerKind', kind)} · <bdi dir="ltr">{id}</bdi>
            </small>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
