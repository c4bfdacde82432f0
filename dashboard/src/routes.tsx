import type { ReactElement } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Loading } from './components/QueryView';
import { Shell } from './shell/Shell';
import { Overview } from './views/Overview/Overview';

/** Each page but the first is loaded when it is gone to. */
const pages: RouteObject[] = [
  { index: true, Component: Overview },
  { path: 'places/:id', lazy: async () => ({ Component: (await import('./views/City/City')).City }) },
  { path: 'tasks', lazy: async () => ({ Component: (await import('./views/Board/Board')).Board }) },
  { path: 'tasks/:reference', lazy: async () => ({ Component: (await import('./views/Task/Task')).Task }) },
  {
    path: 'partners',
    lazy: async () => ({ Component: (await import('./views/Partners/Partners')).Partners }),
  },
  {
    path: 'partners/:id',
    lazy: async () => ({ Component: (await import('./views/Partner/Partner')).Partner }),
  },
  {
    path: 'who-does-what',
    lazy: async () => ({ Component: (await import('./views/WhoDoesWhat/WhoDoesWhat')).WhoDoesWhat }),
  },
  {
    path: 'assessments',
    lazy: async () => ({ Component: (await import('./views/Assessments/Assessments')).Assessments }),
  },
  {
    path: 'assessments/:id',
    lazy: async () => ({ Component: (await import('./views/Assessment/Assessment')).Assessment }),
  },
  { path: 'news', lazy: async () => ({ Component: (await import('./views/News/News')).News }) },
  {
    path: 'news/new',
    lazy: async () => ({ Component: (await import('./views/NewsEditor/NewsDraft')).NewsDraft }),
  },
  {
    path: 'news/:id/edit',
    lazy: async () => ({ Component: (await import('./views/NewsEditor/NewsEdit')).NewsEdit }),
  },
  {
    path: 'news/:id/translate',
    lazy: async () => ({ Component: (await import('./views/NewsEditor/NewsTranslate')).NewsTranslate }),
  },
  {
    path: 'news/:id',
    lazy: async () => ({ Component: (await import('./views/NewsItem/NewsItem')).NewsItem }),
  },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./views/SignIn/SignIn')).SignIn }) },
  { path: '*', lazy: async () => ({ Component: (await import('./views/NotFound/NotFound')).NotFound }) },
];

export const router = createBrowserRouter([{ Component: Shell, HydrateFallback: Starting, children: pages }]);

/** Until the code of the first page is there. */
function Starting(): ReactElement {
  return <Loading lines={6} />;
}
