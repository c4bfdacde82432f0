import type { ReactElement } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../language/useText';
import { Preferences } from '../shell/Preferences';
import { WhoAmI } from '../shell/WhoAmI';
import styles from './TopBar.module.css';

export function TopBar(): ReactElement {
  const t = useText();
  return (
    <header className={styles['bar']}>
      <h1 className={styles['title']}>
        <Icon name="explorer" size={22} />
        {t('explorer.title')}
      </h1>
      <a href="/" className={styles['way']}>
        {t('explorer.toDashboard')}
      </a>
      <div className={styles['choices']}>
        <Preferences />
        <WhoAmI />
      </div>
    </header>
  );
}
