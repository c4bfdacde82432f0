import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { toConnection, type ConnectionOf } from '../../../platform/pagination/connection';
import { readPage } from '../../../platform/pagination/page';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import { partnerOf } from '../../common/claims';
import { Provenance } from '../../common/provenance';
import { offerTransitions } from '../../common/status-machine';
import { taskRoles } from '../access';
import type { LocalPartnershipsLoaders } from '../loaders';
import { LocalPartnership } from '../partnership/local-partnership.entity';
import { Place } from '../place/place.entity';
import { StakeholderGroup } from '../stakeholder-group/stakeholder-group.entity';
import { Assessment } from '../stubs/assessment.stub';
import { Recommendation } from '../stubs/recommendation.stub';
import { SdgTarget } from '../stubs/sdg-target.stub';
import type { TaskEvent } from '../task-event/task-event';
import { HistoryArgs, TaskEventConnection, toTaskEvent } from '../task-event/task-event';
import { CoordinationTask } from './coordination-task.entity';
import { isOverdue } from './overdue';
import { standardStatusesOf } from './standard-statuses';
import { toOpenTasks } from './open-tasks';
import { explainTaskGuard, isResolved, taskTransitions } from './task-machine';
import { AllowedTransition, StandardStatuses, TaskDependency, TaskParticipant } from './task-parts';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

const millisecondsOfDay = 86_400_000;

@Resolver(() => CoordinationTask)
export class CoordinationTaskResolver {
  @FieldResolver(() => LocalPartnership)
  localPartnership(
    @Root() task: CoordinationTask,
    @Ctx() { loaders }: Context,
  ): Promise<LocalPartnership | null> {
    return loaders.partnershipById.load(task.localPartnershipId);
  }

  @FieldResolver(() => Place)
  place(@Root() task: CoordinationTask, @Ctx() { loaders }: Context): Promise<Place | null> {
    return loaders.placeById.load(task.placeId);
  }

  @FieldResolver(() => TaskParticipant, { nullable: true, description: 'Who.' })
  lead(@Root() task: CoordinationTask): TaskParticipant | null {
    const { leadPartnerId: partnerId, leadStakeholderId: stakeholderId, leadSince } = task;
    if (partnerId === null && stakeholderId === null) return null;
    return { partnerId, stakeholderId, role: 'LEAD', since: leadSince ?? task.createdAt };
  }

  @FieldResolver(() => [TaskParticipant])
  participants(@Root() task: CoordinationTask, @Ctx() { loaders }: Context): Promise<TaskParticipant[]> {
    return loaders.participantsOfTask.load(task.id);
  }

  @FieldResolver(() => [StakeholderGroup])
  async targetGroups(
    @Root() task: CoordinationTask,
    @Ctx() { loaders }: Context,
  ): Promise<StakeholderGroup[]> {
    const groups = await Promise.all(task.targetGroups.map((code) => loaders.groupByCode.load(code)));
    return groups.filter((group) => group !== null).toSorted((a, b) => a.ordinal - b.ordinal);
  }

  @FieldResolver(() => Assessment, { nullable: true })
  async assessment(
    @Root() { assessmentId }: CoordinationTask,
    @Ctx() { loaders }: Context,
  ): Promise<Assessment | null> {
    const id = await loaders.foreign('assessment', assessmentId);
    return id === null ? null : { id };
  }

  @FieldResolver(() => Recommendation, { nullable: true })
  async recommendation(
    @Root() { recommendationId }: CoordinationTask,
    @Ctx() { loaders }: Context,
  ): Promise<Recommendation | null> {
    const id = await loaders.foreign('recommendation', recommendationId);
    return id === null ? null : { id };
  }

  @FieldResolver(() => [SdgTarget], { nullable: 'items' })
  sdgTargets(@Root() task: CoordinationTask): SdgTarget[] {
    return task.sdgTargets.map((code) => ({ code }));
  }

  @FieldResolver(() => Boolean, { description: 'Derived, never stored and never a status.' })
  async isOverdue(@Root() task: CoordinationTask, @Ctx() { loaders }: Context): Promise<boolean> {
    const place = await loaders.placeById.load(task.placeId);
    return place !== null && isOverdue(task, place.timeZone, new Date());
  }

  @FieldResolver(() => Int)
  daysInStatus(@Root() task: CoordinationTask): number {
    return Math.max(0, Math.floor((Date.now() - task.statusSince.getTime()) / millisecondsOfDay));
  }

  @FieldResolver(() => [TaskDependency])
  async blockedBy(@Root() task: CoordinationTask, @Ctx() { loaders }: Context): Promise<TaskDependency[]> {
    const awaited = await loaders.awaitedTasks.load(task.id);
    return awaited
      .map((one) => one.task)
      .filter((one) => one !== null)
      .map((one) => ({ task: one, resolved: isResolved(one.status) }));
  }

  @FieldResolver(() => [TaskDependency])
  async blocks(@Root() task: CoordinationTask, @Ctx() { loaders }: Context): Promise<TaskDependency[]> {
    const waiting = await loaders.dependentsOfTask.load(task.id);
    return waiting.map((one) => ({ task: one, resolved: isResolved(task.status) }));
  }

  // Not only their rights count: who handed a task in does not accept it. Live updates are not shared where it is asked for.
  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => [AllowedTransition])
  async allowedTransitions(
    @Root() task: CoordinationTask,
    @Ctx() { loaders, identity }: Context,
  ): Promise<AllowedTransition[]> {
    const claimed = partnerOf(identity);
    const [awaited, participants, partner, partnership] = await Promise.all([
      loaders.awaitedTasks.load(task.id),
      identity === null ? [] : loaders.participantsOfTask.load(task.id),
      claimed === null ? null : loaders.currentPartnerId.load(claimed),
      loaders.partnershipById.load(task.localPartnershipId),
    ]);
    const facts = {
      hasLead: task.leadPartnerId !== null || task.leadStakeholderId !== null,
      openDependencies: toOpenTasks(
        awaited.filter((one) => !isResolved(one.status)).map((one) => one.task?.reference ?? null),
      ),
      handedInByViewer: identity !== null && identity.subject === task.handedInBy,
      partnershipIsOpen: partnership?.status !== 'CLOSED',
    };
    const roles = taskRoles(identity, partner?.currentId ?? claimed, task, participants);
    return offerTransitions(taskTransitions, task.status, roles, (guard) => explainTaskGuard(guard, facts));
  }

  @FieldResolver(() => TaskEventConnection)
  async history(
    @Root() task: CoordinationTask,
    @Args(() => HistoryArgs) args: HistoryArgs,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<TaskEvent>> {
    const page = await loaders.historyOfTask(readPage(args, info)).load(task.id);
    return toConnection({ ...page, rows: page.rows.map((event) => toTaskEvent(event, true)) });
  }

  @FieldResolver(() => StandardStatuses)
  async standardStatuses(
    @Root() task: CoordinationTask,
    @Ctx() { loaders }: Context,
  ): Promise<StandardStatuses> {
    const everStarted = task.status === 'CANCELLED' && (await loaders.startOfTask.load(task.id)) !== null;
    return standardStatusesOf(task.status, everStarted);
  }

  @FieldResolver(() => [Provenance])
  provenance(@Root() task: CoordinationTask, @Ctx() { loaders }: Context): Promise<Provenance[]> {
    return loaders.provenance.load(task.id);
  }
}
