import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import icon from '../assets/icon.svg';
import { Icon, type IconName } from '../components/Icon';
import type { MessageKey } from '../language/message-key';
import { useText } from '../language/useText';
import styles from './Navigation.module.css';

interface Entry {
  readonly to: string;
  readonly icon: IconName;
  readonly text: MessageKey;
}

const entries: readonly Entry[] = [
  { to: '/', icon: 'overview', text: 'shell.overview' },
  { to: '/tasks', icon: 'board', text: 'shell.tasks' },
  { to: '/assessments', icon: 'assessment', text: 'shell.assessments' },
  { to: '/partners', icon: 'partners', text: 'shell.partners' },
  { to: '/who-does-what', icon: 'matrix', text: 'shell.whoDoesWhat' },
  { to: '/news', icon: 'news', text: 'shell.news' },
];

/** At the side, or along the foot of a phone. */
export function Navigation(): ReactElement {
  const t = useText();
  return (
    <nav className={`${styles['navigation']} not-printed`} aria-label={t('shell.navigation')}>
      <NavLink to="/" className={styles['brand'] ?? ''}>
        <img src={icon} alt="" width="30" height="30" />
        <span>
          UNODCity
          <small>{t('shell.subtitle')}</small>
        </span>
      </NavLink>
      <ul className={styles['entries']}>
        {entries.map((entry) => (
          <li key={entry.to}>
            <NavLink to={entry.to} end={entry.to === '/'} className={styles['entry'] ?? ''}>
              <Icon name={entry.icon} />
              <span>{t(entry.text)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <a className={`${styles['entry']} ${styles['explorer']}`} href="/explorer">
        <Icon name="explorer" />
        <span>{t('shell.explorer')}</span>
      </a>
    </nav>
  );
}
