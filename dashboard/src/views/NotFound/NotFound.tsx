import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/Page';
import { useText } from '../../language/useText';

/** For an address without a page, and for a record that is not there for whoever asks. */
export function NotFound(): ReactElement {
  const t = useText();
  return (
    <Page title={t('page.notFound')} lead={t('page.notFoundLead')}>
      <p>
        <Link to="/">{t('page.toOverview')}</Link>
      </p>
    </Page>
  );
}
