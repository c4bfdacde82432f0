import type { GatewaySource } from '../../platform/http/graphql-over-http';
import type { RequestScope } from '../../platform/subgraph/transport';
import type { ExecutionLimit } from './execution-time';

/** The same gateway, with an answer in time to each operation. */
export function limitingTime(
  gateway: GatewaySource<RequestScope>,
  limit: ExecutionLimit,
): GatewaySource<RequestScope> {
  return {
    async load(options) {
      const { executor } = await gateway.load(options);
      return {
        executor:
          executor &&
          ((context) =>
            limit.run(
              context.context,
              () => executor(context),
              (error) => ({ errors: [error], data: null }),
            )),
      };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}
