import type { ReactElement } from 'react';
import { Button } from '../components/Button';
import { Icon } from '../components/Icon';
import { useText } from '../language/useText';
import { useSession } from '../session/SessionContext';
import styles from './WhoAmI.module.css';

export function WhoAmI(): ReactElement | null {
  const t = useText();
  const { name, canSignIn, signIn, signOut } = useSession();
  if (!canSignIn) return null;
  if (name === null) {
    return (
      <Button look="main" onPress={() => void signIn()}>
        {t('shell.signIn')}
      </Button>
    );
  }
  return (
    <div className={styles['who']}>
      <span className={styles['name']}>
        <Icon name="person" /> <bdi>{name}</bdi>
      </span>
      <Button onPress={() => void signOut()}>{t('shell.signOut')}</Button>
    </div>
  );
}
