/** What a `create…` or `start…` function returns; whoever called it disposes of it. */
export interface Disposable {
  /** Settles when everything that was opened is closed. Never rejects for what is closed already. */
  dispose(): Promise<void>;
}

/** Collects what was opened and closes it in reverse order. */
export class DisposableStack implements Disposable {
  private readonly stack: Disposable[] = [];
  private closing = false;

  /** Takes over the duty to dispose of `resource`. */
  use<T extends Disposable>(resource: T): T {
    this.stack.push(resource);
    return resource;
  }

  /**
   * Opens what takes its time. It belongs to the stack from its first moment on: `dispose` waits until it is open, and then
   * closes it. Rejects once the stack is being disposed of; nothing is opened after that.
   */
  async open<T extends Disposable>(start: () => Promise<T>): Promise<T> {
    this.assertOpen();
    const opening = start();
    const pending = this.use({
      dispose: async () => {
        const resource = await opening.catch(() => undefined);
        await resource?.dispose();
      },
    });
    let resource: T;
    try {
      resource = await opening;
    } finally {
      // Not where it began but where it ends: what it opened on the way, it may need until it is closed.
      const index = this.stack.indexOf(pending);
      if (index !== -1) this.stack.splice(index, 1);
    }
    this.assertOpen();
    return this.use(resource);
  }

  /** One failing part does not keep the others open: all are closed, then the first failure is thrown. */
  async dispose(): Promise<void> {
    this.closing = true;
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

  private assertOpen(): void {
    if (this.closing) throw new Error('What this belongs to is being closed.');
  }
}
