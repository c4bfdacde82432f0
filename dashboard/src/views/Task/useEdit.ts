import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useSubmit, type Refusal } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import { TaskMeanwhileDocument } from '../../moves/moves.generated';
import type { TaskNow } from '../../moves/useMoves';
import type { TaskRecord } from './Task';
import { AssignTaskLeadDocument, UpdateTaskDocument, type UpdateTaskInput } from './Task.generated';

/** What the form holds; a text or day that is empty is none. */
export interface Details {
  readonly title: string;
  readonly description: string;
  readonly intendedFor: string;
  readonly startOn: string;
  readonly dueOn: string;
  readonly targetGroups: readonly TaskRecord['targetGroups'][number]['code'][];
  readonly priority: TaskRecord['priority'];
  readonly sensitivity: TaskRecord['sensitivity'];
  /** Empty: the lead stays. */
  readonly leadStakeholderId: string;
}

export interface Edit {
  readonly details: Details;
  readonly change: (more: Partial<Details>) => void;
  readonly save: () => void;
  readonly refusals: readonly Refusal[];
  readonly isBusy: boolean;
  /** Set where somebody changed the task since the form was opened: saving again puts what was written over it. */
  readonly meanwhile: TaskNow | null;
}

/** Saves what was changed in a form, and only that. */
export function useEdit(task: TaskRecord, onSaved: () => void): Edit {
  const client = useApolloClient();
  const { lang } = useText();
  const [before] = useState(() => detailsOf(task));
  const [details, setDetails] = useState(before);
  const [version, setVersion] = useState(task.version);
  const [meanwhile, setMeanwhile] = useState<TaskNow | null>(null);
  const update = useSubmit(UpdateTaskDocument);
  const assign = useSubmit(AssignTaskLeadDocument);

  async function save(): Promise<void> {
    let expectedVersion = version;
    const changes = changesOf(before, details);
    if (Object.keys(changes).length > 0) {
      const input = { taskId: task.id, expectedVersion, ...changes };
      const saved = await update.submit({ input, lang });
      if (!saved) return readMeanwhile(expectedVersion);
      expectedVersion = saved.updateTask.task?.version ?? expectedVersion;
      setVersion(expectedVersion);
    }
    const { leadStakeholderId } = details;
    if (leadStakeholderId !== before.leadStakeholderId && leadStakeholderId !== '') {
      const input = {
        taskId: task.id,
        expectedVersion,
        leadStakeholderId,
      };
      if (!(await assign.submit({ input, lang }))) return readMeanwhile(expectedVersion);
    }
    onSaved();
  }

  /** Where another version stands there than was expected, what others did to it. */
  async function readMeanwhile(expected: number): Promise<void> {
    const { data } = await client.query({
      query: TaskMeanwhileDocument,
      variables: { id: task.id, lang },
      fetchPolicy: 'network-only',
    });
    const now = data?.task;
    if (!now || now.version === expected) return;
    setVersion(now.version);
    setMeanwhile(now);
  }

  return {
    details,
    change: (more) => setDetails((known) => ({ ...known, ...more })),
    save: () => void save(),
    refusals: [...update.refusals, ...assign.refusals],
    isBusy: update.isBusy || assign.isBusy,
    meanwhile,
  };
}

function detailsOf(task: TaskRecord): Details {
  return {
    title: task.title,
    description: task.description ?? '',
    intendedFor: task.intendedFor ?? '',
    startOn: task.startOn ?? '',
    dueOn: task.dueOn ?? '',
    targetGroups: task.targetGroups.map(({ code }) => code),
    priority: task.priority,
    sensitivity: task.sensitivity,
    leadStakeholderId: task.lead?.stakeholder?.id ?? '',
  };
}

function changesOf(before: Details, details: Details): Partial<UpdateTaskInput> {
  const or = (text: string): string | null => (text === '' ? null : text);
  const { title, description, intendedFor, startOn, dueOn, targetGroups, priority, sensitivity } = details;
  return {
    ...(title !== before.title && { title }),
    ...(description !== before.description && { description: or(description) }),
    ...(intendedFor !== before.intendedFor && { intendedFor: or(intendedFor) }),
    ...(startOn !== before.startOn && { startOn: or(startOn) }),
    ...(dueOn !== before.dueOn && { dueOn: or(dueOn) }),
    ...(targetGroups !== before.targetGroups && { targetGroups: [...targetGroups] }),
    ...(priority !== before.priority && { priority }),
    ...(sensitivity !== before.sensitivity && { sensitivity }),
  };
}
