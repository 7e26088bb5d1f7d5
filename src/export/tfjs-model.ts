/** The model as TensorFlow.js saves one: `model.json` and its weights, in a ZIP archive. */

import { strToU8, zipSync } from 'fflate';
import type { Recipe } from '../core/recipe';
import type { Values } from '../core/value';
import { bytesOf } from '../core/base64';
import { layersOf, type Layer } from './layers';

const WEIGHTS_FILE = 'weights.bin';

// The earliest moment a ZIP archive can name: the same model gives the same bytes on every day.
const MOMENT = new Date(1980, 0, 1);

/** Both files of the model, packed. Unpacked in one folder they open by `tf.loadLayersModel`. */
export function tfjsModelZip(recipe: Recipe, weights: Values): Uint8Array {
  const { json, bin } = tfjsModel(recipe, weights);
  return zipSync({ 'model.json': strToU8(json), [WEIGHTS_FILE]: bin }, { mtime: MOMENT });
}

/** Text of `model.json` and bytes of its weights: float32, little-endian, one array after the other. */
export function tfjsModel(
  recipe: Recipe,
  weights: Values,
): { readonly json: string; readonly bin: Uint8Array } {
  const layers = layersOf(recipe);
  const model = {
    format: 'layers-model',
    generatedBy: 'Batchwise',
    convertedBy: null,
    modelTopology: {
      class_name: 'Sequential',
      config: { name: recipe.id, layers: layers.map(dense) },
    },
    weightsManifest: [{ paths: [WEIGHTS_FILE], weights: layers.flatMap(manifestOf) }],
  };
  const values = layers.flatMap((layer) => [weights[layer.weights]!, weights[layer.bias]!]);
  const bin = bytesOf(Float32Array.from(values.flatMap(({ data }) => [...data])));
  return { json: `${JSON.stringify(model, null, 1)}\n`, bin };
}

function dense({ inputs, units, activation }: Layer, n: number): object {
  return {
    class_name: 'Dense',
    config: {
      name: nameOf(n),
      units,
      activation,
      use_bias: true,
      dtype: 'float32',
      trainable: true,
      ...(n === 0 && { batch_input_shape: [null, inputs] }),
    },
  };
}

function manifestOf({ inputs, units }: Layer, n: number): object[] {
  return [
    { name: `${nameOf(n)}/kernel`, shape: [inputs, units], dtype: 'float32' },
    { name: `${nameOf(n)}/bias`, shape: [units], dtype: 'float32' },
  ];
}

function nameOf(layer: number): string {
  return `dense_${layer + 1}`;
}
