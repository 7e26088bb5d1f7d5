/** The tab about the tape, on a state of the page: what it asks the session for, and when. */

import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Shown } from '../../../components/session/shown';
import { tabsOf } from '../../../components/session/drawer-tabs';
import '../../../components/session/tape-tab';
import type { TapeTab } from '../../../components/session/tape-tab';
import type { Tape } from '../../../src/core/tape';
import { gradientTape } from '../../../src/recipes/gradient-tape';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import type { Session } from '../../../src/session/session';
import type { State } from '../../../src/session/state';
import { sampleTape } from '../../../stories/panels/sample-tape';
import { sampleState } from '../../../stories/session/sample-state';
import { expectAccessible, mount } from '../panels/mount';

const totals = { train: 55_000, validation: 5000, test: 10_000 };

/** The values are those of program 1, which are the same. */
function stateAt(stage: number, changes: Partial<State> = {}): State {
  const progress = { loaded: totals, totals, bytes: 1, totalBytes: 1, faults: [] };
  return {
    ...sampleState(softmaxRegression, stage),
    recipe: gradientTape,
    progress: progress as unknown as State['progress'],
    ...changes,
  };
}

/** A session that only has tapes, and the steps that it was asked about. */
function tapes(answer: (step: number) => Promise<Tape | null>): {
  session: Session;
  asked: number[];
} {
  const asked: number[] = [];
  const tape = (step: number): Promise<Tape | null> => {
    asked.push(step);
    return answer(step);
  };
  return { session: { tape } as unknown as Session, asked };
}

const at = (step: number): Promise<Tape> => Promise.resolve({ ...sampleTape, step });

const show = (state: State, session: Session): Promise<TapeTab> =>
  mount(html`<bw-tape-tab .shown=${new Shown(state)} .run=${session}></bw-tape-tab>`);

const operations = () => page.getByRole('group').getByRole('button').elements();

test('a recipe has the tab only if it says so', () => {
  expect(tabsOf(gradientTape)).toContain('tape');
  expect(tabsOf(softmaxRegression)).not.toContain('tape');
});

test('it reads the tape of the step on show once, however the stages change', async () => {
  const { session, asked } = tapes(at);
  const state = stateAt(6);
  const tab = await show(state, session);
  await expect.poll(() => operations().length).toBe(8);
  for (const stage of [5, 3, 1]) {
    tab.shown = new Shown({ ...state, cursor: { ...state.cursor, stage } });
    await tab.updateComplete;
  }
  expect(asked).toEqual([29]);
  const active = page
    .getByRole('group')
    .getByRole('button', { name: /Add.*t₂/ })
    .first();
  await expect.element(active).toHaveAttribute('aria-current', 'step');
  await expectAccessible();
});

test('while it plays it asks for nothing and says so', async () => {
  const { session, asked } = tapes(at);
  await show(stateAt(6, { playing: true }), session);
  await expect.element(page.getByText('The tape is read when playing pauses.')).toBeVisible();
  expect(asked).toEqual([]);
});

test('a tape of another step is never shown', async () => {
  const { session } = tapes(() => at(28));
  await show(stateAt(6), session);
  await expect.element(page.getByText('The tape of this batch is not there yet.')).toBeVisible();
});

test('an answer that comes late does not take the place of a newer one', async () => {
  let late: (tape: Tape) => void = () => undefined;
  const { session } = tapes((step) =>
    step === 29 ? new Promise((give) => (late = give)) : at(step),
  );
  const state = stateAt(6);
  const tab = await show(state, session);
  const next = { ...state, cursor: { step: 30, stage: 6 }, trace: { ...state.trace!, step: 30 } };
  tab.shown = new Shown(next);
  await expect.poll(() => operations().length).toBe(8);
  late({ ...sampleTape, step: 29 });
  await tab.updateComplete;
  expect(operations()).toHaveLength(8);
});

test('it shows the real numbers of the chosen image after each step of the pipeline', async () => {
  const state = stateAt(0);
  const { session } = tapes(at);
  await show(state, session);
  const steps = page.getByRole('list', { name: 'From the files to a batch' });
  const { x, label } = state.trace!.values;
  const ink = [...x!.data.subarray(42 * 784 + 405, 42 * 784 + 409)];
  const written = ink.every(Number.isInteger)
    ? ink.join(' ')
    : ink.map((each) => each.toFixed(3)).join(' ');
  await expect.element(steps.getByText(written).first()).toBeVisible();
  await expect
    .element(steps.getByText(String(label!.data[42]), { exact: true }).first())
    .toBeVisible();
  await expect.element(page.getByText('shuffle(55000, seed=1)')).toBeVisible();
  await expect.element(page.getByText(/^Off: the images come in the order/)).toBeVisible();
});

test('it shows the optimiser with what it leaves out', async () => {
  const { session } = tapes(at);
  await show(stateAt(7), session);
  const values = page.getByRole('definition').elements();
  expect(values.map((value) => value.textContent)).toEqual(['0.5', '0', 'false']);
  await expect.element(page.getByText(/W ← W − 0.5 ∇W/)).toBeVisible();
});

test.each([
  ['en', 'Why the course’s own migration does not learn', 'There was no tape.'],
  ['es', 'Por qué no aprende la migración del propio curso', 'No había cinta.'],
])('it tells in %s why the course’s migration failed, when asked', async (lang, heading, fault) => {
  document.documentElement.lang = lang;
  const { session } = tapes(at);
  await show(stateAt(6), session);
  await expect.element(page.getByText(fault)).not.toBeVisible();
  await page.getByText(heading).click();
  await expect.element(page.getByText(fault)).toBeVisible();
  await expect
    .element(page.getByText('optimizer.apply_gradients(zip(grads, [W, b]))'))
    .toBeVisible();
  await expect.element(page.getByText(/\(None, 784\)/).first()).toBeVisible();
  await expectAccessible();
  document.documentElement.lang = 'en';
});
