import { createMetrics } from '../../platform/http/metrics';
import { Follower, kinds } from './event-bus/follower';
import { LogStage } from './event-bus/log-stage';

let stage: LogStage;
beforeAll(async () => {
  stage = await LogStage.open();
});
afterAll(() => stage.dispose());

describe('the metrics of a bus', () => {
  it('are read from it when they are asked for', async () => {
    const { registry, eventBuses } = createMetrics();
    const bus = await stage.bus({ capacity: 2 });
    eventBuses.set('news', bus);
    const follower = new Follower(bus, kinds('told'));
    const stalled = new Follower(bus, kinds('told'));
    await stage.record('told', 'told', 'told');
    for (let count = 0; count < 3; count += 1) await follower.event();
    const { messages } = stalled;
    await messages.return();
    const metrics = await registry.metrics();
    expect(metrics).toContain('event_bus_events_total{subgraph="news"} 3');
    expect(metrics).toContain('event_bus_subscribers{subgraph="news"} 1');
    expect(metrics).toMatch(/event_bus_lagged_total\{subgraph="news"\} [12]/);
    expect(metrics).toMatch(/event_log_lag_seconds\{subgraph="news"\} [0-9.e-]+/);
    expect(await registry.metrics()).toContain('event_bus_events_total{subgraph="news"} 3');
  });
});
