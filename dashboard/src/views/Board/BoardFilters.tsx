import { memo, useState, type ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { Filters } from '../../components/Filters';
import { SearchField } from '../../components/SearchField';
import { Toggle } from '../../components/Toggle';
import type { UrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { taskStatuses } from '../../terms/status-look';
import { stakeholderGroups, taskKinds, taskPriorities } from '../../terms/task-terms';
import type { BoardPartnershipsQuery } from './Board.generated';
import { orders, type BoardOrder } from './board-columns';
import type { BoardFilter } from './board-filter';
import styles from './BoardFilters.module.css';
import type { Geography, Named } from './geography';

export interface BoardFiltersProps {
  readonly filters: UrlFilters<keyof BoardFilter>;
  readonly order: BoardOrder;
  readonly onOrder: (order: BoardOrder) => void;
  readonly partnerships: BoardPartnershipsQuery['localPartnerships'];
  readonly geography: Geography;
  /** Of the tasks that are loaded. */
  readonly leads: readonly Named[];
  /** Whether the viewer works for a partner. */
  readonly hasPartner: boolean;
}

type Name = keyof BoardFilter;

/** What narrows the board; all of it stands in the address. */
export const BoardFilters = memo(function BoardFilters(props: BoardFiltersProps): ReactElement {
  const { filters, order, onOrder, leads, geography, partnerships, hasPartner } = props;
  const { value, set, isAny, clear } = filters;
  const t = useText();
  const rare: readonly Name[] = ['country', 'place', 'lead', 'group', 'kind', 'priority', 'status'];
  const chosen = rare.filter((name) => value[name]).length;
  const [isOpen, setOpen] = useState(chosen > 0);
  const choice = (name: Name, label: string, options: readonly Named[]): ReactElement => (
    <Choice
      label={label}
      value={value[name]}
      options={[
        { value: '', text: t('filter.all') },
        ...known(options, value[name]).map((option) => ({ value: option.id, text: option.name })),
      ]}
      onChange={(id) => set(name, id)}
    />
  );
  const terms = (type: string, values: readonly string[]): readonly Named[] =>
    values.map((id) => ({ id, name: t.term(type, id) }));
  return (
    <Filters label={t('board.filters')}>
      <SearchField label={t('board.search')} value={value.q} onSearch={(text) => set('q', text)} />
      {choice(
        'partnership',
        t('board.partnership'),
        partnerships.map(({ id, title }) => ({ id, name: title })),
      )}
      {hasPartner && (
        <Toggle isOn={value.mine !== ''} onChange={(isOn) => set('mine', isOn ? '1' : '')}>
          {t('board.mine')}
        </Toggle>
      )}
      <Toggle isOn={value.overdue !== ''} onChange={(isOn) => set('overdue', isOn ? '1' : '')}>
        {t('board.overdueOnly')}
      </Toggle>
      <Choice<BoardOrder>
        label={t('board.order')}
        value={order}
        options={orders.map((each) => ({ value: each, text: t.term('TaskOrder', each) }))}
        onChange={onOrder}
      />
      <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t('board.moreFilters', { count: chosen })}
      </Button>
      {isAny && (
        <Button look="quiet" onPress={clear}>
          {t('filter.clear')}
        </Button>
      )}
      {isOpen && (
        <div className={styles['more']}>
          {choice('country', t('board.country'), geography.countries)}
          {choice('place', t('board.place'), geography.places)}
          {choice('lead', t('board.lead'), leads)}
          {choice('group', t('board.group'), terms('StakeholderGroupCode', stakeholderGroups))}
          {choice('kind', t('board.kind'), terms('TaskKind', taskKinds))}
          {choice('priority', t('board.priority'), terms('TaskPriority', taskPriorities))}
          {choice('status', t('board.status'), terms('TaskStatus', taskStatuses))}
        </div>
      )}
    </Filters>
  );
});

/** What the address names is offered, even where it is not known by another name. */
function known(options: readonly Named[], chosen: string): readonly Named[] {
  return chosen === '' || options.some(({ id }) => id === chosen)
    ? options
    : [...options, { id: chosen, name: chosen }];
}
