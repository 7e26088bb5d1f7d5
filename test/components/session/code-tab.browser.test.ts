/** The tab that fetches the listings: while they come, when they fail to, and at a session's cursor. */

import { expect, test } from 'vitest';
import * as listings from '../../../components/session/code-listings';
import '../../../components/session/code-tab';
import type { CodeTab } from '../../../components/session/code-tab';
import { Shown } from '../../../components/session/shown';
import { recipeOf } from '../../../src/recipes';
import type { State } from '../../../src/session/state';
import { sampleState } from '../../../stories/session/sample-state';
import { expectAccessible, inside, mount, textOf } from '../mount';

const softmax = recipeOf('softmax-regression');
const state = (changes: Partial<State> = {}): Shown =>
  new Shown({ ...sampleState(softmax, 6), ...changes });

const size = { width: 300, height: 600 };

const open = (properties: Partial<CodeTab>) => mount('bw-code-tab', properties, size);
const codeIn = (tab: CodeTab): HTMLElementTagNameMap['bw-code'] =>
  tab.shadowRoot!.querySelector('bw-code')!;

test('the listings are fetched once the tab is there, and it says so meanwhile', async () => {
  let arrive: (module: typeof listings) => void = () => undefined;
  const load = (): Promise<typeof listings> => new Promise((resolve) => (arrive = resolve));
  const { element } = await open({ shown: state(), load });
  expect(textOf(inside(element, '[role=status]'))).toBe('Loading the listings …');
  await expectAccessible(element);
  arrive(listings);
  await expect.poll(() => element.shadowRoot!.querySelector('bw-code')).not.toBeNull();
});

test('listings that do not arrive can be fetched again', async () => {
  let tries = 0;
  const load = (): Promise<typeof listings> =>
    ++tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(listings);
  const { element } = await open({ shown: state(), load });
  await expect
    .poll(() => element.shadowRoot!.querySelector('[role=alert]')?.textContent)
    .toBe('The listings did not arrive.');
  await expectAccessible(element);
  inside(element, 'button').click();
  await expect.poll(() => element.shadowRoot!.querySelector('bw-code')).not.toBeNull();
  expect(tries).toBe(2);
});

test('they stand at the session’s cursor, with the numbers of its step', async () => {
  const load = (): Promise<typeof listings> => Promise.resolve(listings);
  const { element, set } = await open({ shown: state(), load });
  await expect.poll(() => element.shadowRoot!.querySelector('bw-code')).not.toBeNull();
  const code = codeIn(element);
  const lines = (): string[] => code.listings[0]!.lines.map(({ text }) => text);
  expect(code.stage).toBe(6);
  expect(lines()).toContain('LEARNING_RATE = 0.5');

  const run = { ...state().state.run, changes: [{ step: 30, set: { learningRate: 0.019 } }] };
  const before = code.listings;
  await set({ shown: state({ run }) });
  expect(lines()).toContain('LEARNING_RATE = 0.5');
  expect(code.listings).toBe(before);
  await set({ shown: state({ run, cursor: { step: 30, stage: 1 } }) });
  expect(lines()).toContain('LEARNING_RATE = 0.019');
  expect(code.stage).toBe(1);
});

test('a session finds the listing it was last seen with, another session its own', async () => {
  const load = (): Promise<typeof listings> => Promise.resolve(listings);
  const [one, other] = [{}, {}];
  const chosenIn = async (session: object): Promise<() => string> => {
    const { element } = await open({ shown: state(), run: session, load });
    await expect.poll(() => element.shadowRoot!.querySelector('bw-code')).not.toBeNull();
    const code = codeIn(element);
    await code.updateComplete;
    return () => textOf(inside(code, '[role=tab][aria-selected=true]'));
  };
  const now = await chosenIn(one);
  expect(now()).toBe('Python, TensorFlow');
  const tab = document.querySelector('bw-code-tab')!;
  inside(codeIn(tab), '#tfjs').click();
  await expect.poll(now).toBe('TypeScript, tfjs');
  expect((await chosenIn(other))()).toBe('Python, TensorFlow');
  expect((await chosenIn(one))()).toBe('TypeScript, tfjs');
});
