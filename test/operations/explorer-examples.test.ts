import { variablesOf } from '../../dashboard/src/explorer/example-variables';
import { ask, dataOf } from '../support/client';
import { demoCoordinator } from '../support/demo-coordinator';
import { operation } from '../support/operations';
import { startTestPlatform, type TestPlatform } from '../support/platform';

/** With which the Explorer opens the examples that change something. */
describe('the variables of an example', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform({ identify: () => ({ identity: demoCoordinator }) });
  });
  afterAll(() => platform.dispose());

  const run = async (name: string): Promise<{ variables: any; payload: any }> => {
    const variables = await variablesOf(name, (query) => dataOf(platform.url, query));
    const { data, errors } = await ask(platform.url, operation(name), variables);
    expect(errors).toEqual([]);
    return { variables, payload: Object.values(data)[0] };
  };

  it.each(['CreateTask', 'MoveTask', 'Merge', 'Publish', 'AddStakeholder'])(
    'let it be run as it stands: %s',
    async (name) => {
      expect((await run(name)).payload.userErrors).toEqual([]);
    },
  );

  it('read the version of the record, and lead to a refusal with reasons where the demonstration allows no more', async () => {
    const { variables, payload } = await run('MoveAssessment');
    expect(variables.input.expectedVersion).toBeGreaterThan(1);
    expect(payload.userErrors).toEqual([
      { code: 'GUARD_FAILED', message: expect.stringContaining('Recommendations 1, 2, 3') },
    ]);
  });

  it('are none where it needs none', async () => {
    expect(await variablesOf('CityBriefing', () => Promise.reject(new Error('nobody asks')))).toBeUndefined();
  });
});
