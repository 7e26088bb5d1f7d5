import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/panels/pipeline';
import type { Pipeline } from '../../../components/panels/pipeline';
import { sampleContext, samplePipeline } from '../../../stories/panels/sample-tape';
import { expectAccessible, mount } from './mount';

const show = (): Promise<Pipeline> =>
  mount(
    html`<bw-pipeline
      .rows=${samplePipeline}
      .context=${sampleContext}
      .pixels=${[406, 409]}
    ></bw-pipeline>`,
  );

const step = (element: Pipeline, name: string): string =>
  element.renderRoot.querySelector(`[data-step=${name}]`)!.textContent.replace(/\s+/g, ' ').trim();

test('every step has its call, its count, its shapes and types, and the numbers of the image', async () => {
  const element = await show();
  expect(page.getByRole('listitem').elements()).toHaveLength(samplePipeline.length);
  expect(step(element, 'source')).toMatch(/^from_tensor_slices\(\(x, y\)\)\s*× 55,000/);
  expect(step(element, 'source')).toMatch(/x 28 × 28 uint8 0 84 185 159 y uint8 5$/);
  expect(step(element, 'scale')).toContain('x 784 float32 0.000 0.329 0.725 0.624');
  expect(step(element, 'oneHot')).toContain('y 10 float32 0 0 0 0 0 1 0 0 0 0');
  expect(step(element, 'batch')).toContain('This image is row 43 of 100.');
  expect(step(element, 'take')).toContain('This is batch 3 of 10');
  await expectAccessible();
});

test('a step that the settings leave out is struck out, says why, and has no numbers', async () => {
  const element = await show();
  expect(step(element, 'shuffle')).toMatch(/Off: the images come in the order of the file/);
  expect(step(element, 'shuffle')).not.toContain('0.329');
  const code = element.renderRoot.querySelector('[data-step=shuffle] code')!;
  expect(getComputedStyle(code).textDecorationLine).toBe('line-through');
});

test('numbers that are not there yet are dots', async () => {
  expect(step(await show(), 'take')).toMatch(/100 × 784 float32 …$/);
});

test('it says which numbers they are', async () => {
  await show();
  await expect
    .element(page.getByText('Numbers of image 43, pixels 406 to 409, and its label.'))
    .toBeVisible();
});
