import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { kept } from '../../api/kept';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import styles from './Overlaps.module.css';
import { OverlapsDocument, type OverlapsQuery } from './WhoDoesWhat.generated';

type Overlap = OverlapsQuery['taskOverlaps'][number];

/** Where several partners lead open work of one kind: they may want to talk to each other. */
export function Overlaps(): ReactElement {
  const t = useText();
  const result = kept(useQuery(OverlapsDocument, { variables: { lang: t.lang } }));
  useRefetchOn(['task'], result.refetch);
  return (
    <Panel title={t('whoDoesWhat.overlaps')}>
      <QueryView result={result} lines={2}>
        {({ taskOverlaps }) =>
          taskOverlaps.length === 0 ? (
            <Nothing>{t('whoDoesWhat.noOverlaps')}</Nothing>
          ) : (
            <ul className={styles['overlaps']}>
              {taskOverlaps.map((overlap) => (
                <OverlapLine key={`${overlap.place.id} ${overlap.kind}`} overlap={overlap} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

function OverlapLine({ overlap: { kind, place, partners, tasks } }: { overlap: Overlap }): ReactElement {
  const t = useText();
  const known = partners.filter((partner) => partner !== null);
  return (
    <li>
      <p>
        <strong>{t.term('TaskKind', kind)}</strong> · <Link to={`/places/${place.id}`}>{place.name}</Link> ·{' '}
        {t('whoDoesWhat.partners', { count: known.length })}
      </p>
      <ul className={styles['links']}>
        {known.map(({ id, acronym, name }) => (
          <li key={id}>
            <Link to={`/partners/${id}`}>{acronym ?? name}</Link>
          </li>
        ))}
        {tasks.map(({ id, reference, title }) => (
          <li key={id}>
            <Link to={`/tasks/${reference}`} title={title}>
              {reference}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
