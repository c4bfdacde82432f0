import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { useText } from '../../language/useText';
import type { Offer } from '../../moves/offers';
import { WhyNot } from '../../moves/WhyNot';
import type { TaskStatus } from '../../terms/status-look';
import { StatusTag } from '../../terms/StatusTag';
import type { BoardCardFragment } from './Board.generated';
import type { BoardColumn } from './board-columns';
import { Card } from './Card';
import styles from './Column.module.css';

/** What a board's keyboard does with a column. */
export interface ColumnHandle {
  readonly isFolded: boolean;
  /** Goes to a card; a folded column has none that could be gone to, so that it is its button. */
  readonly focus: (index: number) => void;
}

export interface ColumnProps {
  readonly column: BoardColumn;
  readonly isFolded: boolean;
  /** Whether it is the one that a phone shows. */
  readonly isShown: boolean;
  readonly isMovable: boolean;
  readonly draggedId: string | null;
  /** Of the task that is being dragged, once it is known; `null` while it is not, or where it belongs here. */
  readonly offer: Offer | null;
  readonly underway: ReadonlyMap<string, TaskStatus>;
  readonly arrivals: ReadonlySet<string>;
  readonly onFold: (status: TaskStatus) => void;
  readonly onMove: (task: BoardCardFragment, button: Element) => void;
  readonly register: (status: TaskStatus, handle: ColumnHandle | null) => void;
}

const cardHeight = 170; // pixels, until it is measured
const gap = 8; // pixels

/** The tasks of one status; only the cards that are seen stand in the page. */
export const Column = memo(function Column(props: ColumnProps): ReactElement {
  const { column, isFolded, isShown, offer, draggedId, onFold, register } = props;
  const { status, tasks, overdue } = column;
  const t = useText();
  const headingId = useId();
  const element = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isFolded) return undefined;
    register(status, { isFolded, focus: () => button.current?.focus() });
    return () => register(status, null);
  }, [status, isFolded, register]);
  useEffect(() => {
    if (!element.current) return;
    return dropTargetForElements({
      element: element.current,
      getData: () => ({ status }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [status, isFolded]);
  const looks = [
    styles['column'],
    isFolded ? styles['folded'] : '',
    isShown ? styles['shown'] : '',
    draggedId !== null && offer ? styles[offer.isOffered ? 'open' : 'barred'] : '',
    isOver && offer?.isOffered ? styles['over'] : '',
  ];
  return (
    <section ref={element} aria-labelledby={headingId} className={looks.filter(Boolean).join(' ')}>
      <div className={styles['head']}>
        <h2 id={headingId} className={styles['heading']}>
          <StatusTag type="TaskStatus" value={status} />{' '}
          <span className={styles['count']}>
            {t.number(tasks.length)}
            <span className="visually-hidden"> {t('board.columnCount', { count: tasks.length })}</span>
          </span>
        </h2>
        <Button
          ref={button}
          look="quiet"
          isIcon
          className={styles['fold'] ?? ''}
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'board.unfold' : 'board.fold', { status: t.term('TaskStatus', status) })}
          onPress={() => onFold(status)}
        >
          <Icon name={isFolded ? 'plus' : 'minus'} size={14} />
        </Button>
      </div>
      {overdue > 0 && <p className={styles['overdue']}>{t('board.overdueCount', { count: overdue })}</p>}
      {!isFolded && <Cards {...props} headingId={headingId} />}
      {draggedId !== null && offer && (
        <p className={styles['answer']}>{offer.isOffered ? t('board.dropHere') : <WhyNot offer={offer} />}</p>
      )}
    </section>
  );
});

function Cards(props: ColumnProps & { headingId: string }): ReactElement {
  const { column, isMovable, draggedId, underway, arrivals, onMove, register, headingId } = props;
  const { status, tasks } = column;
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const draggedIndex = draggedId === null ? -1 : tasks.findIndex(({ id }) => id === draggedId);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to be memoised
  const cards = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    getItemKey: useCallback((index: number) => tasks[index]?.id ?? index, [tasks]),
    // A browser ends a drag whose card is taken out of the page.
    rangeExtractor: useCallback((range: Range) => withIndex(range, draggedIndex), [draggedIndex]),
    gap,
    overscan: 3,
    useFlushSync: false,
  });
  useColumnFocus(status, tasks, scroller, cards.scrollToIndex, setCurrentId, register);
  const currentIndex = Math.max(
    0,
    tasks.findIndex(({ id }) => id === currentId),
  );
  const seen = cards.getVirtualItems();
  // The Tab key comes to the current card, or to the first that is seen where that is out of sight.
  const tabIndex = seen.some(({ index }) => index === currentIndex) ? currentIndex : seen[0]?.index;
  return (
    <div ref={scroller} className={styles['scroller']}>
      {tasks.length === 0 ? (
        <p className={styles['nothing']}>{t('board.nothingHere')}</p>
      ) : (
        <ul
          aria-labelledby={headingId}
          className={styles['cards']}
          style={{ blockSize: cards.getTotalSize() }}
        >
          {seen.map(({ index, key, start }) => {
            const task = tasks[index];
            if (!task) return null;
            return (
              <li
                key={key}
                ref={cards.measureElement}
                data-index={index}
                aria-setsize={tasks.length}
                aria-posinset={index + 1}
                className={styles['place']}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Card
                  task={task}
                  isCurrent={index === tabIndex}
                  isMovable={isMovable}
                  isUnderway={underway.has(task.id)}
                  isArriving={arrivals.has(task.id)}
                  onFocus={setCurrentId}
                  onMove={onMove}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function withIndex(range: Range, index: number): number[] {
  const seen = defaultRangeExtractor(range);
  return index < 0 || seen.includes(index) ? seen : [...seen, index].toSorted((one, other) => one - other);
}

/** Lets the board's keyboard come to any card, also to one that does not stand in the page yet. */
function useColumnFocus(
  status: TaskStatus,
  tasks: readonly BoardCardFragment[],
  scroller: { readonly current: HTMLElement | null },
  scrollTo: (index: number) => void,
  setCurrentId: (id: string) => void,
  register: ColumnProps['register'],
): void {
  useEffect(() => {
    const focus = (index: number): void => {
      const id = tasks[index]?.id;
      if (id === undefined) return;
      setCurrentId(id);
      scrollTo(index);
      focusWhenThere(() => scroller.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`));
    };
    register(status, { isFolded: false, focus });
    return () => register(status, null);
  }, [status, tasks, scroller, scrollTo, setCurrentId, register]);
}

function focusWhenThere(find: () => HTMLElement | null | undefined, frames = 20): void {
  const element = find();
  if (element) element.focus();
  else if (frames > 0) requestAnimationFrame(() => focusWhenThere(find, frames - 1));
}
