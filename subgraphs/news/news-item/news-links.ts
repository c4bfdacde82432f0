import type { Statements } from '../../../platform/database/database';
import type { Identity } from '../../../platform/identity';
import type { RecordKind } from '../../../schema/events';
import { readVisibleForeign } from '../../common/foreign-access';
import { resolveForeign } from '../../common/foreign-records';
import type { NewsItem } from './news-item.entity';

/** The columns that tie an item to records of other rooms; inputs have fields of the same names. */
const linkKinds = {
  partnerIds: 'partner',
  countryIso3: 'country',
  placeIds: 'place',
  assessmentIds: 'assessment',
  localPartnershipIds: 'local-partnership',
  taskIds: 'task',
  sdgGoals: 'sdg-goal',
} as const satisfies Partial<Record<keyof NewsItem, RecordKind>>;

type LinkField = keyof typeof linkKinds;
const linkFields = Object.keys(linkKinds) as LinkField[];

export type NewsLinks = Pick<NewsItem, LinkField>;

export type LinksInput = { readonly [Field in LinkField]?: readonly string[] | null };

/**
 * What an item is tied to after a change: a list that the input leaves out stays as it is in `before`, `null` empties it.
 * Ids that are not known are refused, each at its field; merged partners are followed, and nothing is named twice. Whoever
 * writes a list anew has not seen all of it where it names what is hidden from them: that stays.
 */
export async function resolveLinks(
  tx: Statements,
  actor: Identity,
  input: LinksInput,
  before: NewsLinks | null,
): Promise<NewsLinks> {
  const current = await resolveForeign(
    tx,
    actor,
    linkFields.map((field) => ({ field, kind: linkKinds[field], ids: input[field] })),
  );
  const hidden = before ? await readHidden(tx, actor, input, before) : {};
  const links = linkFields.map((field) => {
    const given = input[field];
    if (given === undefined) return [field, before?.[field] ?? []];
    const named = (given ?? []).map((id) => current(linkKinds[field], id));
    return [field, [...new Set([...named, ...(hidden[field] ?? [])])]];
  });
  return Object.fromEntries(links) as NewsLinks;
}

const guardedFields = ['assessmentIds', 'taskIds'] as const;

/** Of the lists that the input writes anew, what the actor may not see. */
async function readHidden(
  tx: Statements,
  actor: Identity,
  input: LinksInput,
  before: NewsLinks,
): Promise<Partial<NewsLinks>> {
  const hidden: Partial<NewsLinks> = {};
  for (const field of guardedFields) {
    if (input[field] === undefined || before[field].length === 0) continue;
    const visible = await readVisibleForeign(tx, actor, linkKinds[field], before[field]);
    hidden[field] = before[field].filter((id) => !visible.includes(id));
  }
  return hidden;
}
