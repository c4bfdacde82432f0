import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { kept } from '../../api/kept';
import { Panel } from '../../components/Panel';
import { Nothing, QueryView } from '../../components/QueryView';
import { useText } from '../../language/useText';
import { NewsLines } from './NewsLines';
import { PartnerNewsDocument } from './Partner.generated';

export function PartnerNews({ id }: { id: string }): ReactElement {
  const t = useText();
  const result = kept(useQuery(PartnerNewsDocument, { variables: { id, lang: t.lang } }));
  return (
    <Panel title={t('partner.news')} aside={<Link to={`/news?partnerId=${id}`}>{t('shell.news')}</Link>}>
      <QueryView result={result}>
        {({ partner }) =>
          partner && partner.news.nodes.length > 0 ? (
            <NewsLines items={partner.news.nodes} />
          ) : (
            <Nothing>{t('partner.noNews')}</Nothing>
          )
        }
      </QueryView>
    </Panel>
  );
}
