/** A small tape, in the form in which tfjs's own is read, and a pipeline, with numbers of no real image. */

import type { PipelineRow } from '../../components/panels/pipeline';
import type { Tape, TapeTensor } from '../../src/core/tape';

const tensors: readonly (readonly [
  name: string | null,
  of: number | null,
  shape: number[],
  value?: number,
])[] = [
  ['x', null, [100, 784]],
  ['W', null, [784, 10]],
  [null, null, [100, 10]],
  ['b', null, [10]],
  ['z', null, [100, 10]],
  ['y', null, [100, 10]],
  ['loss', null, [100]],
  [null, null, [100, 10]],
  ['cost', null, [], 1.672],
  [null, 8, [], 1],
  [null, 6, [100]],
  [null, 4, [100, 10]],
  [null, 2, [100, 10]],
  [null, 3, [10]],
  [null, 1, [784, 10]],
];

const kernels = (...names: string[]) => names.map((name) => ({ name, shape: [100, 10] }));

export const sampleTape: Tape = {
  step: 2,
  tensors: tensors.map(([name, of, shape, value], id): TapeTensor => ({
    id,
    name,
    of,
    shape,
    dtype: 'float32',
    value: value ?? null,
  })),
  forward: [
    {
      name: 'BatchMatMul',
      inputs: [
        { role: 'a', tensor: 0 },
        { role: 'b', tensor: 1 },
      ],
      outputs: [2],
      keeps: [0, 1],
      kernels: [],
      stage: 1,
    },
    {
      name: 'Add',
      inputs: [
        { role: 'a', tensor: 2 },
        { role: 'b', tensor: 3 },
      ],
      outputs: [4],
      keeps: [2, 3],
      kernels: [],
      stage: 1,
    },
    {
      name: 'softmaxCrossEntropy',
      inputs: [
        { role: '0', tensor: 5 },
        { role: '1', tensor: 4 },
      ],
      outputs: [6],
      keeps: [5, 7],
      kernels: kernels('Max', 'Sub', 'Exp', 'Sum', 'Log', 'Add', 'Sub', 'Multiply', 'Neg', 'Sum'),
      stage: 3,
    },
    {
      name: 'Mean',
      inputs: [{ role: 'x', tensor: 6 }],
      outputs: [8],
      keeps: [6],
      kernels: [],
      stage: 3,
    },
  ],
  backward: [
    {
      partner: 3,
      name: 'Mean',
      given: [9],
      made: [{ role: 'x', tensor: 10 }],
      kernels: kernels('Reshape', 'Multiply', 'RealDiv'),
      stage: 5,
    },
    {
      partner: 2,
      name: 'softmaxCrossEntropy',
      given: [10],
      made: [{ role: '1', tensor: 11 }],
      kernels: kernels('Reshape', 'Exp', 'Sub', 'Multiply'),
      stage: 5,
    },
    {
      partner: 1,
      name: 'Add',
      given: [11],
      made: [
        { role: 'a', tensor: 12 },
        { role: 'b', tensor: 13 },
      ],
      kernels: kernels('Reshape', 'Sum', 'Reshape'),
      stage: 6,
    },
    {
      partner: 0,
      name: 'BatchMatMul',
      given: [12],
      made: [{ role: 'b', tensor: 14 }],
      kernels: kernels('BatchMatMul'),
      stage: 6,
    },
  ],
};

export const symbols = { loss: 'ℓ', cost: 'L' };

const grey = [0, 84, 185, 159];
const oneHot = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0];
const bytes = { symbol: 'x', dtype: 'uint8', value: 'pixels', numbers: grey } as const;
const digit = { symbol: 'y', shape: [], dtype: 'uint8', value: 'label', numbers: [5] } as const;
const ink = { ...bytes, dtype: 'float32', numbers: grey.map((each) => each / 255) } as const;
const row = { ...digit, shape: [10], dtype: 'float32', numbers: oneHot } as const;
const all = { count: 55_000, on: true };

export const samplePipeline: readonly PipelineRow[] = [
  {
    text: 'source',
    code: 'from_tensor_slices((x, y))',
    parts: [{ ...bytes, shape: [28, 28] }, digit],
    ...all,
  },
  {
    text: 'reshape',
    code: 'reshape(x, [784])',
    parts: [{ ...bytes, shape: [784] }, digit],
    ...all,
  },
  { text: 'scale', code: 'x / 255', parts: [{ ...ink, shape: [784] }, digit], ...all },
  { text: 'oneHot', code: 'one_hot(y, 10)', parts: [{ ...ink, shape: [784] }, row], ...all },
  {
    text: 'shuffle',
    code: 'shuffle(55000, seed=1)',
    parts: [{ ...ink, shape: [784] }, row],
    count: 55_000,
    on: false,
  },
  {
    text: 'batch',
    code: 'batch(100)',
    parts: [
      { ...ink, shape: [100, 784] },
      { ...row, shape: [100, 10] },
    ],
    count: 550,
    on: true,
  },
  {
    text: 'take',
    code: 'take(10)',
    parts: [{ ...ink, shape: [100, 784], numbers: [] }],
    count: 10,
    on: true,
  },
];

export const sampleContext = { image: 43, batchSize: 100, batch: 3, batches: 10 };
