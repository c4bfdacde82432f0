import type { User, UserManager } from 'oidc-client-ts';
import type { Settings } from '../settings';

/** Who uses this page, as the issuer says it; what they may do is the API's to say. */
export interface Session {
  /** `null` for somebody who has not signed in. */
  readonly name: string | null;
  readonly canSignIn: boolean;
  /**
   * A token, renewed where it had to be; `undefined` for somebody who has not signed in. Where it cannot be renewed it is the
   * old one: the API then says that it has expired, and nobody becomes anonymous without a word.
   */
  token(): Promise<string | undefined>;
  /** Leaves this page for the issuer's; one comes back to the address given, by default to where one was. */
  signIn(returnTo?: string): Promise<void>;
  signOut(): Promise<void>;
}

type PageName = keyof Settings['clients'];

/** Where a page is, and where the issuer sends back to: the Explorer has no other address than its own. */
const places: Readonly<Record<PageName, { readonly home: string; readonly callback: string }>> = {
  dashboard: { home: '/', callback: '/oidc-callback' },
  explorer: { home: '/explorer', callback: '/explorer' },
};

/**
 * The session of this tab. On the issuer's way back it takes the answer out of the address and puts that in its place from
 * which one went. Rejects where the issuer's answer cannot be used.
 */
export async function openSession(
  { issuer: address, clients, scope }: Settings,
  page: PageName,
): Promise<Session> {
  if (address === null) return nobody;
  const issuer = new URL(address, location.origin).href;
  const isReturn =
    location.pathname === places[page].callback && new URLSearchParams(location.search).has('state');
  if (!isReturn && !hasKeptUser(issuer, clients[page])) {
    // The library is large, and most readers never sign in.
    const open = (): Promise<UserManager> => openManager(issuer, clients[page], scope, page);
    return { ...nobody, canSignIn: true, signIn: async (returnTo) => leave(await open(), returnTo) };
  }
  const manager = await openManager(issuer, clients[page], scope, page);
  const user = isReturn ? await comeBack(manager, places[page].home) : await manager.getUser();
  return sessionOf(manager, user);
}

const nobody: Session = {
  name: null,
  canSignIn: false,
  token: () => Promise.resolve(undefined),
  signIn: () => Promise.resolve(),
  signOut: () => Promise.resolve(),
};

/** Where oidc-client-ts keeps who signed in. */
function hasKeptUser(issuer: string, client: string): boolean {
  return sessionStorage.getItem(`oidc.user:${issuer}:${client}`) !== null;
}

async function openManager(
  issuer: string,
  client: string,
  scope: string,
  page: PageName,
): Promise<UserManager> {
  const { UserManager, WebStorageStateStore } = await import('oidc-client-ts');
  return new UserManager({
    authority: issuer,
    client_id: client,
    scope,
    redirect_uri: `${location.origin}${places[page].callback}`,
    post_logout_redirect_uri: `${location.origin}${places[page].home}`,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
  });
}

async function leave(manager: UserManager, returnTo?: string): Promise<void> {
  const { pathname, search } = location;
  await manager.signinRedirect({ state: returnTo ?? `${pathname}${search}` });
}

async function comeBack(manager: UserManager, home: string): Promise<User | null> {
  try {
    const user = await manager.signinCallback();
    const returnTo = typeof user?.state === 'string' && user.state.startsWith('/') ? user.state : home;
    history.replaceState(null, '', returnTo);
    return user ?? null;
  } catch (error) {
    history.replaceState(null, '', home);
    // Whoever changed their mind at the issuer's page comes back as who they were.
    if (error instanceof Error && 'error' in error && error.error === 'access_denied') return null;
    throw error;
  }
}

function sessionOf(manager: UserManager, signedIn: User | null): Session {
  let user = signedIn;
  manager.events.addUserLoaded((renewed) => {
    user = renewed;
  });
  return {
    name: user?.profile.name ?? user?.profile.sub ?? null,
    canSignIn: true,
    async token() {
      if (user?.expired) user = (await manager.signinSilent().catch(() => null)) ?? user;
      return user?.access_token;
    },
    signIn: (returnTo) => leave(manager, returnTo),
    signOut: async () => {
      const idToken = user?.id_token;
      await manager.removeUser();
      await manager.signoutRedirect({ id_token_hint: idToken });
    },
  };
}
