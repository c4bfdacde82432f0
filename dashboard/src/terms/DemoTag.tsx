import type { ReactElement } from 'react';
import { Tag } from '../components/Tag';
import { useText } from '../language/useText';

/** For records that were invented to show the platform. */
export function DemoTag(): ReactElement {
  const t = useText();
  return <Tag tone="review">{t('text.demo')}</Tag>;
}
