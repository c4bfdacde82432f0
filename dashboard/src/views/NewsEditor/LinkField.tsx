import { useState, type ReactElement } from 'react';
import { Icon } from '../../components/Icon';
import { Pick, type PickProps } from '../../components/Pick';
import { useText } from '../../language/useText';
import styles from './NewsEditor.module.css';

export interface LinkFieldProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly options: PickProps['options'];
  readonly error: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Any of many: what is picked goes into the row below, from where a click takes it away. */
export function LinkField({ label, ids, options, error, onChange }: LinkFieldProps): ReactElement {
  const t = useText();
  // The field begins anew, empty, after each pick.
  const [picks, setPicks] = useState(0);
  const textOf = (id: string): string => options.find(({ value }) => value === id)?.text ?? id;
  return (
    <div className={styles['link']}>
      <Pick
        key={picks}
        label={label}
        value={null}
        options={options.filter(({ value }) => !ids.includes(value))}
        error={error}
        onChange={(id) => {
          if (id === null) return;
          onChange([...ids, id]);
          setPicks((count) => count + 1);
        }}
      />
      {ids.length > 0 && (
        <ul className={styles['chips']}>
          {ids.map((id) => (
            <li key={id}>
              <button
                type="button"
                className={styles['chip']}
                aria-label={t('news.removeLink', { name: textOf(id) })}
                onClick={() => onChange(ids.filter((each) => each !== id))}
              >
                <bdi>{textOf(id)}</bdi>
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
