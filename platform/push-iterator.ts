/**
 * What is pushed on one side and pulled on the other, in order. Pulling waits, pushing never does: it says when the
 * buffer is full, and whoever pushes decides what becomes of the value. `return` settles at once, also while a `next`
 * waits; a generator around a quiet source could not be left.
 */
export class PushIterator<T> implements AsyncIterableIterator<T> {
  private readonly values: T[] = [];
  private waiting: PendingNext<T> | undefined;
  private end: { readonly error?: unknown } | undefined;

  /** `onReturn` is called once, when whoever pulls has had enough; not when the source ended it. */
  constructor(
    private readonly capacity: number,
    private readonly onReturn: () => void = () => undefined,
  ) {}

  /** Whether somebody waits for a value right now: all that was pushed has been taken. */
  get isWaiting(): boolean {
    return this.waiting !== undefined;
  }

  /** `false` where the buffer is full: the value was not taken. After the end values are dropped, which is no fault. */
  push(value: T): boolean {
    if (this.end) return true;
    if (this.waiting) {
      const { resolve } = this.waiting;
      this.waiting = undefined;
      resolve({ value, done: false });
      return true;
    }
    if (this.values.length >= this.capacity) return false;
    this.values.push(value);
    return true;
  }

  /** What was pushed before is still delivered, then the end. */
  finish(): void {
    this.close({});
  }

  /** What was pushed before is still delivered; then `next` rejects with the error, once. */
  fail(error: unknown): void {
    this.close({ error });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const value = this.values.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.end) {
      const { end } = this;
      this.end = {};
      if ('error' in end) return Promise.reject(end.error);
      return Promise.resolve({ value: undefined, done: true });
    }
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    const isFirst = !this.end;
    this.values.length = 0;
    this.end = {};
    this.waiting?.resolve({ value: undefined, done: true });
    this.waiting = undefined;
    if (isFirst) this.onReturn();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: unknown): Promise<never> {
    void this.return();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private close(end: { readonly error?: unknown }): void {
    if (this.end) return;
    if (!this.waiting) {
      this.end = end;
      return;
    }
    const { resolve, reject } = this.waiting;
    this.waiting = undefined;
    this.end = {};
    if ('error' in end) reject(end.error);
    else resolve({ value: undefined, done: true });
  }
}

interface PendingNext<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}
