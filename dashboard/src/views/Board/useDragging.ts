import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { Offer } from '../../moves/offers';
import { useOffers, type Offered } from '../../moves/useOffers';

export interface Dragging {
  readonly taskId: string | null;
  /** What the columns say to it; `null` until it is known. */
  readonly offers: readonly Offer[] | null;
}

/** A card that was let go over a column of another status; nothing is known of a task that is there no more. */
export type OnDrop = (offered: Offered, offer: Offer) => void;

const still: Dragging = { taskId: null, offers: null };

/** Follows the cards that are dragged. What may be done with a task is read when its drag begins. */
export function useDragging(onDrop: OnDrop): Dragging {
  const read = useOffers();
  const [dragging, setDragging] = useState<Dragging>(still);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    let offered: Promise<Offered | null> | null = null;
    return monitorForElements({
      onDragStart({ source }) {
        const taskId = String(source.data['taskId']);
        setDragging({ taskId, offers: null });
        offered = read(taskId).catch(() => null);
        void offered.then((known) =>
          setDragging((now) => (now.taskId === taskId ? { taskId, offers: known?.offers ?? null } : now)),
        );
      },
      onDrop({ location }) {
        setDragging(still);
        const to = location.current.dropTargets[0]?.data['status'];
        void offered?.then((known) => {
          const offer = known?.offers.find((each) => each.to === to);
          if (known && offer) latest.current(known, offer);
        });
      },
    });
  }, [read]);
  return dragging;
}
