import { useEffect, useRef } from 'react';
import type { Move } from '../../moves/useMoves';
import type { BoardColumn } from './board-columns';

/** Brings the keyboard after a card that it has moved: its place in the page is another one, so that the focus is lost. */
export function useFocusOnMoved(
  moved: Move | null,
  columns: readonly BoardColumn[],
  focusTask: (id: string) => void,
): void {
  const followed = useRef<Move | null>(null);
  useEffect(() => {
    if (!moved || followed.current === moved) return undefined;
    const { task, offer } = moved;
    const column = columns.find(({ status }) => status === offer.to);
    if (!column?.tasks.some(({ id }) => id === task.id)) return undefined;
    // Behind the menu and the sheet, which give the focus back when they have closed.
    const timer = setTimeout(() => {
      followed.current = moved;
      if (document.activeElement === document.body) focusTask(task.id);
    }, 50);
    return () => clearTimeout(timer);
  });
}
