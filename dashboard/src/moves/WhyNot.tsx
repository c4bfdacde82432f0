import type { ReactElement } from 'react';
import { Original } from '../language/Original';
import { useText } from '../language/useText';
import type { Offer } from './offers';

/** Why a step cannot be taken. */
export function WhyNot({ offer }: { offer: Offer }): ReactElement {
  const t = useText();
  const { from, to, why, unmet } = offer;
  return (
    <>
      {why && t(why, { from: t.term('TaskStatus', from), to: t.term('TaskStatus', to) })}
      {unmet.map((sentence) => (
        <span key={sentence}>
          {' '}
          <Original text={sentence} />
        </span>
      ))}
    </>
  );
}
