import type { Statements } from '../../../platform/database/database';
import type { Identity } from '../../../platform/identity';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import {
  runMutation,
  type Change,
  type MutationInput,
  type MutationResult,
} from '../../../platform/writing/mutation';
import { partnerOf } from '../../common/claims';
import { assertEditor } from '../access';
import { newsLog, type NewNewsEvent, type NewsActor } from '../event/news-log';

export type NewsOutcome = { readonly newsItemId: string };
export type NewsResult = Promise<MutationResult<NewsOutcome>>;

type Work = (tx: Statements, actor: Identity, now: Date) => Promise<NewNewsEvent>;

/** A change of one item, by somebody who writes news; `work` settles with the event that tells of it. */
export function changeNews(
  context: SubgraphContext,
  name: string,
  input: MutationInput,
  work: Work,
): NewsResult {
  return runMutation(context, {
    name,
    input,
    log: newsLog,
    async work(tx, actor, now): Promise<Change<NewsOutcome, NewNewsEvent>> {
      assertEditor(actor);
      const event = await work(tx, actor, now);
      return { outcome: { newsItemId: event.entityId }, events: [event] };
    },
  });
}

export function actorOf(identity: Identity): NewsActor {
  return {
    actorName: identity.name,
    actorSubject: identity.subject,
    actorPartnerId: partnerOf(identity),
  };
}
