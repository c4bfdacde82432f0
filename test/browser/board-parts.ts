import type { Locator, Page } from '@playwright/test';

/** The column of a status, by its word. */
export function column(page: Page, status: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${status}`) });
}

export function cardIn(page: Page, status: string, reference: string): Locator {
  return column(page, status).getByRole('link', { name: new RegExp(`^${reference} `) });
}
