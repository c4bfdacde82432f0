import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { openStatuses, taskStatuses, type TaskStatus } from '../../terms/status-look';
import { orders, type BoardOrder } from './board-columns';

export interface BoardLook {
  readonly order: BoardOrder;
  readonly setOrder: (order: BoardOrder) => void;
  /** The columns that are not folded: the open statuses, but for those that the address folds or unfolds; what is asked for is. */
  readonly open: ReadonlySet<TaskStatus>;
  readonly fold: (status: TaskStatus) => void;
  /** The column that a phone shows. */
  readonly shown: TaskStatus;
  readonly show: (status: TaskStatus) => void;
}

/** How the board is looked at, as it stands in the address. */
export function useBoardLook(): BoardLook {
  const [params, setParams] = useSearchParams();
  const turned = params.get('turned') ?? '';
  const wanted = params.get('status');
  const open = useMemo(() => {
    const changed = new Set(turned.split('.'));
    return new Set(
      taskStatuses.filter(
        (status) => status === wanted || openStatuses.includes(status) !== changed.has(status),
      ),
    );
  }, [turned, wanted]);
  const set = useCallback(
    (name: string, change: (before: string) => string) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          const value = change(before.get(name) ?? '');
          if (value === '') after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  const fold = useCallback(
    (status: TaskStatus) =>
      set('turned', (before) => {
        const changed = before.split('.').filter(Boolean);
        const rest = changed.filter((each) => each !== status);
        return (rest.length === changed.length ? [...rest, status] : rest).join('.');
      }),
    [set],
  );
  const setOrder = useCallback((order: BoardOrder) => set('order', () => order), [set]);
  return {
    order: orders.find((each) => each === params.get('order')) ?? 'DUE_ON_ASC',
    setOrder,
    open,
    fold,
    shown: taskStatuses.find((status) => status === (params.get('column') ?? wanted)) ?? 'PROPOSED',
    show: (status) => set('column', () => status),
  };
}
