import type { ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Choice } from '../../components/Choice';
import { Page } from '../../components/Page';
import { useText } from '../../language/useText';
import { newsLanguages } from '../News/news-filter';
import type { ItemFormProps } from './CorrectForm';
import { NewsEditor } from './NewsEditor';
import { originalOf, textsIn } from './news-texts';
import { TranslateForm } from './TranslateForm';

/** An item in one other language at a time; which one stands in the address. */
export function NewsTranslate(): ReactElement {
  const { id = '' } = useParams();
  return (
    <NewsEditor key={id} id={id}>
      {(item, reread) => <TranslatePage item={item} onReread={reread} />}
    </NewsEditor>
  );
}

function TranslatePage({ item, onReread }: ItemFormProps): ReactElement {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const original = originalOf(item);
  const others = newsLanguages.filter((code) => code !== original);
  const missing = others.filter((code) => !item.languages.includes(code));
  const first = [t.lang, ...missing].find((code) => code !== original) ?? others[0] ?? 'EN';
  const to = others.find((code) => code === params.get('to')?.toUpperCase()) ?? first;
  const { headline } = textsIn(item, original);
  return (
    <Page
      title={t('news.translate')}
      above={
        <Link to={`/news/${item.id}`}>
          <bdi>{headline}</bdi>
        </Link>
      }
      actions={
        <Choice
          label={t('news.translateInto')}
          value={to}
          options={others.map((code) => ({
            value: code,
            text: item.languages.includes(code)
              ? t('news.translated', { language: t.term('UnLanguage', code) })
              : t.term('UnLanguage', code),
          }))}
          onChange={(code) => setParams({ to: code.toLowerCase() }, { replace: true })}
        />
      }
    >
      <TranslateForm key={to} item={item} to={to} onReread={onReread} />
    </Page>
  );
}
