import * as tf from '@tensorflow/tfjs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tfjsModel, tfjsModelZip } from '../../src/export/tfjs-model';
import { allRecipes } from '../../src/recipes';
import { engineOf, mnist } from '../worker/mnist';

const IMAGES = 50;

test.each(allRecipes.map((recipe) => [recipe.id, recipe] as const))(
  'tf.loadLayersModel opens the model of %s, which then reads images as ours does',
  async (id, recipe) => {
    const engine = engineOf(id, { batches: 6, learningRate: 0.5, batchSize: 100 });
    const weights = await engine.parameters(6);
    const pixels = new Uint8Array(IMAGES * 784);
    for (let n = 0; n < IMAGES; n++) pixels.set(mnist.pixels('test', n), n * 784);
    const ours = await engine.predict(6, pixels);
    engine.close();

    const files = unzipSync(tfjsModelZip(recipe, weights));
    expect(Object.keys(files)).toEqual(['model.json', 'weights.bin']);
    const json = JSON.parse(new TextDecoder().decode(files['model.json'])) as tf.io.ModelJSON;
    expect(json.weightsManifest.flatMap(({ paths }) => paths)).toEqual(['weights.bin']);
    const model = await tf.loadLayersModel({
      load: () =>
        Promise.resolve({
          modelTopology: json.modelTopology,
          weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
          weightData: files['weights.bin']!.slice().buffer,
        }),
    });
    expect(model.inputs.map(({ shape }) => shape)).toEqual([[null, 784]]);
    const theirs = tf.tidy(() => {
      const x = tf.div(tf.tensor2d(Float32Array.from(pixels), [IMAGES, 784]), 255);
      return (model.predict(x) as tf.Tensor).dataSync();
    });
    expect(theirs).toHaveLength(IMAGES * 10);
    theirs.forEach((p, i) => expect(p).toBeCloseTo(ours.data[i]!, 6));
    model.dispose();
  },
);

test('the same model gives the same bytes', async () => {
  const recipe = allRecipes[0]!;
  const engine = engineOf(recipe.id);
  const weights = await engine.parameters(2);
  engine.close();
  expect(tfjsModelZip(recipe, weights)).toEqual(tfjsModelZip(recipe, weights));
  const { bin } = tfjsModel(recipe, weights);
  const view = new DataView(bin.buffer);
  expect(bin).toHaveLength(4 * 7850);
  expect(view.getFloat32(4 * 7840, true)).toBe(weights['b']!.data[0]);
});
