import type { Column } from '../../components/DataTable';
import type { Text } from '../../language/useText';
import { leadNameOf } from './board-filter';
import type { BoardCardFragment } from './Board.generated';

/** What a spreadsheet gets of each task. */
export function csvColumns(t: Text): readonly Column<BoardCardFragment>[] {
  return [
    { id: 'reference', title: t('board.reference'), text: ({ reference }) => reference },
    { id: 'title', title: t('board.taskTitle'), text: ({ title }) => title },
    { id: 'kind', title: t('board.kind'), text: ({ kind }) => t.term('TaskKind', kind) },
    { id: 'status', title: t('board.status'), text: ({ status }) => t.term('TaskStatus', status) },
    { id: 'priority', title: t('board.priority'), text: ({ priority }) => t.term('TaskPriority', priority) },
    { id: 'lead', title: t('board.lead'), text: (task) => leadNameOf(task) ?? null },
    { id: 'place', title: t('board.place'), text: ({ place }) => place.name },
    { id: 'due', title: t('board.dueOn'), text: ({ dueOn }) => dueOn },
    {
      id: 'overdue',
      title: t('board.overdue'),
      text: ({ isOverdue }) => t(isOverdue ? 'board.yes' : 'board.no'),
    },
    {
      id: 'demo',
      title: t('text.demo'),
      text: ({ isDemo }) => t(isDemo ? 'board.yes' : 'board.no'),
    },
  ];
}
