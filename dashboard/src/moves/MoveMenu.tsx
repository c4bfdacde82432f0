import type { ReactElement, RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { Loading } from '../components/QueryView';
import { useText } from '../language/useText';
import { StatusTag } from '../terms/StatusTag';
import styles from './moves.module.css';
import type { Offer } from './offers';
import { stepOf } from './steps';
import type { Offered } from './useOffers';
import { WhyNot } from './WhyNot';

export interface MoveMenuProps {
  readonly reference: string;
  /** The button that opened it. */
  readonly triggerRef: RefObject<Element | null>;
  /** `null` until it is known. */
  readonly offered: Offered | null;
  readonly onChoose: (offered: Offered, offer: Offer) => void;
  readonly onClose: () => void;
}

/**
 * The steps that a task may take, and the others with what stands in their way. Those can be reached as well, so that a
 * keyboard finds the reason.
 */
export function MoveMenu(props: MoveMenuProps): ReactElement {
  const { reference, triggerRef, offered, onChoose, onClose } = props;
  const t = useText();
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom end"
      className={styles['menu'] ?? ''}
      aria-label={t('move.menu', { reference })}
    >
      {offered ? (
        <Steps
          offered={offered}
          label={t('move.menu', { reference })}
          onChoose={onChoose}
          onClose={onClose}
        />
      ) : (
        <Loading lines={3} />
      )}
    </Popover>
  );
}

interface StepsProps {
  readonly offered: Offered;
  readonly label: string;
  readonly onChoose: (offered: Offered, offer: Offer) => void;
  readonly onClose: () => void;
}

function Steps({ offered, label, onChoose, onClose }: StepsProps): ReactElement {
  const t = useText();
  const open = offered.offers.filter(({ isOffered }) => isOffered);
  const barred = offered.offers.filter(({ isOffered }) => !isOffered);
  return (
    <Menu
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens has the focus
      autoFocus="first"
      aria-label={label}
      shouldCloseOnSelect={false}
      onAction={(key) => {
        const chosen = open.find(({ to }) => to === key);
        if (!chosen) return;
        onClose();
        onChoose(offered, chosen);
      }}
    >
      {open.length > 0 && (
        <MenuSection>
          <Header className={styles['header'] ?? ''}>{t('move.offered')}</Header>
          {open.map((offer) => (
            <Item key={offer.to} offer={offer} />
          ))}
        </MenuSection>
      )}
      {barred.length > 0 && (
        <MenuSection>
          <Header className={styles['header'] ?? ''}>{t('move.barred')}</Header>
          {barred.map((offer) => (
            <Item key={offer.to} offer={offer} />
          ))}
        </MenuSection>
      )}
    </Menu>
  );
}

function Item({ offer }: { offer: Offer }): ReactElement {
  const t = useText();
  const step = stepOf(offer.from, offer.to);
  const status = t.term('TaskStatus', offer.to);
  const label = step ? t(step.label) : status;
  return (
    <MenuItem
      id={offer.to}
      textValue={label}
      className={`${styles['item']} ${offer.isOffered ? '' : styles['barred']}`}
    >
      <span className={styles['label']}>
        {step && <span>{label} </span>}
        <StatusTag type="TaskStatus" value={offer.to} />
      </span>
      {!offer.isOffered && (
        <span className={styles['why']}>
          {' '}
          <WhyNot offer={offer} />
        </span>
      )}
    </MenuItem>
  );
}
