import { useCallback, useRef, type KeyboardEvent } from 'react';
import { useLocale } from 'react-aria-components';
import type { TaskStatus } from '../../terms/status-look';
import type { BoardColumn } from './board-columns';
import type { ColumnHandle } from './Column';

export interface BoardKeys {
  readonly register: (status: TaskStatus, handle: ColumnHandle | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Brings the keyboard to a task where it stands now. */
  readonly focusTask: (id: string) => void;
}

/** The arrow keys go from card to card, and between the columns that hold any; M opens a card's moves. */
export function useBoardKeys(columns: readonly BoardColumn[]): BoardKeys {
  const { direction } = useLocale();
  const handles = useRef(new Map<TaskStatus, ColumnHandle>());
  const register = useCallback((status: TaskStatus, handle: ColumnHandle | null) => {
    if (handle) handles.current.set(status, handle);
    else handles.current.delete(status);
  }, []);
  const focusTask = (id: string): void => {
    for (const { status, tasks } of columns) {
      const index = tasks.findIndex((task) => task.id === id);
      if (index >= 0) handles.current.get(status)?.focus(index);
    }
  };

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const id = event.target instanceof HTMLElement ? event.target.dataset['card'] : undefined;
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    // By its place on the keyboard: not every alphabet has an M.
    if (event.code === 'KeyM') {
      event.currentTarget.ownerDocument.activeElement
        ?.closest('article')
        ?.querySelector<HTMLElement>('button')
        ?.click();
      return;
    }
    const reachable = columns.filter(
      ({ status, tasks }) => tasks.length > 0 && handles.current.get(status)?.isFolded === false,
    );
    const at = reachable.findIndex(({ tasks }) => tasks.some((task) => task.id === id));
    const here = reachable[at];
    if (!here) return;
    const index = here.tasks.findIndex((task) => task.id === id);
    const next = stepOf(event.key, index, here.tasks.length, direction);
    if (!next) return;
    event.preventDefault();
    const column = reachable[at + next.columns];
    if (column) handles.current.get(column.status)?.focus(Math.min(next.index, column.tasks.length - 1));
  }

  return { register, onKeyDown, focusTask };
}

function stepOf(
  key: string,
  index: number,
  length: number,
  direction: 'ltr' | 'rtl',
): { columns: number; index: number } | undefined {
  const onwards = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowDown':
      return { columns: 0, index: Math.min(index + 1, length - 1) };
    case 'ArrowUp':
      return { columns: 0, index: Math.max(index - 1, 0) };
    case 'Home':
      return { columns: 0, index: 0 };
    case 'End':
      return { columns: 0, index: length - 1 };
    case 'ArrowRight':
      return { columns: onwards, index };
    case 'ArrowLeft':
      return { columns: -onwards, index };
    default:
      return undefined;
  }
}
