import { useEffect, type ReactElement } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useText } from '../language/useText';
import { LiveIndicator } from './LiveIndicator';
import { Navigation } from './Navigation';
import { Preferences } from './Preferences';
import styles from './Shell.module.css';
import { WhoAmI } from './WhoAmI';

/** What stands around every page. */
export function Shell(): ReactElement {
  const t = useText();
  const { pathname } = useLocation();
  useEffect(() => {
    // Who reads with a screen reader is brought to the page that was gone to, past the navigation.
    const main = document.getElementById('main');
    if (document.activeElement?.tagName === 'A') main?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className={styles['shell']}>
      <a className={`${styles['skip']} not-printed`} href="#main">
        {t('shell.skip')}
      </a>
      <Navigation />
      <div className={styles['body']}>
        <header className={`${styles['top']} not-printed`}>
          <LiveIndicator />
          <div className={styles['tools']}>
            <Preferences />
            <WhoAmI />
          </div>
        </header>
        <main id="main" tabIndex={-1} className={styles['main']}>
          <Outlet />
        </main>
      </div>
      <ScrollRestoration />
    </div>
  );
}
