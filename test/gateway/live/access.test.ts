import { readFileSync } from 'node:fs';
import { personalFieldsOf } from '../../../gateway/live/personal-fields';
import type { Identity } from '../../../platform/identity';
import { projectFile } from '../../../platform/project-files';
import { startLiveGraph, type LiveGraph } from './support/live-graph';

const person = (subject: string, scopes: string[] = [], claims: Record<string, unknown> = {}): Identity => ({
  subject,
  name: `Name of ${subject}`,
  scopes: new Set(scopes),
  claims,
});
const query = 'subscription { changed { id seenBy } }';

let graph: LiveGraph;
beforeEach(async () => {
  graph = await startLiveGraph();
});
afterEach(() => graph.dispose());

describe('a stream is shared', () => {
  it('by people with the same rights, and read as none of them', async () => {
    const anna = person('anna', ['tasks:write', 'news:write'], { partner: 'p1', coordinates: ['a', 'b'] });
    const ben = person('ben', ['news:write', 'tasks:write'], { coordinates: ['a', 'b'], partner: 'p1' });
    const first = await graph.subscribe(query, {}, { identity: anna });
    await graph.subscribe(query, {}, { identity: ben });
    expect(graph.log.opened).toBe(1);
    graph.log.append();
    await first.sink.ids(1);
    expect(first.sink.results[0]?.['data'].changed.seenBy).toBe('shared');
  });

  it.each([
    ['other scopes', person('ben', ['news:write'], { partner: 'p1' })],
    ['other claims', person('ben', [], { partner: 'p2' })],
    ['nobody signed in', null],
  ])('but not with %s', async (_, other) => {
    await graph.subscribe(query, {}, { identity: person('anna', [], { partner: 'p1' }) });
    await graph.subscribe(query, {}, { identity: other });
    expect(graph.log.opened).toBe(2);
  });

  it('but not where a field depends on the person', async () => {
    const personal = 'subscription { changed { id ...F } } fragment F on Change { personal }';
    const anna = await graph.subscribe(personal, {}, { identity: person('anna') });
    const ben = await graph.subscribe(personal, {}, { identity: person('ben') });
    graph.log.append();
    await Promise.all([anna.sink.ids(1), ben.sink.ids(1)]);
    expect(anna.sink.results[0]?.['data'].changed.personal).toBe('Name of anna');
    expect(ben.sink.results[0]?.['data'].changed.personal).toBe('Name of ben');
  });
});

describe('the supergraph', () => {
  it('tags the fields that say what the person who asks may do, or give them contacts', () => {
    const sdl = readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8');
    expect([...personalFieldsOf(sdl)]).toEqual([
      'CoordinationTask.allowedTransitions',
      'Partner.focalPoints',
      'Stakeholder.contact',
    ]);
  });
});
