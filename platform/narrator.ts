/** Tells on standard output what a start does, for the person who waits for it: a line a step, with its time. */
export class Narrator {
  private readonly startedAt = performance.now();

  /** Runs a step; its line is written when it is done, with what `result` makes of the outcome. */
  async step<Outcome>(
    name: string,
    work: () => Promise<Outcome>,
    result: (outcome: Outcome) => string,
  ): Promise<Outcome> {
    const began = performance.now();
    const outcome = await work();
    this.write(`  ${name.padEnd(20)}${seconds(performance.now() - began).padStart(7)}  ${result(outcome)}`);
    return outcome;
  }

  /** The last lines: how to reach what has started at an address. */
  ready(url: string): void {
    this.write(`The dashboard is at ${url}/ and the Explorer at ${url}/explorer`);
    this.write(`Ready: the API is at ${url}/graphql (after ${seconds(performance.now() - this.startedAt)})`);
  }

  write(line: string): void {
    process.stdout.write(`${line}\n`);
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}
