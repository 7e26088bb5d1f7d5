import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../components/panels/bench/pad';
import { normalised } from '../../../../components/panels/bench/normalise';
import type { Pad } from '../../../../components/panels/bench/pad';
import { inked } from '../../../../components/panels/bench/strokes';
import { drawing, strokes } from '../../../../stories/panels/bench/sample-bench';
import type { Drawing } from '../../../../src/core/drawing';
import { expectAccessible, inside, mount, type Mounted } from '../../mount';

interface Drawn extends Mounted<Pad> {
  readonly drawings: (Drawing | null)[];
}

async function pad(properties: Partial<Pad> = {}): Promise<Drawn> {
  const mounted = await mount('bw-pad', properties, { width: 288 });
  const drawings: (Drawing | null)[] = [];
  mounted.element.addEventListener('bw-draw', ({ detail }) => drawings.push(detail));
  return { ...mounted, drawings };
}

type Kind = 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel';

/** What a browser sends for a pen; `parts` are the places between two frames. */
function pointer(
  element: Pad,
  kind: Kind,
  [x, y]: readonly [number, number],
  { id = 1, parts = [] }: { id?: number; parts?: readonly (readonly [number, number])[] } = {},
): void {
  const paper = inside(element, '.paper');
  // Pointers that no hardware has made cannot be captured.
  paper.setPointerCapture = () => undefined;
  const { left, top } = paper.getBoundingClientRect();
  const event = (at: readonly [number, number]): PointerEvent =>
    new PointerEvent(kind, {
      pointerId: id,
      pointerType: 'pen',
      isPrimary: true,
      bubbles: true,
      clientX: left + at[0],
      clientY: top + at[1],
    });
  const sent = event([x, y]);
  const coalesced = [...parts, [x, y] as const].map(event);
  Object.defineProperty(sent, 'getCoalescedEvents', { value: () => coalesced });
  paper.dispatchEvent(sent);
}

const button = (name: string) => page.getByRole('button', { name });

test('a stroke by mouse becomes an image like those of MNIST', async () => {
  const { element, drawings } = await pad();
  const paper = page.getByRole('application');
  await userEvent.dragAndDrop(paper, paper, {
    sourcePosition: { x: 70, y: 30 },
    targetPosition: { x: 70, y: 110 },
  });
  const last = drawings.at(-1)!;
  expect(last.strokes).toHaveLength(1);
  const [stroke] = last.strokes;
  expect(stroke![0]!.x).toBeCloseTo(0.5, 2);
  expect(stroke![0]!.y).toBeCloseTo(30 / 140, 2);
  expect(stroke!.at(-1)!.y).toBeCloseTo(110 / 140, 2);
  expect(last.pixels).toEqual(normalised(inked(last.strokes)));
  expect(element.strokes).toBe(last.strokes);
});

test('takes what a pen did between two frames, and grows while it is down', async () => {
  const { element, drawings } = await pad();
  pointer(element, 'pointerdown', [20, 20]);
  pointer(element, 'pointermove', [60, 60], { parts: [[30, 20], [50, 40]] }); // prettier-ignore
  pointer(element, 'pointermove', [80, 60]);
  pointer(element, 'pointerup', [80, 60]);
  pointer(element, 'pointermove', [100, 100]);
  expect(drawings.map((one) => one!.strokes[0]!.length)).toEqual([1, 4, 5]);
  expect(drawings.at(-1)!.strokes[0]![1]).toEqual({ x: 30 / 140, y: 20 / 140 });
});

test('a second finger draws nothing, and a tap leaves a dot', async () => {
  const { element, drawings } = await pad();
  pointer(element, 'pointerdown', [40, 40]);
  pointer(element, 'pointerdown', [90, 90], { id: 2 });
  pointer(element, 'pointermove', [100, 90], { id: 2 });
  pointer(element, 'pointerup', [40, 40]);
  expect(drawings).toHaveLength(1);
  expect(drawings[0]!.pixels.some((grey) => grey > 0)).toBe(true);
});

test('the page does not scroll away under a finger', async () => {
  const { element } = await pad();
  expect(getComputedStyle(inside(element, '.paper')).touchAction).toBe('none');
});

test('a stroke that leaves the paper goes on at its edge', async () => {
  const { element, drawings } = await pad();
  pointer(element, 'pointerdown', [100, 70]);
  pointer(element, 'pointermove', [400, 70]);
  expect(drawings.at(-1)!.strokes[0]!.at(-1)).toEqual({ x: 1, y: 0.5 });
});

test('strokes are taken back one by one, or all', async () => {
  const { element, drawings } = await pad({ strokes });
  await button('undo').click();
  expect(drawings.at(-1)!.strokes).toEqual(strokes.slice(0, 1));
  await button('undo').click();
  expect(drawings.at(-1)).toBeNull();
  await expect.element(button('undo')).toBeDisabled();
  element.strokes = strokes;
  await button('clear').click();
  expect(drawings.at(-1)).toBeNull();
  expect(drawings).toHaveLength(3);
});

test('taken back in the middle of a stroke, it does not eat the one before', async () => {
  const { element, drawings } = await pad({ strokes });
  pointer(element, 'pointerdown', [40, 40]);
  inside(element, '.paper').focus();
  await userEvent.keyboard('{Backspace}');
  pointer(element, 'pointermove', [90, 90]);
  expect(drawings.at(-1)!.strokes).toEqual(strokes);
});

test('arrow keys and Space draw too, and say where the pen is', async () => {
  const { element, drawings, set } = await pad();
  inside(element, '.paper').focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowUp} {ArrowRight}{ArrowRight}');
  const cell = (n: number): number => (n + 0.5) / 28;
  expect(drawings.at(-1)!.strokes).toEqual([
    [13, 14, 15].map((column) => ({ x: cell(column), y: cell(13) })),
  ]);
  expect(inside(element, '[aria-live]').textContent).toBe('row 14, column 16, pen down');
  await userEvent.keyboard(' {ArrowDown} ');
  expect(drawings.at(-1)!.strokes).toHaveLength(2);
  await userEvent.keyboard('{Delete}');
  expect(drawings.at(-1)).toBeNull();
  await set({});
  expect(inside(element, '[aria-live]').textContent).toContain('pen up');
});

test('keeps the keys it uses from the page, and passes on the others', async () => {
  const { element } = await pad();
  const passed: string[] = [];
  element.parentElement!.addEventListener('keydown', ({ key }) => passed.push(key));
  inside(element, '.paper').focus();
  await userEvent.keyboard('{ArrowLeft} {Escape}{Escape}d');
  expect(passed).toEqual(['Escape', 'd']);
});

test('shows the image that was read, in the colour of the page’s ink', async () => {
  const { element, set } = await pad({ strokes, given: drawing.pixels });
  const canvas = inside(element, '.given canvas') as HTMLCanvasElement;
  const inky = (): number =>
    canvas
      .getContext('2d')!
      .getImageData(0, 0, canvas.width, canvas.height)
      .data.filter((value, i) => i % 4 === 3 && value > 127).length;
  expect(inky()).toBeGreaterThan(20);
  await set({ strokes: [] });
  expect(inky()).toBe(0);
});

test('has nothing that axe objects to, empty and drawn on', async () => {
  const { element, set } = await pad();
  await expectAccessible(element);
  await set({ strokes, given: drawing.pixels });
  await expectAccessible(element);
});
