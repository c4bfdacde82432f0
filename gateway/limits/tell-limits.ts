import type { ApolloServerPlugin } from '@apollo/server';
import type { LimitSettings } from '../../platform/environment/limits';
import type { RequestScope } from '../../platform/subgraph/transport';
import { queryPlanHeader } from '../plans/plan-recorder';
import { measure } from './measure';

/** How near an operation came to a limit. */
export interface ToldLimit {
  readonly used: number;
  readonly maximum: number;
}

/** Tells how large an operation is, and may be, to whoever asks for its plan; its cost is told to everybody. */
export function tellLimits(settings: LimitSettings): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart({ request }) {
      if (request.http?.headers.get(queryPlanHeader) !== '1') return;
      return {
        async willSendResponse({ document, response: { body } }) {
          if (!document || body.kind !== 'single') return;
          const measures = { tokens: document.tokenCount ?? 0, ...measure(document) };
          const limits = Object.fromEntries(
            Object.entries(measures).map(([name, used]): [string, ToldLimit] => [
              name,
              { used, maximum: settings[name as keyof typeof measures] },
            ]),
          );
          body.singleResult.extensions = { ...body.singleResult.extensions, limits };
        },
      };
    },
  };
}
