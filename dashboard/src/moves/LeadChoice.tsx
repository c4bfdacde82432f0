import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Choice } from '../components/Choice';
import { useText } from '../language/useText';
import { PartnershipOfTaskDocument, PossibleLeadsDocument } from './moves.generated';

export interface LeadChoiceProps {
  readonly label: string;
  /** Whose stakeholders may lead: given, or those of the local partnership of a task. */
  readonly partnershipId?: string | undefined;
  readonly taskId?: string | undefined;
  /** Id of a stakeholder; empty for nobody. */
  readonly value: string;
  readonly onChange: (stakeholderId: string) => void;
  /** What stands for nobody. */
  readonly nobody?: string;
}

/** One of the present stakeholders of a local partnership. */
export function LeadChoice(props: LeadChoiceProps): ReactElement {
  const { label, partnershipId, taskId, value, onChange, nobody } = props;
  const t = useText();
  const ofTask = useQuery(PartnershipOfTaskDocument, {
    variables: { id: taskId ?? '' },
    skip: taskId === undefined,
  });
  const id = partnershipId ?? ofTask.data?.task?.localPartnership.id;
  const { data } = useQuery(PossibleLeadsDocument, {
    variables: { id: id ?? '', lang: t.lang },
    skip: id === undefined,
  });
  const present = (data?.localPartnership?.stakeholders ?? []).filter(({ leftOn }) => leftOn === null);
  return (
    <Choice
      label={label}
      value={value}
      options={[
        { value: '', text: nobody ?? t('move.choose') },
        ...present.map((one) => ({
          value: one.id,
          text: `${one.organisationName} (${t.term('StakeholderGroupCode', one.group.code)})`,
        })),
      ]}
      onChange={onChange}
    />
  );
}
