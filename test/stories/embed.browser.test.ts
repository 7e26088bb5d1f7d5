/** What the panel "Embed" gives, pasted into a page. */

import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import '../../components/session/loop';
import '../../components/views/weights';
import { embedOf } from '../../.storybook/embed';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { sampleState } from '../../stories/session/sample-state';
import { sampleModel } from '../../stories/views/sample-model';

const { dW, db } = sampleModel();

afterEach(() => document.body.replaceChildren());

/** The story, as the panel tells it. */
async function told(story: unknown): Promise<string> {
  const box = document.createElement('div');
  document.body.append(box);
  render(story, box);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const text = embedOf(box);
  box.remove();
  return text;
}

test('pasted, it shows the same numbers, and asks the host for the element and nothing else', async () => {
  const text = await told(
    html`<p>Here:</p>
      <bw-weights
        .symbol=${'∇W'}
        .value=${dW}
        .bias=${{ name: 'db', symbol: '∇b', value: db }}
        .extent=${0.02}
        ><p slot="caption">A &amp; B</p></bw-weights
      >`,
  );
  const sources = [...text.matchAll(/src="([^"]+)"/g)].map(([, source]) => source);
  expect(sources).toEqual(['https://your.host/batchwise/elements/weights.js']);
  // The element is there already.
  const pasted = text.replace(/<script type="module" src="[^"]+"><\/script>/, '');
  document.body.append(document.createRange().createContextualFragment(pasted));
  const view = document.querySelector('bw-weights')!;
  await expect.poll(() => view.value).toBeDefined();
  expect(view.value).toEqual(dW);
  expect(view.bias).toEqual({ name: 'db', symbol: '∇b', value: db });
  expect([view.symbol, view.extent]).toEqual(['∇W', 0.02]);
  expect(view.querySelector('p')!.textContent).toBe('A & B');
});

test('what shows a run becomes a session at the same place', async () => {
  const text = await told(
    html`<bw-loop .state=${sampleState(softmaxRegression, 6)} .still=${true}></bw-loop>`,
  );
  expect(text).toContain(
    '<bw-session recipe="softmax-regression" batch="30" stage="gradient">\n  <bw-loop still></bw-loop>\n</bw-session>',
  );
  expect(text).toContain('elements/session.js');
});
