import type { Column } from './DataTable';

/** Saves what a table shows, as spreadsheets read it: UTF-8 with a mark, and lines that end with CR LF. */
export function saveCsv<Row>(title: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const lines = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map(({ text }) => text(row))),
  ];
  const csv = lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', csv, '\r\n'], { type: 'text/csv;charset=utf-8' }));
  link.download = `${title}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A text that begins like a formula would be run by the spreadsheet that opens the file.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
