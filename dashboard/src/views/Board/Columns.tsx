import { useCallback, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../language/useText';
import { MoveDialogs } from '../../moves/MoveDialogs';
import { MoveMenu } from '../../moves/MoveMenu';
import type { Moves } from '../../moves/useMoves';
import { useOffers, type Offered } from '../../moves/useOffers';
import type { TaskStatus } from '../../terms/status-look';
import type { BoardColumn } from './board-columns';
import type { BoardCardFragment } from './Board.generated';
import { Column } from './Column';
import styles from './Columns.module.css';
import { newsOf } from './board-news';
import { Stays } from './Stays';
import { useArrivals } from './useArrivals';
import type { BoardKeys } from './useBoardKeys';
import { useDragging } from './useDragging';

export interface ColumnsProps {
  readonly columns: readonly BoardColumn[];
  readonly moves: Moves;
  readonly keys: BoardKeys;
  readonly isMovable: boolean;
  readonly open: ReadonlySet<TaskStatus>;
  /** The one that a phone shows. */
  readonly shown: TaskStatus;
  readonly onFold: (status: TaskStatus) => void;
  /** Says what has happened. */
  readonly onNews: (news: ReactNode) => void;
}

interface OpenMenu {
  readonly reference: string;
  readonly offered: Offered | null;
}

/** The columns side by side, with all that moves a card between them. */
export function Columns(props: ColumnsProps): ReactElement {
  const { columns, moves, keys, isMovable, open, shown, onFold, onNews } = props;
  const t = useText();
  const read = useOffers();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const menuButton = useRef<Element>(null);

  const dragging = useDragging((offered, offer) => {
    if (offer.isOffered) moves.begin(offered.task, offer);
    else onNews(<Stays reference={offered.task.reference} offer={offer} />);
  });
  const arrivals = useArrivals(moves.underway, (event) => onNews(newsOf(t, event)));

  const openMenu = useCallback(
    (task: BoardCardFragment, button: Element) => {
      menuButton.current = button;
      const { reference } = task;
      setMenu({ reference, offered: null });
      read(task.id).then(
        (offered) =>
          setMenu((now) => (now?.reference === reference ? offered && { reference, offered } : now)),
        () => {
          setMenu(null);
          onNews(t('board.noAnswer', { reference }));
        },
      );
    },
    [read, onNews, t],
  );

  return (
    <>
      <div className={styles['columns']} onKeyDown={keys.onKeyDown} role="presentation">
        {columns.map((column) => (
          <Column
            key={column.status}
            column={column}
            isFolded={!open.has(column.status) && column.status !== shown}
            isShown={column.status === shown}
            isMovable={isMovable}
            draggedId={dragging.taskId}
            offer={dragging.offers?.find(({ to }) => to === column.status) ?? null}
            underway={moves.underway}
            arrivals={arrivals}
            onFold={onFold}
            onMove={openMenu}
            register={keys.register}
          />
        ))}
      </div>
      {menu && (
        <MoveMenu
          reference={menu.reference}
          triggerRef={menuButton}
          offered={menu.offered}
          onChoose={({ task }, offer) => moves.begin(task, offer)}
          onClose={() => setMenu(null)}
        />
      )}
      <MoveDialogs moves={moves} />
    </>
  );
}
