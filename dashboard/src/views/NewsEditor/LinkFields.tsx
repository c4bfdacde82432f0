import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { kept } from '../../api/kept';
import { refusalAt, type Refusal } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import { linkFields, type Draft, type LinkField as LinkFieldName } from './draft';
import { LinkField } from './LinkField';
import { NewsLinkChoicesDocument, type NewsLinkChoicesQuery } from './NewsEditor.generated';
import styles from './NewsEditor.module.css';

const labels = {
  placeIds: 'news.places',
  countryIso3: 'news.countries',
  localPartnershipIds: 'news.partnerships',
  assessmentIds: 'news.assessments',
  taskIds: 'news.tasks',
  partnerIds: 'news.partners',
  sdgGoals: 'news.sdgs',
} as const satisfies Record<LinkFieldName, string>;

export interface LinkFieldsProps {
  readonly draft: Draft;
  readonly refusals: readonly Refusal[];
  readonly onWrite: (more: Partial<Draft>) => void;
}

/** What a draft is about. */
export function LinkFields({ draft, refusals, onWrite }: LinkFieldsProps): ReactElement {
  const t = useText();
  const { data } = kept(useQuery(NewsLinkChoicesDocument, { variables: { lang: t.lang } }));
  const options = optionsOf(data);
  return (
    <div className={styles['links']}>
      {linkFields.map((field) => (
        <LinkField
          key={field}
          label={t(labels[field])}
          ids={draft[field]}
          options={options[field]}
          error={refusalAt(refusals, field)}
          onChange={(ids) => onWrite({ [field]: ids })}
        />
      ))}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly text: string;
}

function optionsOf(
  data: NewsLinkChoicesQuery | undefined,
): Readonly<Record<LinkFieldName, readonly Option[]>> {
  const named = (records: readonly { id: string; name: string }[] | undefined): readonly Option[] =>
    (records ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const titled = (records: readonly { id: string; title: string }[] | undefined): readonly Option[] =>
    (records ?? []).map(({ id, title }) => ({ value: id, text: title }));
  return {
    placeIds: named(data?.places),
    countryIso3: (data?.countries ?? []).map(({ iso3, name }) => ({ value: iso3, text: name })),
    localPartnershipIds: titled(data?.localPartnerships),
    assessmentIds: titled(data?.assessments.nodes),
    taskIds: (data?.tasks.nodes ?? []).map(({ id, reference, title }) => ({
      value: id,
      text: `${reference} ${title}`,
    })),
    partnerIds: named(data?.partners.nodes),
    sdgGoals: (data?.sdgGoals ?? []).map(({ code, shortTitle }) => ({
      value: code,
      text: `${code} ${shortTitle}`,
    })),
  };
}
