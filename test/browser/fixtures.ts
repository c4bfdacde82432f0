import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { RunningPlatform, type PersonaId } from './platform';

export interface Reader {
  readonly language?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
  readonly theme?: 'light' | 'dark';
  readonly persona?: PersonaId;
}

interface Fixtures {
  /** A window of somebody who reads in a language and may have signed in; each call is another person's browser. */
  open(path: string, reader?: Reader): Promise<Page>;
  /** Errors of consoles and requests to elsewhere, which fail every test that does not take them out. */
  faults: string[];
}

/** Every test is given windows onto a real platform; one platform for each worker. */
export const test = base.extend<Fixtures, { platform: RunningPlatform }>({
  platform: [
    // oxlint-disable-next-line no-empty-pattern -- by which Playwright sees that nothing else is needed
    async ({}, use) => {
      const platform = new RunningPlatform();
      await platform.start();
      await use(platform);
      await platform.dispose();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  faults: [
    // oxlint-disable-next-line no-empty-pattern -- by which Playwright sees that nothing else is needed
    async ({}, use) => {
      const faults: string[] = [];
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ browser, platform, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (path, { language = 'en', theme = 'light', persona } = {}) => {
      const context = await browser.newContext({ baseURL: platform.url, colorScheme: theme });
      contexts.push(context);
      await context.addInitScript(
        ([code, colours]) => {
          // Once: what is chosen on the page counts from then on.
          if (localStorage.getItem('unodcity.language') !== null) return;
          localStorage.setItem('unodcity.language', code);
          localStorage.setItem('unodcity.theme', colours);
        },
        [language, theme] as const,
      );
      const page = await context.newPage();
      watch(page, platform.url, faults);
      if (persona) await signIn(page, persona);
      await page.goto(path);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

function watch(page: Page, origin: string, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ['data:', 'blob:'].includes(url.protocol);
    if (!isOwn) faults.push(`outside: ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) faults.push(`outside: ${socket.url()}`);
  });
}

/** At the issuer's own page, as people do. */
export async function signIn(page: Page, persona: PersonaId): Promise<void> {
  await page.goto('/sign-in');
  await page.locator(`button[value="${persona}"]`).click();
  await page.waitForURL('/');
}

export { expect };
