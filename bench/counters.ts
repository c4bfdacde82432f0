/** What a process of the platform counts, as it tells at /metrics. */
export class Counters {
  private constructor(private readonly lines: readonly string[]) {}

  static async read(url: string): Promise<Counters> {
    const response = await fetch(`${url}/metrics`);
    return new Counters((await response.text()).split('\n'));
  }

  /** Over all labels but those that the beginning of its lines names. */
  sum(beginning: string): number {
    return this.lines
      .filter((line) => line.startsWith(beginning))
      .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
  }
}

export async function whenActive(url: string, subscriptions: number): Promise<void> {
  const end = Date.now() + 60_000; // 60 seconds
  for (;;) {
    const active = (await Counters.read(url)).sum('subscriptions_active');
    if (active === subscriptions) return;
    if (Date.now() > end) throw new Error(`${active} of ${subscriptions} subscriptions stand`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
