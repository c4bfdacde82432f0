import { useState, type ReactElement } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../components/Button';
import { Icon } from '../components/Icon';
import { directionOf } from '../language/languages';
import { useText } from '../language/useText';
import { useSession } from '../session/SessionContext';
import { snippet, snippetKinds, type SnippetKind } from './code-snippets';
import styles from './OperationActions.module.css';
import { linkTo } from './share-link';
import { useOperation } from './use-operation';

const toldFor = 4_000; // milliseconds

/** Takes the operation elsewhere: as a link, or as code. */
export function OperationActions(): ReactElement {
  const t = useText();
  const { name } = useSession();
  const operation = useOperation();
  const [told, setTold] = useState('');
  const tell = (text: string): void => {
    setTold(text);
    setTimeout(() => setTold(''), toldFor);
  };
  const copy = async (make: () => string | Promise<string>, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(await make());
      tell(done);
    } catch {
      tell(t('explorer.copyFailed'));
    }
  };
  const share = (): Promise<void> =>
    copy(async () => {
      const { query, variablesText } = operation.read();
      const link = await linkTo({ query, variables: variablesText });
      history.replaceState(null, '', link);
      return link;
    }, t('explorer.linkCopied'));
  const copyAs = (kind: SnippetKind): Promise<void> =>
    copy(
      () =>
        snippet(kind, {
          ...operation.read(),
          isSubscription: operation.isSubscription,
          isSignedIn: name !== null,
        }),
      t('explorer.codeCopied', { kind }),
    );
  return (
    <div className={styles['actions']} lang={t.language} dir={directionOf(t.language)}>
      <span role="status" className={styles['told']}>
        {told}
      </span>
      <Button look="quiet" onPress={() => void share()}>
        <Icon name="link" size={16} />
        {t('explorer.share')}
      </Button>
      <MenuTrigger>
        <AriaButton className={styles['trigger'] ?? ''}>
          {t('explorer.copyAs')}
          <Icon name="down" size={14} />
        </AriaButton>
        <Popover className={styles['popover'] ?? ''}>
          <Menu className={styles['menu'] ?? ''} onAction={(kind) => void copyAs(kind as SnippetKind)}>
            {snippetKinds.map((kind) => (
              <MenuItem key={kind} id={kind} className={styles['item'] ?? ''}>
                {t(`explorer.copyAs.${kind}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
