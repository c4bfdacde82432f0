/** What a `create…` or `start…` function returns; whoever called it disposes of it. */
export interface Disposable {
  /** Settles when everything that was opened is closed. Never rejects for what is closed already. */
  dispose(): Promise<void>;
}

/** Collects what was opened and closes it in reverse order. */
export class DisposableStack implements Disposable {
  private readonly stack: Disposable[] = [];

  /** Takes over the duty to dispose of `resource`. */
  use<T extends Disposable>(resource: T): T {
    this.stack.push(resource);
    return resource;
  }

  /** One failing part does not keep the others open: all are closed, then the first failure is thrown. */
  async dispose(): Promise<void> {
    const failures: unknown[] = [];
    for (let resource = this.stack.pop(); resource; resource = this.stack.pop()) {
      try {
        await resource.dispose();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
