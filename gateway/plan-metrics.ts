import { Counter, type Registry } from 'prom-client';

/** Counts, each time that a query plan is used, whether it was made for that or was there. Once for each registry. */
export function countPlans(registry: Registry): (plan: object) => void {
  const plans = new Counter({
    name: 'query_plans_total',
    help: 'Query plans used by queries and mutations: hit (it was in the cache) or miss (it was made).',
    labelNames: ['outcome'],
    registers: [registry],
  });
  // What Apollo keeps for the next operation is the plan itself.
  const seen = new WeakSet();
  return (plan) => {
    plans.inc({ outcome: seen.has(plan) ? 'hit' : 'miss' });
    seen.add(plan);
  };
}
