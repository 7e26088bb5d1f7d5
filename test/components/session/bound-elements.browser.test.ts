/** What else shows a run that is around it: controls, what stands in the drawer, captions; and what it leaves alone. */

import type { LitElement } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/loop-map';
import '../../../components/controls/position';
import '../../../components/controls/progress';
import '../../../components/controls/setting';
import '../../../components/controls/settings';
import '../../../components/controls/speed';
import '../../../components/controls/status';
import '../../../components/controls/transport';
import '../../../components/session/code-tab';
import '../../../components/session/console-tab';
import '../../../components/session/deck';
import '../../../components/session/session';
import '../../../components/session/simulator';
import '../../../components/session/tape-tab';
import '../../../components/session/tensors-tab';
import '../../../components/session/test-tab';
import '../../../components/views/tray';
import '../../../components/views/weights';
import { announceRun, RUN } from '../../../components/run';
import { PROTOCOL } from '../../../components/versions';
import { settingsAt } from '../../../src/core/run';
import { $, eachOnItsOwnPage, put, runOf, there, until } from './lesson';

eachOnItsOwnPage();

test('controls inside a session show where it stands, and act on it', async () => {
  put(`<bw-session batch="2" stage="gradient">
    <bw-loop-map></bw-loop-map><bw-status></bw-status><bw-speed></bw-speed>
    <bw-setting name="learningRate"></bw-setting><bw-settings></bw-settings>
    <bw-progress></bw-progress><bw-deck></bw-deck><bw-tray></bw-tray>
  </bw-session>`);
  await there();
  const { session } = runOf('bw-session');
  const said = page.elementLocator($('bw-status'));
  await expect.element(said.getByText(/stage 7 of 8/)).toBeVisible();
  const [slider] = [...document.querySelectorAll('bw-speed')];
  const speed = page.elementLocator(slider!).getByRole('slider');
  await speed.fill('2');
  expect(session.state.speed).toBe(4);
  await expect.poll(() => slider!.speed).toBe(2);
  await expect.poll(() => document.querySelector('bw-deck')!.speed).toBe(2);

  await page
    .elementLocator($('bw-loop-map'))
    .getByRole('button', { name: /softmax/i })
    .click();
  expect(session.state.cursor).toEqual({ step: 1, stage: 2 });
  const rate = page.elementLocator($('bw-setting')).getByRole('textbox');
  await expect.element(rate).toHaveValue('0.5');
  await rate.fill('0.25');
  await userEvent.keyboard('{Enter}');
  expect(session.state.run.changes).toEqual([{ step: 2, set: { learningRate: 0.25 } }]);
  await expect.element(page.getByText('from batch 3', { exact: true })).toBeVisible();

  await page.elementLocator($('bw-settings')).getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByRole('textbox', { name: 'learning rate' })).toHaveValue('0.25');
  await dialog.getByRole('button', { name: /remove/i }).click();
  await expect.poll(() => session.state.run.changes).toEqual([]);
  expect(settingsAt(session.state.run, 2).learningRate).toBe(0.5);
});

test('what stands in the drawer stands in a page just as well', async () => {
  put(`<bw-session recipe="gradient-tape" batch="1" stage="gradient">
      <bw-code-tab></bw-code-tab><bw-console-tab></bw-console-tab>
      <bw-tape-tab></bw-tape-tab><bw-tensors-tab></bw-tensors-tab>
    </bw-session>
    <bw-test-tab session="other"></bw-test-tab><bw-session id="other"></bw-session>`);
  await there();
  const within = (selector: string, text: RegExp | string) =>
    expect.element(page.elementLocator($(selector)).getByText(text).first(), until);
  await within('bw-code-tab', /tidyTruth|GradientTape|tf\./).toBeVisible();
  await within('bw-tape-tab', /MatMul/).toBeVisible();
  await within('bw-tensors-tab', '∇W').toBeVisible();
  await expect
    .poll(() => document.querySelector('bw-console-tab')!.renderRoot.querySelector('bw-console'))
    .not.toBeNull();
  await within('bw-test-tab', /10,000/).toBeVisible();
});

test('a view that is moved to another session shows that one, and one taken out keeps its numbers', async () => {
  put(`<bw-session id="one" batch="3" stage="update"><bw-weights></bw-weights></bw-session>
    <bw-session id="two" recipe="keras-two-layer"><p></p></bw-session>`);
  await there('#one');
  const view = document.querySelector('bw-weights')!;
  const { session } = runOf('#one');
  await expect.poll(() => view.value).toBe(session.state.trace!.values['W']);
  $('#two p').append(view);
  await there('#two');
  await expect.poll(() => view.value).toBe(runOf('#two').session.state.trace!.values['W1']);
  document.querySelector('main')!.append(view);
  session.batchBy(1);
  await there('#one');
  expect(view.value).toBe(runOf('#two').session.state.trace!.values['W1']);
});

test('neither loading nor stepping scrolls the page or takes the focus', async () => {
  put(`<button>Mine</button><div class="room"></div>
    <bw-simulator batch="2"></bw-simulator><div class="room"></div>`);
  for (const room of document.querySelectorAll<HTMLElement>('.room')) {
    room.style.setProperty('height', '1200px');
  }
  const mine = page.getByRole('button', { name: 'Mine' });
  await mine.click();
  window.scrollTo(0, 700);
  await there('bw-simulator');
  const { session } = runOf('bw-simulator');
  for (const act of [() => session.batchBy(1), () => session.toStage(7), () => session.reset()]) {
    act();
    await there('bw-simulator');
  }
  expect(window.scrollY).toBe(700);
  expect(document.activeElement).toBe(mine.element());
});

test('a caption stands below the view, in the colours of the view', async () => {
  put(`<bw-weights><p slot="caption">Ten templates</p></bw-weights>`);
  const view = document.querySelector('bw-weights')!;
  view.data = new Float32Array(7840);
  view.shape = [784, 10];
  await view.updateComplete;
  const caption = $('p').getBoundingClientRect();
  const grid = view.renderRoot.querySelector('.grid')!.getBoundingClientRect();
  expect(caption.top).toBeGreaterThanOrEqual(grid.bottom);
  expect(caption.height).toBeGreaterThan(0);
});

test('beside a run that it does not understand an element says so in its language, until there is another', async () => {
  put(`<div id="other"></div><bw-session id="mine" batch="2"></bw-session><div lang="es">
    <bw-weights session="other"></bw-weights><bw-deck session="other"></bw-deck>
    <bw-tensors-tab session="other"></bw-tensors-tab>
    <bw-simulator session="other"></bw-simulator></div>`);
  // Of a version to come, of which nothing is known but that it says so.
  Object.assign($('#other'), { [RUN]: { protocol: PROTOCOL + 1, version: '9.9.9' } });
  announceRun();
  const shown = [...document.querySelectorAll<LitElement>('[session]')];
  const said = (): (string | undefined)[] =>
    shown.map((element) => element.renderRoot.querySelector('.strange')?.textContent);
  await expect
    .poll(said)
    .toEqual(
      shown.map(
        ({ localName }) =>
          expect.stringMatching(
            new RegExp(`Este ${localName} es de la versión .* 9\\.9\\.9`),
          ) as string,
      ),
    );
  $('div[lang]').lang = 'en';
  await expect.poll(() => said()[0]).toContain('of version 9.9.9');
  for (const element of shown) element.setAttribute('session', 'mine');
  await there('#mine');
  await expect.poll(said).toEqual(shown.map(() => undefined));
  await expect.poll(() => document.querySelector('bw-weights')!.value).toBeDefined();
});
