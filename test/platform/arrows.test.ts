import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { projectFile } from '../../platform/project-files';
import { subgraphNames } from '../../schema/subgraph-names';

interface Finding {
  readonly code: string;
  readonly filename: string;
}

const rooms = subgraphNames.map((name) => `subgraphs/${name}`);
const files = rooms.map((room) => `${room}/subgraph`);
const imported = 'eslint(no-restricted-imports)';

/** Files that each break a rule, by path: what they hold, and the rule that has to find it. */
const offences: [name: string, file: string, code: string, rule: string][] = [
  ...files.map(importing('platform', imported)),
  ...[
    'gateway/gateway',
    'issuer/personas',
    'schema/subgraph-names',
    'composition',
    'scripts/schema',
    'test/support/client',
  ].map(importing('platform', imported)),
  importing('platform/database/embedded', imported)('subgraphs/news/subgraph'),
  ...[...files, 'issuer/personas', 'composition', 'test/support/client'].map(importing('gateway', imported)),
  ...[...files, 'gateway/gateway', 'schema/subgraph-names', 'composition', 'composition.issuer'].map(
    importing('issuer', imported),
  ),
  importing('gateway/transports', imported)('subgraphs/partners/subgraph'),
  ...['platform/errors', 'gateway/gateway', ...files].map(importing('schema', imported)),
  ...rooms.flatMap((room) =>
    [
      ...files.filter((other) => !other.startsWith(room)),
      'gateway/gateway',
      'issuer/personas',
      'composition',
      'test/support/client',
    ].map(importing(`${room}/writing`, imported)),
  ),
  ...[...files, 'gateway/gateway', 'issuer/personas'].map(importing('subgraphs/common', imported)),
  ...[
    "import type { Gateway } from '../gateway/gateway';\nexport type Kept = Gateway;\n",
    "import gateway = require('../gateway/gateway');\nexport { gateway };\n",
    "export const gateway = (): Promise<unknown> => import('../gateway/gateway.js');\n",
  ].map((text, index): (typeof offences)[number] => [
    `platform imports gateway/gateway by ${JSON.stringify(text)}`,
    `platform/other-way-${index}.ts`,
    text,
    imported,
  ]),
  ...['gateway', 'issuer', 'platform/http', 'schema', 'scripts', ...rooms, '.'].map(
    (folder): (typeof offences)[number] => [
      `${folder} reads process.env`,
      join(folder, 'reads.ts'),
      'export const port = process.env.PORT;\n',
      'node(no-process-env)',
    ],
  ),
];

/** Files that keep all rules: what reports those above does not report everything. */
const innocent: [file: string, code: string][] = [
  ['platform/env.ts', 'export const port = process.env.PORT;\n'],
  ['gateway/good.ts', code('gateway', 'platform/errors') + code('gateway', 'schema/subgraph-names')],
  ['issuer/good.ts', code('issuer', 'platform/errors')],
  ...rooms.map((room): [string, string] => [
    `${room}/good.ts`,
    ['platform/errors', 'schema/subgraph-names', 'subgraphs/common/texts', `${room}/loaders`]
      .map((target) => code(room, target))
      .join(''),
  ]),
  ['composition.issuer.ts', code('.', 'issuer/personas') + code('.', 'gateway/gateway')],
  ['main.ts', code('.', 'composition') + code('.', 'subgraphs/news/subgraph')],
  ['test/good.ts', code('test', 'gateway/gateway') + code('test', 'subgraphs/news/subgraph')],
];

function importing(folder: string, rule: string) {
  return (target: string): [string, string, string, string] => {
    const file = join(folder, `imports-${target.replaceAll('/', '-')}.ts`);
    return [`${folder} imports ${target}`, file, code(folder, target), rule];
  };
}

/** What a file in `folder` writes to take something from `target`. */
function code(folder: string, target: string): string {
  const path = relative(folder, target);
  const from = path.startsWith('.') ? path : `./${path}`;
  return `export { something as from${target.replaceAll(/\W/g, '')} } from '${from}';\n`;
}

let findings: Finding[];

beforeAll(() => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'unodcity-lint-'));
  try {
    copyFileSync(projectFile('.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [file, text] of [
      ...offences.map(([, path, content]) => [path, content] as const),
      ...innocent,
    ]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const linter = projectFile('node_modules', 'oxlint', 'bin', 'oxlint');
    const { stdout, stderr } = spawnSync(process.execPath, [linter, '--format=json', '.'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    if (!stdout.startsWith('{')) throw new Error(`${stdout}${stderr}`);
    ({ diagnostics: findings } = JSON.parse(stdout) as { diagnostics: Finding[] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function rulesBrokenIn(file: string): string[] {
  return findings.filter(({ filename }) => filename === file).map(({ code: rule }) => rule);
}

describe('the linter', () => {
  it.each(offences)('finds that %s', (_, file, _code, rule) => {
    expect(rulesBrokenIn(file)).toEqual([rule]);
  });

  it.each(innocent)('has nothing to say against %s', (file) => {
    expect(rulesBrokenIn(file)).toEqual([]);
  });
});
