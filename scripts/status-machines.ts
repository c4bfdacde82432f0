import 'reflect-metadata'; // the tables name enums, which are declared to type-graphql
import { writeFileSync } from 'node:fs';
import { projectFile } from '../platform/project-files';
import { assessmentTransitions } from '../subgraphs/assessments/machine/assessment-machine';
import { recommendationTransitions } from '../subgraphs/assessments/machine/recommendation-machine';
import type { Transition } from '../subgraphs/common/status-machine';
import { partnershipTransitions } from '../subgraphs/local-partnerships/partnership/partnership-machine';
import { taskTransitions } from '../subgraphs/local-partnerships/task/task-machine';
import { newsTransitions } from '../subgraphs/news/news-item/news-machine';

interface Machine {
  readonly title: string;
  readonly note: string;
  readonly table: readonly (Transition<string, string, string> & { readonly wants?: string })[];
}

const machines: readonly Machine[] = [
  {
    title: 'Coordination task',
    note: "`lead`: the people of the lead partner; where a stakeholder without a partner leads, the coordinators act for it. `coordinator`: who coordinates the task's local partnership. `reviewer`: a coordinator, or a participant with oversight.",
    table: taskTransitions,
  },
  {
    title: 'Assessment',
    note: '`assessor`: who has the scope `assessments:write`. A suspended assessment resumes where it was suspended, and nowhere else.',
    table: assessmentTransitions,
  },
  {
    title: 'Recommendation',
    note: '`assessor`: who has the scope `assessments:write`. `platform`: the platform itself, when it hears that the first task has started.',
    table: recommendationTransitions,
  },
  {
    title: 'Local partnership',
    note: '`steward`: who has the scope `partnerships:write`.',
    table: partnershipTransitions,
  },
  { title: 'News item', note: '`editor`: who has the scope `news:write`.', table: newsTransitions },
];

const columns = ['From', 'To', 'Label', 'By', 'Has to be given', 'Guards'];

export const statusMachinesFile = projectFile('docs', 'status-machines.md');

/** The page of all status machines, out of the tables that the code goes by. */
export function describeStatusMachines(): string {
  const sections = machines.map(({ title, note, table }) => `## ${title}\n\n${note}\n\n${print(table)}`);
  return [
    '# Status machines',
    'Written by `node dist/scripts/status-machines.js` out of the tables in the code; a test compares. What is not in a table is illegal, and refused with `ILLEGAL_TRANSITION` and the list of what is legal. The scope `admin` may take every edge but those of the platform; guards hold for it too.',
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}

function print(table: Machine['table']): string {
  const rows = table.map((edge) => [
    edge.from,
    edge.to,
    edge.label,
    edge.by.join(', '),
    [edge.requiresReason ? 'reason' : '', edge.wants ? inWords(edge.wants) : ''].filter(Boolean).join(', '),
    (edge.guards ?? []).map(inWords).join(', '),
  ]);
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** `dependenciesDone` as people write it. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

if (require.main === module) writeFileSync(statusMachinesFile, describeStatusMachines());
