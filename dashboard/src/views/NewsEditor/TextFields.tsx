import type { ReactElement } from 'react';
import { Field } from '../../components/Field';
import { refusalAt, type Refusal } from '../../forms/useSubmit';
import type { Language } from '../../language/languages';
import { useText } from '../../language/useText';
import type { Lang } from '../NewsItem/news-record';
import type { Texts } from './news-texts';
import { Theirs } from './Theirs';

export const textFields = ['headline', 'summary', 'body'] as const;

export interface TextFieldsProps {
  readonly lang: Lang;
  readonly texts: Texts;
  readonly theirs: Partial<Texts>;
  readonly refusals: readonly Refusal[];
  readonly onWrite: (more: Partial<Texts>) => void;
}

/** Where an item's texts are written in one language. */
export function TextFields({ lang, texts, theirs, refusals, onWrite }: TextFieldsProps): ReactElement {
  const t = useText();
  const spoken = lang.toLowerCase() as Language;
  return (
    <>
      {textFields.map((name) => (
        <div key={name}>
          <Field
            label={t(`news.${name}`)}
            hint={name === 'body' ? t('form.optional') : undefined}
            isRequired={name !== 'body'}
            {...(name !== 'headline' && { lines: name === 'summary' ? 4 : 10 })}
            spoken={spoken}
            value={texts[name]}
            onChange={(text) => onWrite({ [name]: text })}
            error={refusalAt(refusals, name)}
          />
          <Theirs
            spoken={spoken}
            text={theirs[name]}
            mine={texts[name]}
            onTake={(text) => onWrite({ [name]: text })}
          />
        </div>
      ))}
    </>
  );
}
