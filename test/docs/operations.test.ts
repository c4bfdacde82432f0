import { readFileSync } from 'node:fs';
import { variables } from '../../platform/env';
import { projectFile } from '../../platform/project-files';
import { subgraphNames } from '../../schema/subgraph-names';
import { startTestPlatform, type TestPlatform } from '../support/platform';

const text = readFileSync(projectFile('docs', 'operations.md'), 'utf8');

describe('docs/operations.md', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform.dispose());

  it('has every variable', () => {
    const names = Object.keys(variables(subgraphNames));
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('has every metric', async () => {
    const told = await (await fetch(`${platform.url}/metrics`)).text();
    const names = [...told.matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name);
    const ours = names.filter((name) => !/^(process|nodejs)_/.test(name));
    expect(ours.length).toBeGreaterThan(15);
    expect(ours.filter((name) => !text.includes(`\`${name}`))).toEqual([]);
  });

  it('names the columns and tables that it tells to look at as they are', () => {
    for (const name of ['event_log', 'inbox']) expect(text).toContain(`\`${name}\``);
    const { scripts } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
