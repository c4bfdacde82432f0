import { useState, type ReactElement } from 'react';
import { Choice } from '../components/Choice';
import { Field } from '../components/Field';
import { Icon } from '../components/Icon';
import { FormSheet } from '../forms/FormSheet';
import { Refusals } from '../forms/Refusals';
import { refusalAt, type Refusal } from '../forms/useSubmit';
import { Original } from '../language/Original';
import { useText } from '../language/useText';
import { StatusTag } from '../terms/StatusTag';
import { LeadChoice } from './LeadChoice';
import styles from './moves.module.css';
import { stepOf } from './steps';
import type { Move, Said } from './useMoves';

type BlockedReason = NonNullable<Said['blockedReason']>;

const blockedReasons: readonly BlockedReason[] = [
  'WAITING_FOR_DATA',
  'WAITING_FOR_APPROVAL',
  'WAITING_FOR_PARTNER',
  'NO_FUNDING',
  'ACCESS_OR_SECURITY',
  'OTHER_TASK',
  'OTHER',
];

export interface AskSheetProps {
  readonly move: Move;
  readonly refusals: readonly Refusal[];
  readonly isBusy: boolean;
  readonly onMake: (move: Move) => void;
  readonly onLeave: () => void;
}

/** Asks for what a step wants: a reason, what blocks, or a new lead; says at the same place why it was refused. */
export function AskSheet({ move, refusals, isBusy, onMake, onLeave }: AskSheetProps): ReactElement {
  const t = useText();
  const { task, offer } = move;
  const step = stepOf(offer.from, offer.to);
  const [said, setSaid] = useState(move.said);
  const say = (more: Said): void => setSaid((before) => ({ ...before, ...more }));
  const label = step ? t(step.label) : t.term('TaskStatus', offer.to);
  return (
    <FormSheet
      title={t('move.title', { step: label, reference: task.reference })}
      action={label}
      closing={t('move.conflict.leave')}
      isBusy={isBusy}
      isDangerous={offer.to === 'CANCELLED' || offer.to === 'DECLINED'}
      onSubmit={() => onMake({ ...move, said })}
      onClose={onLeave}
    >
      <p>
        <Original text={task.title} />
      </p>
      <p className={styles['way']}>
        <StatusTag type="TaskStatus" value={offer.from} />
        <Icon name="next" size={14} />
        <StatusTag type="TaskStatus" value={offer.to} />
      </p>
      {step?.wants === 'blockedReason' && (
        <>
          <Choice<BlockedReason | ''>
            label={t('move.blockedReason')}
            value={said.blockedReason ?? ''}
            options={[
              { value: '', text: t('move.choose') },
              ...blockedReasons.map((value) => ({ value, text: t.term('BlockedReason', value) })),
            ]}
            onChange={(value) => say({ blockedReason: value === '' ? null : value })}
          />
          <Wrong text={refusalAt(refusals, 'blockedReason')} />
          <Field
            label={t('move.blockedNote')}
            hint={t('form.optional')}
            lines={3}
            value={said.blockedNote ?? ''}
            onChange={(text) => say({ blockedNote: text || null })}
            error={refusalAt(refusals, 'blockedNote')}
          />
        </>
      )}
      {step?.wants === 'newLead' && (
        <>
          <LeadChoice
            label={t('move.newLead')}
            taskId={task.id}
            value={said.leadStakeholderId ?? ''}
            onChange={(id) => say({ leadStakeholderId: id || null })}
          />
          <Wrong text={refusalAt(refusals, 'leadPartnerId') ?? refusalAt(refusals, 'leadStakeholderId')} />
        </>
      )}
      <Field
        label={t('move.reason')}
        {...(!offer.requiresReason && { hint: t('form.optional') })}
        isRequired={offer.requiresReason}
        lines={3}
        value={said.reason ?? ''}
        onChange={(text) => say({ reason: text || null })}
        error={refusalAt(refusals, 'reason')}
      />
      <Refusals
        refusals={refusals}
        fields={['reason', 'blockedReason', 'blockedNote', 'leadPartnerId', 'leadStakeholderId']}
      />
    </FormSheet>
  );
}

/** What is wrong with a choice, which has no place for it of its own. */
function Wrong({ text }: { text: string | undefined }): ReactElement | null {
  if (text === undefined) return null;
  return (
    <p role="alert" className={styles['wrong']}>
      <Original text={text} />
    </p>
  );
}
