import type { ReactElement } from 'react';
import { useText } from '../../language/useText';
import type { Offer } from '../../moves/offers';
import { WhyNot } from '../../moves/WhyNot';

/** Says that a card stays where it was, and why. */
export function Stays({ reference, offer }: { reference: string; offer: Offer }): ReactElement {
  const t = useText();
  return (
    <>
      {t('board.stays', { reference, status: t.term('TaskStatus', offer.from) })} <WhyNot offer={offer} />
    </>
  );
}
