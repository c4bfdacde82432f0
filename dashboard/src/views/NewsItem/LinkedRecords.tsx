import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { Facts } from '../../components/Facts';
import { Nothing } from '../../components/QueryView';
import { Original, Translated } from '../../language/Original';
import { useText } from '../../language/useText';
import { StatusTag } from '../../terms/StatusTag';
import { known } from './known';
import styles from './NewsItem.module.css';
import type { NewsRecord } from './news-record';

/** What an item is about, as far as the reader may see it. */
export function LinkedRecords({ item }: { item: NewsRecord }): ReactElement {
  const t = useText();
  const facts = [
    {
      name: t('news.places'),
      value: list(item.places, idOf, ({ id, name }) => <Link to={`/places/${id}`}>{name}</Link>),
    },
    {
      name: t('news.countries'),
      value: list(
        item.countries,
        ({ iso3 }) => iso3,
        ({ name }) => name,
      ),
    },
    {
      name: t('news.partnerships'),
      value: list(item.localPartnerships, idOf, ({ title, place }) => (
        <Link to={`/places/${place.id}`}>
          <Original text={title} />
        </Link>
      )),
    },
    {
      name: t('news.assessments'),
      value: list(item.assessments, idOf, ({ id, title, english }) => (
        <Link to={`/assessments/${id}`}>
          <Translated text={title} english={english} />
        </Link>
      )),
    },
    {
      name: t('news.tasks'),
      value: list(item.tasks, idOf, ({ reference, title, status }) => (
        <>
          <Link to={`/tasks/${reference}`}>
            <Original text={`${reference} ${title}`} />
          </Link>{' '}
          <StatusTag type="TaskStatus" value={status} />
        </>
      )),
    },
    {
      name: t('news.partners'),
      value: list(item.partners, idOf, ({ id, name, english }) => (
        <Link to={`/partners/${id}`}>
          <Translated text={name} english={english} />
        </Link>
      )),
    },
    {
      name: t('news.sdgs'),
      value: list(
        item.sdgGoals,
        ({ code }) => code,
        ({ code, shortTitle }) => <Link to={`/news?sdgGoal=${code}`}>{`${code} ${shortTitle}`}</Link>,
      ),
    },
    {
      name: t('news.topics'),
      value: list(
        item.topics,
        (topic) => topic,
        (topic) => <Original text={topic} />,
      ),
    },
  ];
  if (facts.every(({ value }) => value === null)) return <Nothing>{t('news.noLinks')}</Nothing>;
  return <Facts facts={facts} />;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function list<Item>(
  records: readonly (Item | null)[],
  keyOf: (record: Item) => string,
  show: (record: Item) => ReactNode,
): ReactElement | null {
  const shown = known(records);
  if (shown.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {shown.map((record) => (
        <li key={keyOf(record)}>{show(record)}</li>
      ))}
    </ul>
  );
}
