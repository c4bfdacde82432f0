import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { useRefetchOn } from '../../live/useRefetchOn';
import { DemoTag } from '../../terms/DemoTag';
import styles from './Chain.module.css';
import { ChainTree } from './ChainTree';
import { CityChainDocument } from './City.generated';

/** From what was found most pressing, through what was recommended, to who does it. */
export function Chain({ placeId }: { placeId: string }): ReactElement {
  const t = useText();
  const result = useQuery(CityChainDocument, { variables: { id: placeId, lang: t.lang } });
  useRefetchOn(['task', 'assessment'], result.refetch);
  return (
    <Panel title={t('city.chain')}>
      <QueryView result={result} lines={6}>
        {({ assessments }) => {
          const withChain = assessments.nodes.filter(
            ({ priorityAreas, recommendations }) => priorityAreas.length + recommendations.length > 0,
          );
          if (withChain.length === 0) return <Nothing>{t('city.noChain')}</Nothing>;
          return withChain.map((assessment) => (
            <div key={assessment.id} className={styles['chain']}>
              <p>
                <Translated text={assessment.title} english={assessment.english} />{' '}
                {assessment.isDemo && <DemoTag />}
              </p>
              <ChainTree assessment={assessment} />
            </div>
          ));
        }}
      </QueryView>
    </Panel>
  );
}
