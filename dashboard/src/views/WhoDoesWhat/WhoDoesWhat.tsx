import type { ReactElement } from 'react';
import { DataTable } from '../../components/DataTable';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useUrlFilters } from '../../components/useUrlFilters';
import { useText } from '../../language/useText';
import { HeatMap } from './HeatMap';
import { Overlaps } from './Overlaps';
import { filterSheet, sheetFilterNames } from './sheet';
import { csvColumns, useSheetColumns } from './sheet-columns';
import { SheetFilters } from './SheetFilters';
import { useSheet } from './useSheet';

/** The 3W matrix of the humanitarian world: who does what where. */
export function WhoDoesWhat(): ReactElement {
  const t = useText();
  const filters = useUrlFilters(sheetFilterNames);
  const columns = useSheetColumns();
  return (
    <Page title={t('shell.whoDoesWhat')} lead={t('whoDoesWhat.lead')}>
      <QueryView result={useSheet()} lines={10}>
        {({ whoDoesWhatWhere: all }) => {
          const rows = filterSheet(all, filters.value);
          return (
            <>
              <SheetFilters rows={all} filters={filters} />
              <HeatMap rows={rows} />
              <Overlaps />
              <Panel title={t('whoDoesWhat.sheet')}>
                <DataTable
                  title={t('whoDoesWhat.tasks')}
                  columns={columns}
                  csv={csvColumns}
                  rows={rows}
                  keyOf={({ task }) => task.id}
                  empty={t('whoDoesWhat.none')}
                  pageLength={200}
                />
              </Panel>
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
