import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { FormSheet } from '../../forms/FormSheet';
import { Refusals } from '../../forms/Refusals';
import { refusalAt, useSubmit } from '../../forms/useSubmit';
import { Original } from '../../language/Original';
import { useText } from '../../language/useText';
import { useViewer } from '../../session/useViewer';
import styles from './Moves.module.css';

export interface Transition<To extends string> {
  readonly to: To;
  readonly requiresReason: boolean;
  readonly allowedForViewer: boolean;
  readonly unmetGuards: readonly string[];
}

export interface MovesProps<To extends string, Variables extends OperationVariables> {
  /** The enum of the statuses, by which they are named. */
  readonly of: 'AssessmentStatus' | 'RecommendationStatus';
  /** What is moved, in words. */
  readonly subject: string;
  readonly transitions: readonly Transition<To>[];
  // oxlint-disable-next-line typescript/no-explicit-any -- what it answers is the cache's business
  readonly document: TypedDocumentNode<any, Variables>;
  readonly inputOf: (to: To, reason: string | null) => OperationVariables;
  readonly onReread: () => unknown;
}

/** The steps that an assessor may take, and what stands in the way of the others; nothing for everybody else. */
export function Moves<To extends string, Variables extends OperationVariables>(
  props: MovesProps<To, Variables>,
): ReactElement | null {
  const t = useText();
  const viewer = useViewer();
  const [chosen, setChosen] = useState<Transition<To> | null>(null);
  const { transitions, of } = props;
  if (!viewer.can('assessments:write') || transitions.length === 0) return null;
  const isOpen = ({ allowedForViewer, unmetGuards }: Transition<To>): boolean =>
    allowedForViewer && unmetGuards.length === 0;
  const barred = transitions.filter((transition) => !isOpen(transition));
  return (
    <div className={`${styles['moves']} not-printed`}>
      <div className={styles['buttons']}>
        {transitions.filter(isOpen).map((transition) => (
          <Button key={transition.to} onPress={() => setChosen(transition)}>
            {t('assessments.moveTo', { status: t.term(of, transition.to) })}
          </Button>
        ))}
      </div>
      {barred.length > 0 && (
        <details>
          <summary>{t('assessments.barred', { count: barred.length })}</summary>
          <ul className={styles['barred']}>
            {barred.map(({ to, unmetGuards }) => (
              <li key={to}>
                <strong>{t.term(of, to)}</strong>{' '}
                {unmetGuards.length === 0
                  ? t('assessments.notYours')
                  : unmetGuards.map((guard) => <Original key={guard} text={guard} />)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen && <MoveSheet {...props} transition={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

interface MoveSheetProps<To extends string, Variables extends OperationVariables> extends MovesProps<
  To,
  Variables
> {
  readonly transition: Transition<To>;
  readonly onClose: () => void;
}

function MoveSheet<To extends string, Variables extends OperationVariables>(
  props: MoveSheetProps<To, Variables>,
): ReactElement {
  const { of, subject, transition, document, inputOf, onReread, onClose } = props;
  const t = useText();
  const [reason, setReason] = useState('');
  const { submit, refusals, isBusy } = useSubmit(document);
  const status = t.term(of, transition.to);
  const send = async (): Promise<void> => {
    const input = inputOf(transition.to, reason.trim() || null);
    if (await submit({ input } as unknown as Variables)) onClose();
  };
  return (
    <FormSheet
      title={t('assessments.moveTo', { status })}
      action={t('assessments.moveTo', { status })}
      isBusy={isBusy}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>{subject}</p>
      <Field
        label={t('assessments.reason')}
        {...(!transition.requiresReason && { hint: t('form.optional') })}
        isRequired={transition.requiresReason}
        lines={3}
        value={reason}
        onChange={setReason}
        error={refusalAt(refusals, 'reason')}
      />
      <Refusals refusals={refusals} fields={['reason']} onReread={onReread} />
    </FormSheet>
  );
}
