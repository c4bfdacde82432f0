const largestShare = 10; // of the budget, for one value

/**
 * Values by their keys, within a budget: what nobody has asked for the longest goes first, and what alone would take a tenth
 * of the budget is not kept. Callers that send ever new keys fill no memory beyond it.
 */
export class Remembered<Value> {
  private readonly values = new Map<string, Value>();
  private used = 0;

  /** `sizeOf` in the budget's unit; it says the same of the same value every time. */
  constructor(
    private readonly budget: number,
    private readonly sizeOf: (key: string, value: Value) => number,
  ) {}

  get(key: string): Value | undefined {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    // Set anew, it is the last to go.
    this.values.delete(key);
    this.values.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    const size = this.sizeOf(key, value);
    if (this.values.has(key) || size * largestShare > this.budget) return;
    this.values.set(key, value);
    this.used += size;
    for (const [oldest, forgotten] of this.values) {
      if (this.used <= this.budget) return;
      this.values.delete(oldest);
      this.used -= this.sizeOf(oldest, forgotten);
    }
  }

  /** The value of a key, made where there is none; what `make` throws is not remembered. */
  getOrMake(key: string, make: () => Value): Value {
    let value = this.get(key);
    if (value === undefined) {
      value = make();
      this.set(key, value);
    }
    return value;
  }
}
