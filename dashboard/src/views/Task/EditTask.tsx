import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { useText } from '../../language/useText';
import { useViewer, type Viewer } from '../../session/useViewer';
import { EditSheet } from './EditSheet';
import type { TaskRecord } from './Task';

/** Changes details of a task, for whoever may. */
export function EditTask({
  task,
  onReread,
}: {
  task: TaskRecord;
  onReread: () => void;
}): ReactElement | null {
  const t = useText();
  const viewer = useViewer();
  const [edited, setEdited] = useState<TaskRecord | null>(null);
  const rights = rightsOf(task, viewer);
  if (!rights.mayEdit) return null;
  return (
    <>
      <Button onPress={() => setEdited(task)}>
        <Icon name="edit" /> {t('task.edit')}
      </Button>
      {edited && (
        <EditSheet
          task={edited}
          isCoordinator={rights.isCoordinator}
          onSaved={() => {
            setEdited(null);
            onReread();
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

/** As the API judges it: its coordinators change all, the people of its lead all but a few. */
function rightsOf(task: TaskRecord, viewer: Viewer): { mayEdit: boolean; isCoordinator: boolean } {
  if (!viewer.can('coordination:write')) return { mayEdit: false, isCoordinator: false };
  const isCoordinator = viewer.can('admin') || viewer.coordinates.includes(task.localPartnership.id);
  const leads = viewer.partnerId !== null && task.lead?.partner?.id === viewer.partnerId;
  return { mayEdit: isCoordinator || leads, isCoordinator };
}
