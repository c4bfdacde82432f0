import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/Button';
import { saveCsv } from '../../components/csv';
import { Icon } from '../../components/Icon';
import { Page } from '../../components/Page';
import { Failure, Loading } from '../../components/QueryView';
import { useUrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { doneText } from '../../moves/done-text';
import { useMoves, type Move } from '../../moves/useMoves';
import { useViewer } from '../../session/useViewer';
import { csvColumns } from './board-csv';
import { columnsOf } from './board-columns';
import { filterNames, filterTasks } from './board-filter';
import { BoardPartnershipsDocument, type BoardPartnershipsQuery } from './Board.generated';
import { BoardFilters } from './BoardFilters';
import { BoardState } from './BoardState';
import { ColumnChoice } from './ColumnChoice';
import { Columns } from './Columns';
import { geographyOf } from './geography';
import { NewTask } from './NewTask';
import { useBoardKeys } from './useBoardKeys';
import { useBoardLook } from './useBoardLook';
import { useBoardTasks } from './useBoardTasks';
import { useLeads } from './useLeads';
import { useFocusOnMoved } from './useFocusOnMoved';

const none: BoardPartnershipsQuery['localPartnerships'] = [];

/** All tasks that the viewer may see, a column for each status; they are moved from one to another. */
export function Board(): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const filters = useUrlFilters(filterNames);
  const look = useBoardLook();
  const [isCreating, setCreating] = useState(false);
  const [news, setNews] = useState<ReactNode>('');
  const { data } = useQuery(BoardPartnershipsDocument, { variables: { lang: t.lang } });
  const partnerships = data?.localPartnerships ?? none;
  const geography = useMemo(() => geographyOf(data), [data]);
  const loaded = useBoardTasks(filters.value);

  const wanted = useMemo(
    () => filterTasks(loaded.tasks, filters.value, geography, viewer.partnerId),
    [loaded.tasks, filters.value, geography, viewer.partnerId],
  );
  const leads = useLeads(loaded.tasks);
  const [moved, setMoved] = useState<Move | null>(null);
  const moves = useMoves((move) => {
    setNews(doneText(t, move));
    setMoved(move);
  });
  const { underway } = moves;
  // What is typed is shown before the board has become what it asks for.
  const columns = useDeferredValue(
    useMemo(() => columnsOf(wanted, look.order, underway), [wanted, look.order, underway]),
  );
  const keys = useBoardKeys(columns);
  useFocusOnMoved(moved, columns, keys.focusTask);
  const mayWrite = viewer.can('coordination:write');

  return (
    <Page
      fillsWindow
      title={t('board.title')}
      lead={<BoardState loaded={loaded} shown={wanted.length} news={news} />}
      actions={
        <>
          <Button onPress={() => saveCsv(t('board.title'), csvColumns(t), wanted)}>
            <Icon name="download" /> CSV
          </Button>
          {mayWrite && (
            <Button look="main" onPress={() => setCreating(true)}>
              <Icon name="plus" /> {t('board.new')}
            </Button>
          )}
        </>
      }
    >
      <BoardFilters
        filters={filters}
        order={look.order}
        onOrder={look.setOrder}
        partnerships={partnerships}
        geography={geography}
        leads={leads}
        hasPartner={viewer.partnerId !== null}
      />
      {loaded.error && (
        <Failure error={loaded.error} isPartial={loaded.tasks.length > 0} onRetry={loaded.retry} />
      )}
      {loaded.total === null && !loaded.error ? (
        <Loading lines={8} />
      ) : (
        <>
          <ColumnChoice columns={columns} shown={look.shown} onShow={look.show} />
          <Columns
            columns={columns}
            moves={moves}
            keys={keys}
            isMovable={mayWrite}
            open={look.open}
            shown={look.shown}
            onFold={look.fold}
            onNews={setNews}
          />
        </>
      )}
      {isCreating && (
        <NewTask
          partnerships={partnerships}
          partnershipId={filters.value.partnership}
          onCreated={(reference) => {
            setCreating(false);
            setNews(t('board.created', { reference }));
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </Page>
  );
}
