import { ArgsType, Directive, Field, ID, ObjectType } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { raw, sql } from '../../platform/database/sql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { hasScope } from '../../platform/identity';
import { connectionType, toConnection, type ConnectionOf } from '../../platform/pagination/connection';
import { readKeysetPage, type Ordering } from '../../platform/pagination/keyset';
import { readPage } from '../../platform/pagination/page';
import type { SubgraphContext } from '../../platform/subgraph/define-subgraph';
import { forwardArgs } from './page-args';

@ObjectType({ simpleResolvers: true, description: 'Who did what, when; readable with the scope admin.' })
@Directive('@shareable')
@Entity('audit_entry')
export class AuditEntry {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  at: Date;

  @Field({ description: 'As in the token; empty for somebody who did not sign in.' })
  @Column('text')
  subject: string;

  @Field()
  @Column('text')
  actorName: string;

  @Field({ description: 'Name of a mutation, or readContacts.' })
  @Column('text')
  action: string;

  @Field(() => ID, { nullable: true, description: 'The record that it was about, as far as one was named.' })
  @Column('text', { nullable: true })
  target: string | null;

  @Field({
    description:
      'ACCEPTED; REPEATED, by its clientMutationId; REFUSED: and the codes; FAILED, by a fault of the platform.',
  })
  @Column('text')
  outcome: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  requestId: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  detail: string | null;
}

@ObjectType({ simpleResolvers: true })
@Directive('@shareable')
export class AuditEntryConnection extends connectionType('AuditEntry', AuditEntry, { shareable: true }) {}

@ArgsType()
export class AuditArgs extends forwardArgs(50) {}

const newestFirst: Ordering = {
  name: 'AUDIT',
  keys: [
    { expression: raw('entry.at'), type: 'timestamptz' },
    { expression: raw('entry.id'), type: 'text' },
  ],
  direction: 'desc',
};

/** The room's audit trail, newest entry first; to all but administrators it is empty. */
export async function readAuditTrail(
  context: SubgraphContext,
  args: AuditArgs,
  info: GraphQLResolveInfo,
): Promise<ConnectionOf<AuditEntry>> {
  const page = readPage(args, info);
  const { database, identity } = context;
  const listing = {
    columns: database.columns(AuditEntry, 'entry'),
    from: sql`audit_entry as entry`,
    where: hasScope(identity, 'admin') ? [] : [raw('false')],
    ordering: newestFirst,
  };
  return toConnection(await readKeysetPage<AuditEntry>(database, listing, page));
}
