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
  const refusalOf = (name: keyof Texts): string | undefined => {
    const refusal = refusalAt(refusals, name);
    return refusal !== undefined && texts[name].trim() === '' ? t('form.required') : refusal;
  };
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
            error={refusalOf(name)}
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
