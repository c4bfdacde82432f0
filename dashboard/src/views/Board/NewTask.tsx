import { useState, type ReactElement } from 'react';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { Choices } from '../../components/Choices';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import { LeadChoice } from '../../moves/LeadChoice';
import { useViewer, type Viewer } from '../../session/useViewer';
import { sensitivities, stakeholderGroups, taskKinds, taskPriorities } from '../../terms/task-terms';
import {
  CreateTaskDocument,
  type BoardPartnershipsQuery,
  type CreateTaskInput,
  type Sensitivity,
  type StakeholderGroupCode,
  type TaskKind,
  type TaskPriority,
} from './Board.generated';

type Partnership = BoardPartnershipsQuery['localPartnerships'][number];

export interface NewTaskProps {
  readonly partnerships: readonly Partnership[];
  /** The one that the board shows; empty where it shows several. */
  readonly partnershipId: string;
  readonly onCreated: (reference: string) => void;
  readonly onClose: () => void;
}

const fields = ['title', 'description', 'dueOn'];

/** Proposes a task. */
export function NewTask({ partnerships, partnershipId, onCreated, onClose }: NewTaskProps): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const open = partnerships.filter((one) => one.status !== 'CLOSED' && mayCreateIn(one, viewer));
  const first = open.find(({ id }) => id === partnershipId) ?? open[0];
  const [input, setInput] = useState<CreateTaskInput>({
    localPartnershipId: first?.id ?? '',
    title: '',
    kind: 'RECOMMENDATION_FOLLOW_UP',
    priority: 'MEDIUM',
    sensitivity: 'INTERNAL',
    targetGroups: [],
  });
  const change = (more: Partial<CreateTaskInput>): void => setInput((before) => ({ ...before, ...more }));
  const { submit, refusals, isBusy } = useSubmit(CreateTaskDocument);

  async function send(): Promise<void> {
    const data = await submit({ input, lang: t.lang });
    if (data?.createTask.task) onCreated(data.createTask.task.reference);
  }

  return (
    <FormSheet
      title={t('board.new')}
      action={t('board.propose')}
      isBusy={isBusy}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Choice
        label={t('board.partnership')}
        value={input.localPartnershipId}
        options={open.map(({ id, title }) => ({ value: id, text: title }))}
        onChange={(id) => change({ localPartnershipId: id, leadStakeholderId: null })}
      />
      <Field
        label={t('board.taskTitle')}
        isRequired
        value={input.title}
        onChange={(title) => change({ title })}
        error={refusalAt(refusals, 'title')}
      />
      <Field
        label={t('board.description')}
        hint={t('form.optional')}
        lines={3}
        value={input.description ?? ''}
        onChange={(text) => change({ description: text || null })}
        error={refusalAt(refusals, 'description')}
      />
      <Choice<TaskKind>
        label={t('board.kind')}
        value={input.kind}
        options={taskKinds.map((value) => ({ value, text: t.term('TaskKind', value) }))}
        onChange={(kind) => change({ kind })}
      />
      <Choice<TaskPriority>
        label={t('board.priority')}
        value={input.priority ?? 'MEDIUM'}
        options={taskPriorities.map((value) => ({ value, text: t.term('TaskPriority', value) }))}
        onChange={(priority) => change({ priority })}
      />
      <LeadChoice
        label={t('board.lead')}
        partnershipId={input.localPartnershipId || undefined}
        value={input.leadStakeholderId ?? ''}
        nobody={t('board.noLead')}
        onChange={(id) => change({ leadStakeholderId: id || null })}
      />
      <Field
        label={t('board.dueOn')}
        hint={t('form.optional')}
        type="date"
        value={input.dueOn ?? ''}
        onChange={(day) => change({ dueOn: day || null })}
        error={refusalAt(refusals, 'dueOn')}
      />
      <Choices<StakeholderGroupCode>
        label={t('board.groups')}
        values={input.targetGroups ?? []}
        options={stakeholderGroups.map((value) => ({ value, text: t.term('StakeholderGroupCode', value) }))}
        onChange={(targetGroups) => change({ targetGroups })}
      />
      <Choice<Sensitivity>
        label={t('board.sensitivity')}
        value={input.sensitivity ?? 'INTERNAL'}
        options={sensitivities.map((value) => ({ value, text: t.term('Sensitivity', value) }))}
        onChange={(sensitivity) => change({ sensitivity })}
      />
      <Refusals refusals={refusals} fields={fields} />
    </FormSheet>
  );
}

/** Coordinators of a local partnership and people of its stakeholders may; the API judges it once more. */
function mayCreateIn({ id, stakeholders }: Partnership, viewer: Viewer): boolean {
  return (
    viewer.can('admin') ||
    viewer.coordinates.includes(id) ||
    stakeholders.some(
      ({ partner, leftOn }) => leftOn === null && partner !== null && partner.id === viewer.partnerId,
    )
  );
}
