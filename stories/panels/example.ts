/** What is in scope at the gradient of softmax regression, as the real core computes it on the made-up batch. */

import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { Shown } from '../../components/session/shown';
import { tensorsOf } from '../../components/session/tensor-entries';
import type { TensorEntry } from '../../components/panels/tensors';
import { sampleState } from '../session/sample-state';

export const tensors: readonly TensorEntry[] = tensorsOf(
  new Shown(sampleState(softmaxRegression, 6)),
);

/** The same with weights that have overflowed. */
export const broken: readonly TensorEntry[] = tensors.map((tensor) =>
  tensor.name === 'W' ? { ...tensor, value: overflown(tensor.value) } : tensor,
);

function overflown({ shape, data }: TensorEntry['value']): TensorEntry['value'] {
  return { shape, data: data.map((weight, i) => (i % 9 ? weight : NaN)) };
}

/** One tensor by its name. */
export function tensor(name: string): TensorEntry {
  return tensors.find((candidate) => candidate.name === name)!;
}
