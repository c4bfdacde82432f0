import { expect, test } from './fixtures';

test('the page speaks the language that is chosen, also after it is loaded again', async ({ open }) => {
  const page = await open('/assessments');
  await page.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1, name: 'التقييمات' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'التقييمات' })).toBeVisible();
});

const headings = {
  ar: 'الشركاء',
  zh: '伙伴',
  en: 'Partners',
  fr: 'Partenaires',
  ru: 'Партнёры',
  es: 'Socios',
} as const;

for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) {
  test(`words and data stand in ${language}, and what has no translation is marked`, async ({ open }) => {
    const page = await open('/partners', { language });
    await expect(page.getByRole('heading', { level: 1, name: headings[language] })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const marks = page.locator('main abbr', { hasText: 'EN' });
    if (language === 'en') await expect(marks).toHaveCount(0);
    else await expect(marks.first()).toBeVisible();
    const country = new Intl.DisplayNames([language], { type: 'region' }).of('AT') ?? '';
    await expect(page.getByRole('cell', { name: country, exact: true }).first()).toBeVisible();
  });
}

test('an address can name the language', async ({ open }) => {
  const page = await open('/assessments?lang=ru');
  await expect(page.getByRole('heading', { level: 1, name: 'Оценки' })).toBeVisible();
});

test('colours follow the system until somebody chooses', async ({ open }) => {
  const page = await open('/assessments');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: /Colours/ }).click();
  await page.getByRole('option', { name: 'Dark' }).click();
  expect(await ground()).not.toBe(light);
  await page.getByRole('button', { name: /Colours/ }).click();
  await page.getByRole('option', { name: 'As the system' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground()).toBe(light);
});
