import type DataLoader from 'dataloader';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Database } from '../../../platform/database/database';
import { array, join, sql } from '../../../platform/database/sql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import type { Identity } from '../../../platform/identity';
import { batchMany } from '../../../platform/loaders';
import { visibleTasks } from '../access';
import type { StakeholderGroupCode } from '../../common/vocabulary';
import { openStatuses } from '../task/overdue';

@ObjectType({ simpleResolvers: true })
export class GroupCoverage {
  /** Resolved by a field of its own. */
  groupCode: StakeholderGroupCode;

  @Field(() => Int)
  stakeholderCount: number;

  @Field()
  hasFocalPoint: boolean;

  @Field(() => Int)
  openTaskCount: number;

  @Field(() => DateTimeScalar, { nullable: true })
  lastActivityAt: Date | null;

  @Field()
  isGap: boolean;
}

type CoverageRow = GroupCoverage & { partnershipId: string };

/**
 * One row for each of the seven groups of each partnership, in the groups' order. A stakeholder counts until it leaves;
 * a task belongs to the groups that it is for, and counts for whoever sees it. The last activity is the newest change of either. A gap is a gap in what
 * is recorded, not in who is there.
 */
export function groupCoverageLoader(
  database: Database,
  identity: Identity | null,
): DataLoader<string, CoverageRow[]> {
  return batchMany(
    (partnershipIds) =>
      database.rows<CoverageRow>(
        sql`select
            partnership.id as "partnershipId",
            stakeholder_group.code as "groupCode",
            coalesce(member.count, 0) as "stakeholderCount",
            coalesce(member.has_focal_point, false) as "hasFocalPoint",
            coalesce(work.open, 0) as "openTaskCount",
            greatest(member.last_change, work.last_change) as "lastActivityAt",
            coalesce(member.count, 0) = 0 as "isGap"
          from unnest(${array(partnershipIds, 'text')}) as partnership(id)
          cross join stakeholder_group
          left join (
            select local_partnership_id, group_code,
              count(*) filter (where left_on is null) as count,
              bool_or(left_on is null and roles && array['FOCAL_POINT', 'GENDER_FOCAL_POINT']) as has_focal_point,
              max(updated_at) as last_change
            from stakeholder where local_partnership_id = any(${array(partnershipIds, 'text')})
            group by local_partnership_id, group_code
          ) as member on (member.local_partnership_id, member.group_code) = (partnership.id, stakeholder_group.code)
          left join (
            select task.local_partnership_id, target.group_code,
              count(*) filter (where task.status in (${join([...openStatuses])})) as open,
              max(task.updated_at) as last_change
            from coordination_task as task, unnest(task.target_groups) as target(group_code)
            where task.local_partnership_id = any(${array(partnershipIds, 'text')}) and ${visibleTasks(identity)}
            group by task.local_partnership_id, target.group_code
          ) as work on (work.local_partnership_id, work.group_code) = (partnership.id, stakeholder_group.code)
          order by stakeholder_group.ordinal`,
      ),
    (row) => row.partnershipId,
  );
}
