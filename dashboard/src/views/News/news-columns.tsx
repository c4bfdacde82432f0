import { Link } from 'react-router';
import type { Column } from '../../components/DataTable';
import { useText } from '../../language/useText';
import { known } from '../NewsItem/known';
import { StatusTag } from '../../terms/StatusTag';
import { Headline } from './Headline';
import { Languages } from './Languages';
import type { NewsQuery } from './News.generated';
import styles from './News.module.css';

type Item = NewsQuery['news']['nodes'][number];

export function useNewsColumns(): readonly Column<Item>[] {
  const t = useText();
  return [
    {
      id: 'date',
      title: t('news.date'),
      text: ({ publishedOn }) => publishedOn,
      cell: ({ publishedOn }) =>
        publishedOn === null ? (
          <span className={styles['soft']}>{t('news.undated')}</span>
        ) : (
          <time dateTime={publishedOn} className={styles['day']}>
            {t.day(publishedOn)}
          </time>
        ),
    },
    {
      id: 'headline',
      title: t('news.headline'),
      text: ({ headline }) => headline,
      cell: (item) => <Headline item={item} />,
    },
    { id: 'format', title: t('news.format'), text: ({ format }) => t.term('NewsFormat', format) },
    {
      id: 'places',
      title: t('news.place'),
      text: ({ places }) =>
        known(places)
          .map(({ name }) => name)
          .join('; '),
      cell: ({ places }) =>
        known(places).map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Link to={`/places/${id}`}>{name}</Link>
          </span>
        )),
    },
    {
      id: 'languages',
      title: t('news.languages'),
      text: ({ languages }) => languages.join(' '),
      cell: ({ languages }) => <Languages languages={languages} />,
    },
    {
      id: 'status',
      title: t('news.status'),
      text: ({ status }) => t.term('NewsStatus', status),
      cell: ({ status }) => <StatusTag type="NewsStatus" value={status} />,
    },
  ];
}
