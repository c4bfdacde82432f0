import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { OperationTypeNode } from 'graphql';
import type { ReactElement } from 'react';
import { Tag, type Tone } from '../components/Tag';
import { Original } from '../language/Original';
import { directionOf } from '../language/languages';
import { useText } from '../language/useText';
import { useSession } from '../session/SessionContext';
import { ask } from './ask';
import { examples, exampleUsers, type Example } from './example-operations';
import { variablesOf, type Read } from './example-variables';
import { useExplorer } from './ExplorerContext';
import styles from './Examples.module.css';

const tones: Readonly<Record<OperationTypeNode, Tone>> = {
  query: 'calm',
  subscription: 'busy',
  mutation: 'warn',
};

// As in graphiql.css: the examples and the editor do not stand beside each other there.
const narrow = '(max-width: 45rem)';

/** The example operations, by who would ask them. What changes something is opened, and run by the reader alone. */
export function Examples(): ReactElement {
  const t = useText();
  const open = useOpenExample();
  return (
    <div className={styles['examples']} lang={t.language} dir={directionOf(t.language)}>
      <h2>{t('explorer.examples')}</h2>
      <p className={styles['lead']}>{t('explorer.examples.lead')}</p>
      {exampleUsers.map((user) => (
        <section key={user} className={styles['group']}>
          <h3>
            <Original text={user} />
          </h3>
          <ul>
            {examples
              .filter((example) => example.user === user)
              .map((example) => (
                <li key={example.name}>
                  <button type="button" className={styles['example']} onClick={() => void open(example)}>
                    <span className={styles['name']} lang="en" dir="ltr">
                      {example.title}
                    </span>
                    <span className={styles['facts']}>
                      <Tag tone={tones[example.type]}>{t(`explorer.examples.${example.type}`)}</Tag>
                      <code dir="ltr">{example.name}</code>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Opens an example with its variables in a tab of its own, and runs it where that changes nothing. */
function useOpenExample(): (example: Example) => Promise<void> {
  const { token } = useSession();
  const { queryEditor, variableEditor, tabs } = useGraphiQL(pick('queryEditor', 'variableEditor', 'tabs'));
  const { toRun } = useExplorer();
  const { addTab, changeTab, stop, setVisiblePlugin } = useGraphiQLActions();
  const read: Read = async (query) => {
    const { result } = await ask({ query }, await token());
    return result.data ?? {};
  };
  return async ({ name, type, text }) => {
    // Without them the API says what is missing.
    const variables = await variablesOf(name, read).catch(() => undefined);
    stop();
    const index = tabs.findIndex(({ query }) => query === text);
    if (index >= 0) changeTab(index);
    else addTab();
    queryEditor?.setValue(text);
    variableEditor?.setValue(variables ? JSON.stringify(variables, null, 2) : '');
    if (matchMedia(narrow).matches) setVisiblePlugin(null);
    queryEditor?.focus();
    toRun.set(type === OperationTypeNode.MUTATION ? undefined : name);
  };
}
