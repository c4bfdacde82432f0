import type { ReactElement } from 'react';
import { Choice } from '../../components/Choice';
import { useText } from '../../language/useText';
import type { TaskStatus } from '../../terms/status-look';
import type { BoardColumn } from './board-columns';
import styles from './ColumnChoice.module.css';

export interface ColumnChoiceProps {
  readonly columns: readonly BoardColumn[];
  readonly shown: TaskStatus;
  readonly onShow: (status: TaskStatus) => void;
}

/** Which column a phone shows; wider pages show all. */
export function ColumnChoice({ columns, shown, onShow }: ColumnChoiceProps): ReactElement {
  const t = useText();
  return (
    <div className={styles['choice']}>
      <Choice<TaskStatus>
        label={t('board.column')}
        value={shown}
        options={columns.map(({ status, tasks }) => ({
          value: status,
          text: `${t.term('TaskStatus', status)} (${t.number(tasks.length)})`,
        }))}
        onChange={onShow}
      />
    </div>
  );
}
