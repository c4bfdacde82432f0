import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/define-subgraph';
import type { LocalPartnershipsLoaders } from '../loaders';
import { assignTaskLead } from './assign-task-lead.service';
import { changeTaskParticipant } from './change-task-participant.service';
import { commentOnTask } from './comment-on-task.service';
import { createTask } from './create-task.service';
import {
  AssignTaskLeadInput,
  ChangeTaskParticipantInput,
  CommentOnTaskInput,
  CreateTaskInput,
  TransitionTaskInput,
  UpdateTaskInput,
} from './task-mutations.input';
import { TaskPayload, toTaskPayload } from './task-payload';
import { transitionTask } from './transition-task.service';
import { updateTask } from './update-task.service';

type Context = SubgraphContext<LocalPartnershipsLoaders>;

@Resolver()
export class TaskMutations {
  @Mutation(() => TaskPayload)
  async createTask(
    @Arg('input', () => CreateTaskInput) input: CreateTaskInput,
    @Ctx() context: Context,
  ): Promise<TaskPayload> {
    return toTaskPayload(context, await createTask(context, input));
  }

  @Mutation(() => TaskPayload)
  async transitionTask(
    @Arg('input', () => TransitionTaskInput) input: TransitionTaskInput,
    @Ctx() context: Context,
  ): Promise<TaskPayload> {
    return toTaskPayload(context, await transitionTask(context, input));
  }

  @Mutation(() => TaskPayload)
  async assignTaskLead(
    @Arg('input', () => AssignTaskLeadInput) input: AssignTaskLeadInput,
    @Ctx() context: Context,
  ): Promise<TaskPayload> {
    return toTaskPayload(context, await assignTaskLead(context, input));
  }

  @Mutation(() => TaskPayload)
  async updateTask(
    @Arg('input', () => UpdateTaskInput) input: UpdateTaskInput,
    @Ctx() context: Context,
  ): Promise<TaskPayload> {
    return toTaskPayload(context, await updateTask(context, input));
  }

  @Mutation(() => TaskPayload)
  async changeTaskParticipant(
    @Arg('input', () => ChangeTaskParticipantInput) input: ChangeTaskParticipantInput,
    @Ctx() context: Context,
  ): Promise<TaskPayload> {
    return toTaskPayload(context, await changeTaskParticipant(context, input));
  }

  @Mutation(() => TaskPayload)
  async commentOnTask(
    @Arg('input', () => CommentOnTaskInput) input: CommentOnTaskInput,
    @Ctx() context: Context,
  ): Promise<TaskPayload> {
    return toTaskPayload(context, await commentOnTask(context, input));
  }
}
