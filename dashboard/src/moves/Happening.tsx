import type { ReactElement } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../language/useText';
import { StatusTag } from '../terms/StatusTag';
import type { TaskHappeningFragment } from './moves.generated';

/** Who did what to a task, in one line. */
export function Happening({ event }: { event: TaskHappeningFragment }): ReactElement {
  const t = useText();
  const { kind, actorName, actorPartner, fromStatus, toStatus } = event;
  const partner = actorPartner && actorPartner.name !== actorName ? actorPartner : null;
  return (
    <>
      <strong>
        <bdi>{actorName}</bdi>
      </strong>
      {partner && (
        <>
          {' '}
          <bdi>({partner.acronym ?? partner.name})</bdi>
        </>
      )}
      {' · '}
      {t.term('TaskEventKind', kind)}
      {kind === 'STATUS_CHANGED' && fromStatus && toStatus && (
        <>
          {' '}
          <StatusTag type="TaskStatus" value={fromStatus} /> <Icon name="next" size={12} />{' '}
          <StatusTag type="TaskStatus" value={toStatus} />
        </>
      )}
    </>
  );
}
