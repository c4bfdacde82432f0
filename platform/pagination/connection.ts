import { Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { PageOfRows } from './keyset';

@ObjectType({ simpleResolvers: true })
@Directive('@shareable')
export class PageInfo {
  @Field()
  hasNextPage: boolean;

  @Field()
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

/** A field that costs a statement of its own and is therefore only read when the client selects it. */
export type Lazy<Value> = () => Promise<Value>;

export interface EdgeOf<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface ConnectionOf<Node> {
  readonly edges: readonly EdgeOf<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

/** The base of a connection's GraphQL type; `name` is that of the node, `CoordinationTask` or a shorter one. */
export function connectionType<Node extends object>(
  name: string,
  node: ClassType<Node>,
  options: { shareable?: boolean } = {},
) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class Edge implements EdgeOf<Node> {
    @Field()
    cursor: string;

    @Field(() => node)
    node: Node;
  }
  if (options.shareable) Directive('@shareable')(Edge);

  @ObjectType({ simpleResolvers: true })
  abstract class Connection implements ConnectionOf<Node> {
    @Field(() => [Edge])
    edges: Edge[];

    @Field(() => [node])
    nodes: Node[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return Connection;
}

/** The same with `totalCount`, which costs a statement of its own and only where it is asked for. */
export function countedConnectionType<Node extends object>(name: string, node: ClassType<Node>) {
  @ObjectType({ simpleResolvers: true })
  abstract class CountedConnection extends connectionType(name, node) {
    @Field(() => Int)
    totalCount: Lazy<number>;
  }
  return CountedConnection;
}

/** A page of a log goes on behind the last event that was looked at, and says so in an `endCursor` of its own. */
export function toConnection<Node extends object>(
  page: PageOfRows<Node> & { readonly endCursor?: string },
): ConnectionOf<Node> {
  return {
    edges: page.rows.map((node, index) => ({ cursor: page.cursors[index] as string, node })),
    nodes: page.rows,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.cursors[0] ?? null,
      endCursor: page.endCursor ?? page.cursors.at(-1) ?? null,
    },
  };
}
