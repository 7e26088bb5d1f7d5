/** Elements on a page as a teacher writes it: sessions, views inside and outside of them, on the real data. */

import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/position';
import '../../../components/controls/timeline';
import '../../../components/controls/transport';
import '../../../components/session/session';
import '../../../components/session/simulator';
import type { Simulator } from '../../../components/session/simulator';
import '../../../components/views/bars';
import '../../../components/views/formula';
import '../../../components/views/image';
import '../../../components/views/loss';
import '../../../components/views/note';
import '../../../components/views/weights';
import type { Weights } from '../../../components/views/weights';
import type { StepDetail } from '../../../components/events';
import { $, eachOnItsOwnPage, put, runOf, there, workers } from './lesson';

eachOnItsOwnPage();

/** Mean loss of the first three batches at seed 1, as float64 NumPy has them. */
const LOSS = [2.302585, 1.890251, 1.913879];

const weights = (): Weights => document.querySelector('bw-weights')!;
const simulatorThere = (): Simulator => document.querySelector('bw-simulator')!;

const loss = (): number => {
  const { state } = runOf('bw-session').session;
  return state.costs[state.cursor.step]!;
};

test('views inside a session show its run, and buttons move it', async () => {
  put(`<bw-session batch="2" stage="gradient">
    <p>After <bw-position></bw-position> the weights look like this:</p>
    <bw-weights></bw-weights><bw-weights name="dW"></bw-weights>
    <bw-weights kind="weights-gradient"></bw-weights>
    <bw-transport controls="batch-back batch-forward"></bw-transport>
  </bw-session>`);
  await there();
  const [plain, named, ofKind] = [...document.querySelectorAll('bw-weights')];
  const { values } = runOf('bw-session').session.state.trace!;
  expect(plain!.value).toBe(values['W']);
  expect([named!.value, ofKind!.value]).toEqual([values['dW'], values['dW']]);
  expect(ofKind!.symbol).toBe('∇W');
  await expect.element(page.getByText('batch 2, stage gradient')).toBeVisible();
  expect(loss()).toBeCloseTo(LOSS[1]!, 4);

  const steps: StepDetail[] = [];
  document.addEventListener('bw-step', ({ detail }) => steps.push(detail), { once: true });
  await expect.element(page.getByRole('button')).toHaveLength(2);
  await page.getByRole('button', { name: /batch forward/i }).click();
  await expect.element(page.getByText('batch 3, stage gradient')).toBeVisible();
  await there();
  expect(steps).toEqual([{ batch: 3, stage: 'gradient', loss: loss() }]);
  expect(loss()).toBeCloseTo(LOSS[2]!, 4);
});

test('two sessions share one worker, and taking one away leaves the other as it is', async () => {
  put(`<bw-session id="one" batch="3" stage="update"><bw-position></bw-position></bw-session>
    <bw-session id="two" seed="7" order="shuffled" recipe="keras-two-layer">
      <bw-weights></bw-weights></bw-session>`);
  await Promise.all([there('#one'), expect.poll(() => weights().units).toBe(10)]);
  expect(workers).toHaveLength(1);
  const { session } = runOf('#one');
  const before = session.state.trace!.values['next.W']!;
  $('#two').remove();
  await new Promise((resolve) => setTimeout(resolve));
  session.batchBy(1);
  await there('#one');
  session.batchBy(-1);
  await there('#one');
  expect(session.state.trace!.values['next.W']).toEqual(before);
  expect(session.state.cursor.step).toBe(2);
  expect(workers).toHaveLength(1);
});

test('an element elsewhere shows the session that it names, also one that comes later', async () => {
  put(`<bw-position session="late"></bw-position><bw-transport session="late"></bw-transport>`);
  put(`<bw-session id="late" batch="2"></bw-session>`);
  await there('#late');
  await expect.element(page.getByText('batch 2, stage batch')).toBeVisible();
  await page.getByRole('button', { name: /stage forward/i }).click();
  await expect.element(page.getByText('batch 2, stage logits')).toBeVisible();
});

test('a view in a shadow root inside a session shows its run', async () => {
  put('<bw-session><div></div></bw-session>');
  const root = $('div').attachShadow({ mode: 'closed' });
  const view = document.createElement('bw-image');
  root.append(view);
  await there();
  await expect.poll(() => view.value?.shape).toEqual([100, 784]);
});

test('plain numbers need no session and no worker', async () => {
  put('<bw-weights></bw-weights>');
  const view = weights();
  view.data = Float32Array.from({ length: 7840 }, (_, i) => Math.sin(i) / 4);
  view.shape = [784, 10];
  await view.updateComplete;
  expect(view.extent).toBe(0.25);
  expect(view.renderRoot.querySelectorAll('.frame')).toHaveLength(10);
  await page.elementLocator(view.renderRoot.querySelectorAll('.frame')[3]!).click();
  expect(view.at).toMatchObject({ class: 3 });
  view.data = [1, 2];
  await expect(view.updateComplete).rejects.toThrow('2 numbers do not fill the shape [784, 10].');
  expect(workers).toEqual([]);
});

test('nothing is loaded in a shut section until it is opened', async () => {
  put(`<details><summary>More</summary><bw-session><bw-loss></bw-loss></bw-session></details>`);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(workers).toEqual([]);
  await page.getByText('More').click();
  await there();
  expect(workers).toHaveLength(1);
});

test('in a page that is scaled, the pixel under the pointer is the one that is pointed at', async () => {
  const main = put('<bw-session batch="1" stage="gradient"><bw-image></bw-image></bw-session>');
  main.style.setProperty('transform', 'scale(0.5) rotate(0deg)');
  main.style.setProperty('transform-origin', '0 0');
  await there();
  const view = document.querySelector('bw-image')!;
  await expect.poll(() => view.renderRoot.querySelector('canvas')).not.toBeNull();
  const frame = view.renderRoot.querySelector('.frame')!.getBoundingClientRect();
  const cell = frame.width / 28;
  await page
    .elementLocator(view.renderRoot.querySelector('.frame')!)
    .click({ position: { x: 10.5 * cell, y: 20.5 * cell } });
  expect(runOf('bw-session').session.state.selection.focus.pixel).toBe(20 * 28 + 10);
});

test('a session that is moved goes on with its run', async () => {
  put('<bw-session><bw-position></bw-position></bw-session>');
  await there();
  const { session } = runOf('bw-session');
  session.batchBy(4);
  await there();
  put('<section></section>').querySelector('section')!.append($('bw-session'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(runOf('bw-session').session).toBe(session);
  session.batchBy(1);
  await there();
  await expect.element(page.getByText('batch 6, stage batch')).toBeVisible();
  expect(workers).toHaveLength(1);
});

test('attributes move the run afterwards, and one that makes no sense is told', async () => {
  put('<bw-session batch="2" stage="soup"><bw-position></bw-position></bw-session>');
  await there();
  await expect.element(page.getByText(/stage=soup/)).toBeVisible();
  await expect.element(page.getByText('batch 2, stage batch')).toBeVisible();
  const changes: unknown[] = [];
  $('bw-session').addEventListener('bw-change', ({ detail }) => changes.push(detail.settings));
  $('bw-session').setAttribute('stage', 'logits');
  $('bw-session').setAttribute('batch', '4');
  await expect.element(page.getByText('batch 4, stage logits')).toBeVisible();
  expect(changes).toEqual([]);
  $('bw-session').setAttribute('learning-rate', '0.25');
  await expect.poll(() => changes).toMatchObject([{ learningRate: 0.25 }]);
  await there();
});

test('the simulator is one tag, with its controls taken away and keys only while the focus is inside', async () => {
  put(`<button>Before</button>
    <bw-simulator batch="3" stage="gradient" hide="settings drawer speed share"></bw-simulator>`);
  await there('bw-simulator');
  const { session } = runOf('bw-simulator');
  expect(session.state.costs[2]).toBeCloseTo(LOSS[2]!, 4);
  const shown = (name: string): boolean => page.getByRole('button', { name }).elements().length > 0;
  expect(shown('Share')).toBe(false);
  const simulator = simulatorThere();
  const drawer = simulator.renderRoot.querySelector('bw-drawer')!;
  expect(getComputedStyle(drawer).display).toBe('none');

  await page.getByRole('button', { name: 'Before' }).click();
  await userEvent.keyboard('{ArrowRight}');
  expect(session.state.cursor).toEqual({ step: 2, stage: 6 });
  await page.getByRole('button', { name: /stage forward/i }).click();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.poll(() => session.state.cursor).toEqual({ step: 2, stage: 5 });
});

test('a simulator inside a session shows that session', async () => {
  put('<bw-session batch="2"><bw-simulator></bw-simulator></bw-session>');
  await there();
  expect(simulatorThere().run).toBe(runOf('bw-session').session);
  expect(workers).toHaveLength(1);
});
