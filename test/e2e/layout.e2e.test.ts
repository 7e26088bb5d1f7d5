/** Nothing shifts: not when the stage changes, not under the pointer, not in another language. */

import { expect, test } from 'vitest';
import { holdShards } from './shards';
import type { PageOptions } from './page';
import { eventually, Simulator } from './simulator';

/** The page at rest: its typefaces are there, and what is to be measured has been. */
async function open(path: string, options: PageOptions = {}): Promise<Simulator> {
  const simulator = await Simulator.open(path, { ...options });
  await simulator.page.evaluate(() => document.fonts.ready);
  await simulator.measured.getByText(/validation accuracy|exactitud de validación/).waitFor();
  return simulator;
}

type Boxes = Readonly<Record<string, readonly number[]>>;

/** Where each part of the page stands, as [x, y, width, height]. */
function boxes({ page }: Simulator): Promise<Boxes> {
  const parts = [
    'bw-top-bar',
    'bw-strip',
    'bw-tray',
    'bw-image',
    'bw-panel',
    'bw-weights',
    'bw-bars',
    'bw-compare',
    'bw-loss',
    '.update',
    'bw-note .place',
    'bw-drawer',
    'bw-deck',
    'bw-timeline',
    'bw-transport',
    'bw-loop-map',
    'bw-speed',
  ];
  return page.locator(parts.join()).evaluateAll((all) => {
    const entries = all.map((part, i) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [`${i} ${part.localName}`, [x, y, width, height]] as const;
    });
    return Object.fromEntries(entries);
  });
}

/** Where the formula strip begins: its lines may be more at one stage than at another. */
async function top({ page }: Simulator): Promise<number> {
  return (await page.locator('bw-formula').boundingBox())!.y;
}

/** Parts that stand somewhere else, by more than half a pixel in one of the sides compared. */
function moved(before: Boxes, after: Boxes, sides = [0, 1, 2, 3]): string[] {
  expect(Object.keys(after)).toEqual(Object.keys(before));
  return Object.entries(before).flatMap(([name, box]) => {
    const shift = sides.map((side) => after[name]![side]! - box[side]!);
    return shift.some((by) => Math.abs(by) > 0.5) ? [`${name} by ${shift.join()}`] : [];
  });
}

/** How much of the loop lies below the edge of what is seen of it. */
function hiddenBelow({ page }: Simulator): Promise<number> {
  const loop = page.locator('bw-simulator .scroll');
  return loop.evaluate((box) => box.scrollHeight - box.clientHeight);
}

/** Makes the window this large, and waits until nothing moves any more. */
async function resize(simulator: Simulator, width: number, height: number): Promise<void> {
  await simulator.page.setViewportSize({ width, height });
  let last = '';
  await eventually(async () => {
    const before = last;
    last = JSON.stringify(await boxes(simulator));
    return last === before;
  }).toBe(true);
}

/** Walks through all stages of batch 2 to the next batch, and expects all to stand where it stood. */
async function expectStill(simulator: Simulator, whole: boolean): Promise<void> {
  const map = simulator.page.getByRole('toolbar', { name: 'Stages' });
  const stages = await map.getByRole('button').count();
  const [before, formula] = [await boxes(simulator), await top(simulator)];
  expect(Object.keys(before).length).toBeGreaterThan(20);
  for (let stage = 2; stage <= stages; stage++) {
    await simulator.keyTo('ArrowRight', { batch: 2, stage });
    expect(moved(before, await boxes(simulator)), `at stage ${stage}`).toEqual([]);
    expect(Math.abs((await top(simulator)) - formula), `at stage ${stage}`).toBeLessThanOrEqual(
      0.5,
    );
    if (whole) expect(await hiddenBelow(simulator), `at stage ${stage}`).toBe(0);
  }
  await simulator.keyTo('ArrowRight', { batch: 3, stage: 1 });
  expect(moved(before, await boxes(simulator)), 'at the next batch').toEqual([]);
}

/** Expects no formula and no key of a panel to run into another panel, in any layout. */
async function expectApart({ page }: Simulator): Promise<void> {
  const touching = (): Promise<string[]> =>
    page.locator('bw-panel').evaluateAll((panels) =>
      panels.flatMap((panel) => {
        const keys = panel.querySelector('bw-bars')?.shadowRoot?.querySelectorAll('.key > *') ?? [];
        return [...panel.querySelectorAll('[slot=formula]'), ...keys].flatMap((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          const touched = panels.some((other) => {
            if (other === panel) return false;
            const box = other.getBoundingClientRect();
            const beside = box.top < bottom && top < box.bottom;
            return beside && left < box.right && box.left < right + 4;
          });
          return touched ? [part.textContent.trim()] : [];
        });
      }),
    );
  // The narrowest of each layout, and where there is more room.
  for (const width of [738, 780, 900, 1041, 1180, 1280, 1600]) {
    await page.setViewportSize({ width, height: 1000 });
    await eventually(touching).toEqual([]);
  }
}

async function turnToSpanish({ page }: Simulator): Promise<void> {
  await page.getByRole('button', { name: 'ES Español', exact: true }).click();
  await page.getByRole('button', { name: 'Etapa adelante', exact: true }).waitFor();
}

test('no part of the page moves from stage to stage, at three sizes, nor under a drawer that lies over it', async () => {
  const simulator = await open('?batch=2', { viewport: { width: 900, height: 1200 } });
  await expectStill(simulator, false);
  for (const [width, height] of [
    [1280, 900],
    [1600, 1000],
  ] as const) {
    await simulator.keyTo('Shift+ArrowLeft', { batch: 2, stage: 1 });
    await resize(simulator, width, height);
    await expectStill(simulator, width === 1600);
  }
  await simulator.keyTo('4', { batch: 3, stage: 4 });
  await resize(simulator, 1280, 900);
  const before = await boxes(simulator);
  await simulator.key('d');
  await simulator.page.getByRole('tablist', { name: 'Details' }).waitFor();
  expect(moved(before, await boxes(simulator))).toEqual([]);
});

test('no part of the two-layer network moves from stage to stage, and no formula runs into another panel', async () => {
  const simulator = await open('?recipe=keras-two-layer&batch=2');
  await expectStill(simulator, true);
  await turnToSpanish(simulator);
  await simulator.keyTo('4', { batch: 3, stage: 4 });
  await expectApart(simulator);
});

test('no part of the page moves when the images have arrived, and when the run is over', async () => {
  const shards = holdShards(/train-46000|test-/);
  const simulator = await Simulator.open('?stage=update', { prepare: shards.prepare });
  await simulator.reach({ batch: 1, stage: 8 });
  await simulator.page.getByRole('progressbar', { name: 'Loading the images' }).waitFor();
  const [before, formula] = [await boxes(simulator), await top(simulator)];
  await simulator.step('To end', { batch: 100, stage: 8 });
  await simulator.measured.getByText('Test accuracy waits').waitFor();
  expect(moved(before, await boxes(simulator)), 'at the end').toEqual([]);
  shards.release();
  await simulator.measured.getByText('The run is over.').waitFor();
  await simulator.page.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(moved(before, await boxes(simulator)), 'with the result').toEqual([]);
  expect(Math.abs((await top(simulator)) - formula)).toBeLessThanOrEqual(0.5);
});

test('no part of the page moves under the pointer, nor becomes higher or larger in Spanish, nor runs into another', async () => {
  const simulator = await open('?batch=9&stage=gradient');
  const { page } = simulator;
  const [before, formula] = [await boxes(simulator), await top(simulator)];
  const targets = [
    simulator.weights('W'),
    simulator.weights('∇W'),
    simulator.image,
    simulator.strip,
    simulator.tray,
    simulator.panel('Logits').getByRole('option').nth(2),
    simulator.panel('Softmax').getByRole('option').nth(9),
    simulator.panel('Error').getByRole('option').nth(5),
    simulator.panel('Compare').getByRole('option').nth(0),
    page.locator('bw-loss').getByRole('slider'),
    page.locator('bw-bias').first(),
  ];
  for (const target of targets) {
    const { x, y, width, height: tall } = (await target.boundingBox())!;
    await page.mouse.move(x + width * 0.3, y + tall * 0.7);
    await page.mouse.move(x + width * 0.6, y + tall * 0.4);
    expect(moved(before, await boxes(simulator)), String(target)).toEqual([]);
    expect(Math.abs((await top(simulator)) - formula), String(target)).toBeLessThanOrEqual(0.5);
  }

  await turnToSpanish(simulator);
  // Words beside a control may make it stand elsewhere in its row, but not higher or larger.
  await eventually(async () => moved(before, await boxes(simulator), [1, 3])).toEqual([]);
  const panels = (all: Boxes): Boxes =>
    Object.fromEntries(
      Object.entries(all).filter(([name]) => /panel|weights|bars|tray|strip/.test(name)),
    );
  expect(moved(panels(before), panels(await boxes(simulator)))).toEqual([]);
  expect(Math.abs((await top(simulator)) - formula)).toBeLessThanOrEqual(0.5);
  for (let stage = 1; stage <= 8; stage++) {
    await simulator.keyTo(String(stage), { batch: 9, stage });
    expect(await hiddenBelow(simulator), `at stage ${stage}`).toBe(0);
  }
  await simulator.keyTo('3', { batch: 9, stage: 3 });
  await expectApart(simulator);
});
