import { Fragment, type ReactElement } from 'react';
import type { Language } from '../../language/languages';
import { useText } from '../../language/useText';

type Lang = Uppercase<Language>;

/** The languages that an item is there in, by their own names; the one that it was written in comes first. */
export function Languages({ languages }: { languages: readonly Lang[] }): ReactElement {
  const t = useText();
  return (
    <>
      {languages.map((code, index) => (
        <Fragment key={code}>
          {index > 0 && ' · '}
          <bdi lang={code.toLowerCase()}>{t.term('UnLanguage', code)}</bdi>
        </Fragment>
      ))}
    </>
  );
}
