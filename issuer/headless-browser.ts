/** What of a browser it takes to sign in: it keeps cookies, and follows no redirect by itself. */
export interface HeadlessBrowser {
  get(url: string): Promise<Response>;
  /** Sends a form. */
  post(url: string, fields: Readonly<Record<string, string>>): Promise<Response>;
}

/** One person's browser: two of them share no cookies. */
export function createHeadlessBrowser(): HeadlessBrowser {
  const cookies = new Map<string, string>();
  const send = async (url: string, request: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...request, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    get: (url) => send(url, {}),
    post: (url, fields) => send(url, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

/** Where a response leads, as an absolute address; `undefined` where it leads nowhere. */
export function targetOf(response: Response, from: string): string | undefined {
  const location = response.headers.get('location');
  return location === null ? undefined : new URL(location, from).href;
}
