/** The simulator as one tag in a teacher's page: what is behind its bar is there, too, by real clicks and keys. */

import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { openPage, type PageOptions } from '../e2e/page';
import { eventually } from '../e2e/simulator';
import { readNpz } from '../../src/data/npz';
import { lossIn, type Place } from './examples';
import { host, lesson } from './hosts';

const built = inject('builtFolder');
/** The package on a server that allows other pages to use it. */
const cdn = await host({}, { folder: built, cors: true });
const script = `<script type="module" src="${cdn.url}batchwise.js"></script>`;
const tag = (attributes: string): string =>
  lesson(script, `<button>Before</button><bw-simulator ${attributes}></bw-simulator>`);
const RUN = 'recipe="softmax-regression" batch="2" stage="loss" hide="programs"';
const pages: Record<string, string> = {
  '/en.html': tag(`${RUN} lang="en"`),
  '/es.html': tag(`${RUN} lang="es" theme="dark"`),
  '/hidden.html': tag('stage="loss" hide="share help export"'),
};
const course = await host(pages);

/** Mean loss of batch 2 at the program's own settings. */
const LOSS = '1.890';

async function open(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(new URL(path, course.url).href, options);
  await eventually(() => lossIn(page), 'the loss').not.toBe('');
  return page;
}

const button = (place: Place, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

const dialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name, exact: true });

/** What the page says by these names in each language. */
const words = {
  en: {
    menu: 'Menu',
    keyboard: 'Keyboard',
    inside: 'While the focus is inside the simulator',
    about: 'About',
    aboutHeading: 'About Batchwise',
    licences: 'Licences of all parts',
    share: 'Share',
    shareHeading: 'Share this run',
    address: 'Address',
    embedding: 'In a page of your own',
    asTag: 'As a tag, where the page may have scripts',
    asFrame: 'In a frame, where it may have frames',
    save: 'Save run file',
    takeAway: 'Take away',
    close: 'Close',
    forward: 'Batch forward',
  },
  es: {
    menu: 'Menú',
    keyboard: 'Teclado',
    inside: 'Mientras el foco está dentro del simulador',
    about: 'Acerca de',
    aboutHeading: 'Acerca de Batchwise',
    licences: 'Licencias de todas las partes',
    share: 'Compartir',
    shareHeading: 'Compartir esta ejecución',
    address: 'Dirección',
    embedding: 'En una página tuya',
    asTag: 'Como etiqueta, si la página admite scripts',
    asFrame: 'En un marco, si la página admite marcos',
    save: 'Guardar archivo de ejecución',
    takeAway: 'Llevarse',
    close: 'Cerrar',
    forward: 'Lote adelante',
  },
} as const;

describe.each(Object.entries(words))('in a page in %s', (lang, say) => {
  test('the help, Share and Take away are there, by clicks and keys, and a run file leads back', async () => {
    const page = await open(`${lang}.html`);
    await button(page, 'Before').click();
    await page.keyboard.press('?');
    await button(page, say.menu).focus();
    expect(await page.locator('bw-dialogs').count()).toBe(0);
    // The focus is inside now, and comes back when the help is closed.
    await page.keyboard.press('?');
    await dialog(page, say.keyboard).waitFor();
    expect(await page.getByText(say.inside).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page, say.keyboard).waitFor({ state: 'hidden' });
    await page.keyboard.press('Space');
    expect(await button(page, say.menu).getAttribute('aria-expanded')).toBe('true');
    await button(page, say.about).click();
    await dialog(page, say.aboutHeading).waitFor();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await page.getByText(version, { exact: true }).isVisible()).toBe(true);
    const licences = page.getByRole('link', { name: say.licences });
    expect(await licences.getAttribute('href')).toBe(`${cdn.url}licenses.md`);
    await page.keyboard.press('Escape');

    await button(page, say.menu).click();
    await button(page, say.takeAway).click();
    const [weights] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'NumPy (.npz)', exact: true }).click(),
    ]);
    expect(Object.keys(readNpz(readFileSync(await weights.path())))).toEqual(['W', 'b']);
    await page.getByRole('dialog').getByRole('button', { name: say.close }).click();

    await button(page, say.share).click();
    await dialog(page, say.shareHeading).waitFor();
    const address = await page.getByLabel(say.address, { exact: true }).inputValue();
    expect(new URL(address).searchParams.get('theme')).toBe(lang === 'es' ? 'dark' : null);
    await page.getByText(say.embedding).click();
    expect(await page.getByLabel(say.asTag).inputValue()).toContain('hide="programs"');
    expect(await page.getByLabel(say.asFrame).inputValue()).toContain('<iframe');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button(page, say.save).click(),
    ]);
    await page.keyboard.press('Escape');
    await button(page, say.forward).click();
    await eventually(() => lossIn(page)).not.toBe(LOSS);
    await button(page, say.share).click();
    await page.locator('bw-run-file input[type=file]').setInputFiles(await file.path());
    await eventually(() => lossIn(page)).toBe(LOSS);
    await dialog(page, say.shareHeading).waitFor({ state: 'hidden' });
  });
});

test('share gives an address, a tag and a frame that open the run that is shown, and in the frame the whole page', async () => {
  const page = await open('es.html');
  const say = words.es;
  await button(page, say.share).click();
  const address = await page.getByLabel(say.address, { exact: true }).inputValue();
  await page.getByText(say.embedding).click();
  pages['/pasted.html'] = lesson('', await page.getByLabel(say.asTag).inputValue());
  pages['/framed.html'] = lesson('', await page.getByLabel(say.asFrame).inputValue());
  for (const url of [address, `${course.url}pasted.html`]) {
    const other = await openPage(url);
    await eventually(() => lossIn(other), url).toBe(LOSS);
    await button(other, say.forward).waitFor();
  }
  const framed = await openPage(`${course.url}framed.html`);
  const frame = framed.frameLocator('iframe');
  await eventually(() => lossIn(frame), 'in the frame').toBe(LOSS);
  await button(frame, say.forward).waitFor();
  await button(frame, say.share).click();
  const whole = await frame.getByLabel(say.address, { exact: true }).inputValue();
  expect(whole).toMatch(new RegExp(`^${cdn.url}\\?recipe=.*&batch=2&stage=loss`));
});

test('what a teacher has taken away is gone, and its key does nothing', async () => {
  const page = await open('hidden.html');
  await button(page, 'Menu').click();
  await button(page, 'About').waitFor();
  for (const name of ['Share', 'Keyboard help', 'Take away']) {
    expect(await button(page, name).isVisible(), name).toBe(false);
  }
  await page.keyboard.press('?');
  await button(page, 'About').click();
  await page.getByRole('dialog', { name: 'About Batchwise' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(1);
});

test('where a host of packages sends no pages, share offers the tag alone', async () => {
  const page = await open('en.html', {
    prepare: (opened) =>
      opened.route('**/embed.html', (route) =>
        route.fulfill({
          contentType: 'text/plain',
          headers: { 'Access-Control-Allow-Origin': '*' },
        }),
      ),
  });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByText('In a page of your own').click();
  await page.getByLabel('As a tag').waitFor();
  await page.getByLabel('Address', { exact: true }).waitFor({ state: 'detached' });
  expect(await page.getByLabel('In a frame').count()).toBe(0);
});
