import type { ReactElement } from 'react';
import { Choice } from '../../components/Choice';
import { Choices } from '../../components/Choices';
import { Field } from '../../components/Field';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { refusalAt } from '../../forms/useSubmit';
import { useText } from '../../language/useText';
import { LeadChoice } from '../../moves/LeadChoice';
import { Meanwhile } from '../../moves/Meanwhile';
import { openStatuses } from '../../terms/status-look';
import { sensitivities, stakeholderGroups, taskPriorities } from '../../terms/task-terms';
import type { TaskRecord } from './Task';
import { useEdit } from './useEdit';

export interface EditSheetProps {
  /** As it was when the sheet was opened. */
  readonly task: TaskRecord;
  /** Whether the viewer may change what is a coordinator's: the lead, the priority, the sensitivity. */
  readonly isCoordinator: boolean;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const fields = ['title', 'description', 'startOn', 'dueOn', 'intendedFor'];

export function EditSheet({ task, isCoordinator, onSaved, onClose }: EditSheetProps): ReactElement {
  const t = useText();
  const { details, change, save, refusals, isBusy, meanwhile } = useEdit(task, onSaved);
  const text = (
    field: 'title' | 'description' | 'intendedFor',
    label: string,
    lines?: number,
  ): ReactElement => (
    <Field
      label={label}
      value={details[field]}
      {...(lines !== undefined && { lines })}
      onChange={(value) => change({ [field]: value })}
      error={refusalAt(refusals, field)}
    />
  );
  const day = (field: 'startOn' | 'dueOn', label: string): ReactElement => (
    <Field
      label={label}
      type="date"
      value={details[field]}
      onChange={(value) => change({ [field]: value })}
      error={refusalAt(refusals, field)}
    />
  );
  return (
    <FormSheet
      title={t('task.editTitle', { reference: task.reference })}
      action={meanwhile ? t('task.saveOver') : t('task.save')}
      isBusy={isBusy}
      onSubmit={save}
      onClose={onClose}
    >
      {text('title', t('board.taskTitle'))}
      {text('description', t('board.description'), 5)}
      {text('intendedFor', t('task.intendedFor'))}
      {day('startOn', t('task.startOn'))}
      {day('dueOn', t('board.dueOn'))}
      <Choices
        label={t('board.groups')}
        values={details.targetGroups}
        options={stakeholderGroups.map((value) => ({ value, text: t.term('StakeholderGroupCode', value) }))}
        onChange={(targetGroups) => change({ targetGroups })}
      />
      {isCoordinator && (
        <>
          {openStatuses.includes(task.status) && (
            <LeadChoice
              label={t('board.lead')}
              partnershipId={task.localPartnership.id}
              value={details.leadStakeholderId}
              nobody={t('task.leadStays')}
              onChange={(leadStakeholderId) => change({ leadStakeholderId })}
            />
          )}
          <Choice
            label={t('board.priority')}
            value={details.priority}
            options={taskPriorities.map((value) => ({ value, text: t.term('TaskPriority', value) }))}
            onChange={(priority) => change({ priority })}
          />
          <Choice
            label={t('board.sensitivity')}
            value={details.sensitivity}
            options={sensitivities.map((value) => ({ value, text: t.term('Sensitivity', value) }))}
            onChange={(sensitivity) => change({ sensitivity })}
          />
        </>
      )}
      {meanwhile ? (
        <div role="alert">
          <Meanwhile since={task} now={meanwhile} />
        </div>
      ) : (
        <Refusals refusals={refusals} fields={fields} />
      )}
    </FormSheet>
  );
}
