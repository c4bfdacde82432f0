import type { Difference } from './compare';
import type { Marks, Owner } from './marks';
import type { Persona } from './personas';
import type { Truth } from './truth';

export interface Checked {
  /** What was asked. */
  readonly name: string;
  readonly persona: Persona;
  readonly cells: number;
  readonly differences: readonly Difference[];
  /** The answer as it came. */
  readonly text: string;
  /** Words that the reader said themselves: to hear them again tells nothing. */
  readonly said?: string;
}

/** What the matrix found, counted. */
export class Findings {
  cells = 0;
  leaks = 0;
  refusals = 0;
  others = 0;
  private readonly lines: string[] = [];

  constructor(
    private readonly marks: Marks,
    /** As it is when what is added was asked. */
    public truth: Truth,
  ) {}

  add({ name, persona, cells, differences, text, said = '' }: Checked): void {
    this.cells += cells;
    for (const difference of differences) {
      if (difference.kind === 'leak') this.leaks += 1;
      else if (difference.kind === 'refusal') this.refusals += 1;
      else this.others += 1;
      const { kind, path, expected, got } = difference;
      this.lines.push(
        `${kind}: ${name} for ${persona.name} at ${path}: ${brief(got)} and not ${brief(expected)}`,
      );
    }
    for (const [word, owner] of this.marks.foundIn(text)) {
      if (said.includes(word) || this.maySee(persona, owner)) continue;
      this.leaks += 1;
      this.lines.push(`leak: ${name} for ${persona.name} holds ${word} of ${owner.kind} ${owner.id}`);
    }
  }

  /** So many of them as a reader can look at; the first of each operation come first. */
  report(): string {
    const seen = new Map<string, number>();
    const ranked = this.lines.map((line) => {
      const [key = ''] = line.split(' for ');
      const rank = seen.get(key) ?? 0;
      seen.set(key, rank + 1);
      return { line, rank };
    });
    const first = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, 60);
    return [this.summary(), ...first.map(({ line }) => line)].join('\n');
  }

  summary(): string {
    return `${this.cells} cells, ${this.leaks} leaks, ${this.refusals} false refusals, ${this.others} other differences`;
  }

  private maySee(persona: Persona, { kind, id }: Owner): boolean {
    return this.truth.sees(persona, kind, id);
  }
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 160);
}
