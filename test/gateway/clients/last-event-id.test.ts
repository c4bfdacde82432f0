import { startLiveGraph, type LiveGraph } from '../live/support/live-graph';
import { RawHttp } from './support/raw-http';
import { eventually } from '../../support/processes';

const query = { query: 'subscription ($after: String) { changed(after: $after) { id } }' };

let graph: LiveGraph;
beforeEach(async () => {
  graph = await startLiveGraph();
});
afterEach(() => graph.dispose());

const open = (headers: Record<string, string> = {}) =>
  RawHttp.get(graph.http.url, query, { accept: 'text/event-stream', ...headers });
const lastIdOf = ({ body }: RawHttp) => [...body.matchAll(/^id: (\S+)$/gm)].at(-1)?.[1] ?? '';

/** The client loses its stream; when that is noticed, something happens, and it asks the same again with its last id. */
async function comeBack(client: RawHttp): Promise<RawHttp> {
  client.close();
  await eventually(() => graph.log.subscribers === 0, 'the stream is over');
  graph.log.append();
  return open({ 'last-event-id': lastIdOf(client) });
}

describe('an event stream that is lost', () => {
  it('goes on behind its last event', async () => {
    const first = await open();
    await first.until('id: ');
    graph.log.append();
    await first.until('event:1');
    const back = await comeBack(first);
    await back.until('event:2');
    expect(back.body).not.toContain('event:1');
    back.close();
  });

  it('goes on where it began, where it had no event yet', async () => {
    graph.log.append();
    const first = await open();
    await first.until('id: ');
    const back = await comeBack(first);
    await back.until('event:2');
    expect(back.body).not.toContain('event:1');
    back.close();
  });
});
