import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/session/console-tab';
import type { ConsoleTab } from '../../../components/session/console-tab';
import { Shown } from '../../../components/session/shown';
import { recipeOf } from '../../../src/recipes';
import type { Session } from '../../../src/session/session';
import type { State } from '../../../src/session/state';
import { sampleState } from '../../../stories/session/sample-state';
import { expectAccessible, mount } from '../panels/mount';

/** A session of which only test images are asked, and which of them were. */
function imagesOf(asked: number[] = []): Session {
  const images = (indices: readonly number[]): Promise<object> => {
    asked.push(...indices);
    return Promise.resolve({ pixels: new Uint8Array(784).fill(200), labels: Uint8Array.of(7) });
  };
  return { bench: { images } } as unknown as Session;
}

/** After `steps` batches of a run of 60, at the first stage of the next; at the end after the last. */
function stateAfter(recipeId: string, steps: number, known: Partial<State> = {}): State {
  const recipe = recipeOf(recipeId);
  // Whatever the program, nothing of its values is printed.
  const state = sampleState(recipeOf('softmax-regression'), 0);
  const length = 60;
  const ran = Math.min(steps + 1, length);
  const last = recipe.stages.length - 1;
  return {
    ...state,
    recipe,
    run: {
      recipe: recipeId,
      settings: { ...recipe.defaults, batchSize: 100, batches: length },
      changes: [],
    },
    cursor: steps < length ? { step: steps, stage: 0 } : { step: length - 1, stage: last },
    costs: new Float32Array(ran).fill(0.5),
    hits: new Uint16Array(ran).fill(80),
    ran,
    measures: new Map([1, 51, 60].map((n) => [n, { costAfter: 1 / n, accuracy: 0.75 }])),
    ...known,
  };
}

const result: State['result'] = {
  accuracy: 0.9,
  loss: 0.3,
  probabilities: { shape: [8, 10], data: new Float32Array(80).fill(0.1) },
  labels: new Uint8Array(8).fill(7),
};

async function show(
  state: State,
  session = imagesOf(),
): Promise<{ text: () => string[]; go: (state: State) => Promise<void>; element: ConsoleTab }> {
  const element = await mount<ConsoleTab>(
    html`<bw-console-tab .shown=${new Shown(state)} .run=${session}></bw-console-tab>`,
  );
  const inner = (): HTMLElementTagNameMap['bw-console'] =>
    element.renderRoot.querySelector('bw-console')!;
  await inner().updateComplete;
  return {
    element,
    text: () =>
      [...inner().renderRoot.querySelectorAll('.line')].map((line) => line.textContent.trimEnd()),
    go: async (next) => {
      element.shown = new Shown(next);
      await element.updateComplete;
      await inner().updateComplete;
    },
  };
}

test('going back takes lines back, and going on brings the same again', async () => {
  const { text, go } = await show(stateAfter('softmax-regression', 51));
  const both = [
    'Epoch: 0    - Cost: 1.0      Accuracy: 0.75',
    'Epoch: 50   - Cost: 0.0196   Accuracy: 0.75',
  ];
  expect(text()).toEqual(both);
  await go(stateAfter('softmax-regression', 50));
  expect(text()).toEqual(both.slice(0, 1));
  await go(stateAfter('softmax-regression', 0));
  expect(text()).toEqual([]);
  await go(stateAfter('softmax-regression', 60, { result }));
  expect(text().slice(0, 2)).toEqual(both);
  expect(text().slice(2)).toEqual([
    'Epoch: 59   - Cost: 0.0167   Accuracy: 0.75',
    'FINAL RESULT: 0.9',
    'Result for one image: 0 [0. 0. 0. 0. 0. 0. 0. 1. 0. 0.]',
  ]);
  await expectAccessible();
});

test('a report that has not been measured is left open until it is', async () => {
  const { text, go } = await show(stateAfter('softmax-regression', 2, { measures: new Map() }));
  expect(text()).toEqual(['Epoch: 0    - Cost: …        Accuracy: …']);
  await go(stateAfter('softmax-regression', 2));
  expect(text()).toEqual(['Epoch: 0    - Cost: 1.0      Accuracy: 0.75']);
});

test('each program prints what it prints', async () => {
  const { text, go } = await show(stateAfter('gradient-tape', 1));
  expect(text().slice(0, 2)).toEqual(['x: (100, 784)', 'W: (784, 10)']);
  await go(stateAfter('keras-two-layer', 30));
  expect(text()[0]).toBe('Model: "sequential"');
  expect(text().at(-1)).toBe(' 30/600 ━─────────────────── - accuracy: 0.8000 - loss: 0.5000');
});

test('the image that Keras predicts is fetched at the end, once, and again when another is asked for', async () => {
  const asked: number[] = [];
  const session = imagesOf(asked);
  const { go, text } = await show(stateAfter('keras-two-layer', 59), session);
  expect(asked).toEqual([]);
  const end = stateAfter('keras-two-layer', 60, { result });
  await go(end);
  await go(end);
  await expect.element(page.getByRole('img', { name: 'Test image 5' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'test image' });
  await userEvent.fill(field, '7');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('img', { name: 'Test image 7' })).toBeVisible();
  expect(text().at(-1)).toBe('Test image 7: 0 (label 7)');
  expect(asked).toEqual([5, 7]);
});

test('what was asked for is kept for the session, and for no other', async () => {
  const session = imagesOf();
  await show(stateAfter('keras-two-layer', 1), session);
  await userEvent.selectOptions(page.getByRole('combobox'), '0, nothing');
  await show(stateAfter('keras-two-layer', 1), session);
  await expect.element(page.getByRole('combobox')).toHaveValue('0');
  await show(stateAfter('keras-two-layer', 1), imagesOf());
  await expect.element(page.getByRole('combobox')).toHaveValue('1');
});

test('of a long output the end is shown, and all of it can be had', async () => {
  const measures: State['measures'] = new Map();
  const { element } = await show(
    stateAfter('gradient-tape', 700, {
      measures,
      run: {
        ...stateAfter('gradient-tape', 0).run,
        settings: { ...recipeOf('gradient-tape').defaults, batches: 900 },
      },
      cursor: { step: 700, stage: 0 },
    }),
  );
  const inner = element.renderRoot.querySelector('bw-console')!;
  await expect.element(page.getByText('305 earlier lines', { exact: false })).toBeInTheDocument();
  expect(inner.lines).toHaveLength(400);
  expect(inner.all().split('\n')).toHaveLength(705 + 1);
});

test('the program prints in the language of the page', async () => {
  document.documentElement.lang = 'es';
  const { text } = await show(stateAfter('softmax-regression', 60, { result }));
  expect(text()[0]).toBe('Epoca: 0    - Costo: 1.0      Certeza: 0.75');
  expect(text().at(-2)).toBe('RESULTADO FINAL: 0.9');
  document.documentElement.lang = 'en';
});
