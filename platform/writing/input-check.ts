import { Refusal, userError, type UserError } from './user-error';

/** `line`: a name or title, no line breaks. `text`: paragraphs. Lengths in characters. */
export interface TextRule {
  readonly kind: 'line' | 'text';
  readonly max: number;
}

export const nameRule: TextRule = { kind: 'line', max: 300 };
export const lineRule: TextRule = { kind: 'line', max: 1_000 };
export const textRule: TextRule = { kind: 'text', max: 10_000 };

const clockSkew = 60_000; // 1 minute that a client's clock may be ahead

// Everything that makes text show as something else than it is: control characters, and those that turn the direction of
// what follows or have no width (the joiners that Arabic and Persian spelling needs are not among them).
const controls = /[\p{Cc}]/u;
const controlsButBreaks = /(?![\n\t])[\p{Cc}]/u;
const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/** Collects what is wrong with an input, so that a form learns of all of it at once. */
export class InputCheck {
  private readonly errors: UserError[] = [];

  /** Checks a text; an absent one passes. */
  text(field: string, value: string | null | undefined, rule: TextRule): this {
    if (value === null || value === undefined) return this;
    if (value.trim() === '') this.add(field, 'may not be empty.');
    if (value.length > rule.max) {
      this.add(field, `may hold up to ${rule.max} characters; ${value.length} were given.`);
    }
    if ((rule.kind === 'line' ? controls : controlsButBreaks).test(value)) {
      this.add(field, 'holds a control character; please take it out.');
    }
    if (invisible.test(value)) {
      this.add(field, 'holds an invisible character that changes how the text is shown; please take it out.');
    }
    return this;
  }

  /** An address that is safe to show as a link; other schemes than the web's can run code where it is clicked. */
  webAddress(field: string, value: string | null | undefined): this {
    if (value === null || value === undefined) return this;
    return this.text(field, value, lineRule).that(
      /^https?:\/\//i.test(value),
      field,
      'is no web address; it has to begin with https:// or http://.',
    );
  }

  /** When something happened: in the past, or now by a clock that is a little ahead. */
  occurredAt(field: string, value: Date | null | undefined, now: Date): this {
    if (value && value.getTime() > now.getTime() + clockSkew) this.add(field, 'lies in the future.');
    return this;
  }

  /** Two days of which the second may not be before the first. */
  period(
    startField: string,
    start: string | null | undefined,
    endField: string,
    end: string | null | undefined,
  ): this {
    if (start && end && end < start) this.add(endField, `lies before ${startField}.`);
    return this;
  }

  /** Anything else: `isMet` is what has to hold. */
  that(isMet: boolean, field: string, problem: string): this {
    if (!isMet) this.add(field, problem);
    return this;
  }

  /** Throws a `Refusal` with all that was found. */
  assert(): void {
    if (this.errors.length > 0) throw new Refusal(...this.errors);
  }

  private add(field: string, problem: string): void {
    this.errors.push(userError('INVALID', field, `${field} ${problem}`));
  }
}
