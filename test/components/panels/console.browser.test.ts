import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/panels/console';
import type { ProgramConsole } from '../../../components/panels/console';
import { printedBy } from '../../../stories/panels/sample-console';
import { expectAccessible, mount } from './mount';

/** A console in a box of the drawer's size, with what it has sent. */
async function show(
  properties: Partial<ProgramConsole> = {},
): Promise<{ element: ProgramConsole; sent: unknown[]; set: typeof assign }> {
  const sent: unknown[] = [];
  const element = await mount<ProgramConsole>(
    html`<bw-console
      .image=${5}
      .images=${10_000}
      @bw-console=${(event: CustomEvent<unknown>) => sent.push(event.detail)}
    ></bw-console>`,
  );
  element.style.width = '288px';
  element.style.height = '500px';
  element.style.minHeight = '0';
  const assign = async (changes: Partial<ProgramConsole>): Promise<void> => {
    Object.assign(element, changes);
    await element.updateComplete;
  };
  await assign(properties);
  return { element, sent, set: assign };
}

const log = (): ReturnType<typeof page.getByRole> =>
  page.getByRole('log', { name: 'What the program has printed' });

const textOf = (element: ProgramConsole): string[] =>
  [...element.renderRoot.querySelectorAll('.line')].map((line) => line.textContent);

test('the lines stand as they were printed, blank for blank', async () => {
  const { lines } = printedBy('softmax-regression', 100, 51);
  const { element } = await show({ lines });
  expect(textOf(element)).toEqual(lines);
  expect(textOf(element)[1]).toMatch(/^Epoch: 50 {3}- Cost: /);
  const style = getComputedStyle(element.renderRoot.querySelector('.line')!);
  expect([style.whiteSpaceCollapse, style.fontFamily]).toEqual([
    'preserve',
    expect.stringContaining('Code') as string,
  ]);
  await expectAccessible();
});

test('lines that are taken back are gone', async () => {
  const { lines } = printedBy('softmax-regression', 100, 100);
  const { element, set } = await show({ lines });
  await set({ lines: lines.slice(0, 1) });
  expect(textOf(element)).toEqual(lines.slice(0, 1));
});

test('new lines are read aloud, but not a bar that moves, a jump, or a run that is played', async () => {
  const live = (): string | null => log().element().getAttribute('aria-live');
  const { element, set } = await show(printedBy('keras-two-layer', 5157, 1));
  await set(printedBy('keras-two-layer', 5157, 2));
  expect(live()).toBe('polite');
  const lines = element.renderRoot.querySelectorAll('.line');
  expect([...lines].map((line) => line.getAttribute('aria-live')).slice(-2)).toEqual([null, 'off']);
  await set(printedBy('keras-two-layer', 5157, 5157));
  expect(live()).toBe('off');
  await set({ lines: element.lines.slice(0, -1), open: false });
  expect(live()).toBe('polite');
  await set({ quiet: true });
  expect(live()).toBe('off');
});

test('the last line stays in view, unless the learner has scrolled away from it', async () => {
  const all = printedBy('gradient-tape', 400, 400).lines;
  const { set } = await show({ lines: all.slice(0, 100) });
  const box = log().element();
  const below = (): number => box.scrollHeight - box.scrollTop - box.clientHeight;
  expect(box.scrollHeight).toBeGreaterThan(box.clientHeight);
  expect(below()).toBeLessThan(2);
  await set({ lines: all.slice(0, 200) });
  expect(below()).toBeLessThan(2);
  box.scrollTop = 40;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await set({ lines: all });
  expect(box.scrollTop).toBe(40);
});

test('a drawn table is not broken, and other long lines are', async () => {
  const { element } = await show(printedBy('keras-two-layer', 5157, 100));
  const lines = [...element.renderRoot.querySelectorAll<HTMLElement>('.line')];
  expect(lines.slice(1, 8).map((line) => line.offsetHeight)).toEqual([16, 16, 16, 16, 16, 16, 16]);
  const bar = lines.at(-1)!;
  expect(bar.textContent).toBe(element.lines.at(-1));
  expect(bar.offsetHeight).toBe(32);
  for (const part of bar.querySelectorAll('span')) {
    expect(new Set([...part.getClientRects()].map(({ y }) => y)).size).toBe(1);
  }
  const box = log().element();
  expect(box.scrollWidth).toBeGreaterThan(box.clientWidth);
});

test('copying takes everything, also what is not shown, and says so', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await show({ lines: ['c'], earlier: 2, all: () => 'a\nb\nc\n' });
  await expect.element(page.getByText(/^2 earlier lines/)).toBeVisible();
  await page.getByRole('button', { name: 'Copy' }).click();
  expect(write).toHaveBeenCalledWith('a\nb\nc\n');
  await expect.element(page.getByRole('status')).toHaveTextContent('3 lines copied.');
  write.mockRestore();
});

test('where the browser forbids copying, the text is there to be taken', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  const { element } = await show({ lines: ['a', 'b'] });
  await page.getByRole('button', { name: 'Copy' }).click();
  const area = page.getByRole('textbox', { name: 'Copy' });
  await expect.element(area).toHaveValue('a\nb\n');
  expect(element.shadowRoot!.activeElement).toBe(area.element());
  await expectAccessible();
  write.mockRestore();
});

test('the download is a text file with everything', async () => {
  const blobs: Blob[] = [];
  const names: string[] = [];
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'about:blank';
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  await show({ lines: ['β'], all: () => 'α\nβ\n' });
  await page.getByRole('button', { name: 'Download' }).click();
  expect(names).toEqual(['batchwise-console.txt']);
  expect(await blobs[0]!.text()).toBe('α\nβ\n');
  create.mockRestore();
  click.mockRestore();
});

test('another test image is asked for by its number', async () => {
  const { sent } = await show();
  const field = page.getByRole('textbox', { name: 'test image' });
  await userEvent.fill(field, '42');
  await userEvent.keyboard('{Enter}');
  expect(sent).toEqual([{ image: 42 }]);
});

test.each(['10000', '-1', 'seven', '1.5', ''])('no such image: %j', async (typed) => {
  const { sent } = await show();
  const field = page.getByRole('textbox', { name: 'test image' });
  await userEvent.fill(field, typed);
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('A whole number from 0 to 9,999.');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  expect(sent).toEqual([]);
  await expectAccessible();
});

test('how much is printed can be chosen where the program can be told', async () => {
  const { sent, set } = await show();
  expect(page.getByRole('combobox').query()).toBeNull();
  await set({ verbose: 1 });
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'verbose' }), '2, a line');
  expect(sent).toEqual([{ verbose: 2 }]);
});

test('the image is ink on paper, below the lines', async () => {
  const drawing = new Uint8Array(784).fill(255, 0, 28);
  const { element } = await show({ lines: ['a'], drawing });
  await expect.element(page.getByRole('img', { name: 'Test image 5' })).toBeVisible();
  const canvas = element.renderRoot.querySelector('canvas')!;
  const at = (row: number): number =>
    canvas.getContext('2d')!.getImageData(canvas.width / 2, row, 1, 1).data[3]!;
  expect([at(1), at(canvas.height - 2)]).toEqual([255, 0]);
  await expectAccessible();
});

test('the course’s names stand beside ours in a table that opens', async () => {
  const { element } = await show();
  const names = element.renderRoot.querySelector('bw-course-names')!;
  expect(page.getByRole('table').query()).toBeNull();
  await page.getByText('Names in the course and here').click();
  await expect.element(page.getByRole('row', { name: 'P W weights' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'yR y one-hot labels' })).toBeVisible();
  expect(names.open).toBe(true);
  await expectAccessible();
});

test('everything but Keras’s own words is in the language of the page', async () => {
  document.documentElement.lang = 'es';
  await show({ verbose: 1 });
  await expect.element(page.getByRole('button', { name: 'Descargar' })).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'imagen de prueba' })).toBeVisible();
  await page.getByText('Nombres en el curso y aquí').click();
  await expect.element(page.getByRole('row', { name: 'P W pesos' })).toBeVisible();
  document.documentElement.lang = 'en';
});
