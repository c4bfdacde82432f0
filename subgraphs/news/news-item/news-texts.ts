import { nameRule, textRule, type InputCheck } from '../../../platform/writing/input-check';

/** The texts of an item in one language. */
export interface NewsTexts {
  readonly headline: string;
  readonly summary: string;
  readonly body?: string | null;
}

/** The same as columns, and as fields of `translation`. */
export const newsTextFields = ['headline', 'summary', 'body'] as const;

type GivenTexts = { readonly [Field in keyof NewsTexts]?: string | null };

/** Checks the texts that are given. */
export function checkTexts(check: InputCheck, { headline, summary, body }: GivenTexts): InputCheck {
  return check
    .text('headline', headline, nameRule)
    .text('summary', summary, textRule)
    .text('body', body, { kind: 'text', max: 20_000 });
}

/** The texts that an input names; one that is null is not named. */
export function givenTexts({ headline, summary, body }: GivenTexts) {
  return { headline: headline ?? undefined, summary: summary ?? undefined, body: body ?? undefined };
}
