import type { ReactElement } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import { directionOf, type Language } from '../language/languages';
import { Original } from '../language/Original';
import styles from './Field.module.css';

export interface FieldProps extends TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, as the API says it. */
  readonly error?: string | undefined;
  readonly lines?: number;
  /** In which language is written here, where that is not the page's. */
  readonly spoken?: Language | undefined;
}

/** A text to write, with its label; of several lines where `lines` says so. */
export function Field({ label, hint, error, lines, spoken, ...props }: FieldProps): ReactElement {
  const written = spoken && { lang: spoken, dir: directionOf(spoken) };
  return (
    <TextField {...props} className={styles['field'] ?? ''} isInvalid={error !== undefined}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {lines === undefined ? (
        <Input {...written} className={styles['input'] ?? ''} />
      ) : (
        <TextArea {...written} className={styles['input'] ?? ''} rows={lines} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>
        {error !== undefined && <Original text={error} />}
      </FieldError>
    </TextField>
  );
}
