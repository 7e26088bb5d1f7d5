/** What is read off tfjs: the operations that its tape records and replays, and nothing left behind. */

import { afterEach, describe, expect, it } from 'vitest';
import { stageIndex, type Recipe } from '../../src/core/recipe';
import type { Tape } from '../../src/core/tape';
import { allRecipes, recipeOf } from '../../src/recipes';
import type { Engine } from '../../src/worker/engine';
import { engineOf, ops } from './mnist';

const id = 'gradient-tape';
const recipe = recipeOf(id);
const engines: Engine[] = [];

function open(...run: Parameters<typeof engineOf>): Engine {
  const engine = engineOf(...run);
  engines.push(engine);
  return engine;
}

async function tapeOf(step = 2, engine = open(id)): Promise<Tape> {
  return (await engine.tape(step))!;
}

/** A tensor as it is told of: its name, `t3`, or `∇` and what it is the gradient of. */
function called({ tensors }: Tape, tensor: number): string {
  const { name, of } = tensors[tensor]!;
  return of === null ? (name ?? `t${tensor}`) : `∇${called({ tensors } as Tape, of)}`;
}

afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
  expect(ops.memory().numTensors).toBe(0);
});

describe('the tape of a batch', () => {
  it('holds the forward pass in the order in which it ran, with what goes in and comes out', async () => {
    const tape = await tapeOf();
    const lines = tape.forward.map(({ name, inputs, outputs }) =>
      [name, ...inputs.map(({ tensor }) => called(tape, tensor)), '→']
        .concat(outputs.map((tensor) => called(tape, tensor)))
        .join(' '),
    );
    expect(lines).toEqual([
      'BatchMatMul x W → t2',
      'Add t2 b → z',
      'softmaxCrossEntropy y z → loss',
      'Mean loss → cost',
    ]);
  });

  it('is replayed from its end, and only towards the parameters', async () => {
    const tape = await tapeOf();
    const lines = tape.backward.map(({ name, given, made }) =>
      [name, ...given.map((tensor) => called(tape, tensor)), '→']
        .concat(made.map(({ tensor }) => called(tape, tensor)))
        .join(' '),
    );
    expect(lines).toEqual([
      'Mean ∇cost → ∇loss',
      'softmaxCrossEntropy ∇loss → ∇z',
      'Add ∇z → ∇t2 ∇b',
      'BatchMatMul ∇t2 → ∇W',
    ]);
  });

  it('has for every replay its partner, whose tensors the gradients belong to', async () => {
    const { tensors, forward, backward } = await tapeOf();
    for (const { partner, name, given, made } of backward) {
      const operation = forward[partner]!;
      expect(operation.name).toBe(name);
      expect(given.map((tensor) => tensors[tensor]!.of)).toEqual(operation.outputs);
      for (const { role, tensor } of made) {
        const input = operation.inputs.find((each) => each.role === role)!;
        expect(tensors[tensor]!.of).toBe(input.tensor);
        expect(tensors[tensor]!.shape).toEqual(tensors[input.tensor]!.shape);
      }
    }
    expect(backward.map(({ partner }) => partner)).toEqual([3, 2, 1, 0]);
  });

  it('gives each operation to the stage that its output belongs to', async () => {
    const { forward, backward } = await tapeOf();
    const stages = (operations: readonly { readonly stage: number }[]): string[] =>
      operations.map(({ stage }) => recipe.stages[stage]!.id);
    expect(stages(forward)).toEqual(['logits', 'logits', 'loss', 'loss']);
    expect(stages(backward)).toEqual(['error', 'error', 'gradient', 'gradient']);
  });

  it('tells the same in the first batch, where weights and scores are all zero', async () => {
    const engine = open(id);
    const [first, third] = [await tapeOf(0, engine), await tapeOf(2, engine)];
    expect({ ...first, step: 2, tensors: null }).toEqual({ ...third, tensors: null });
    expect(first.tensors.map(({ name }) => name)).toEqual(third.tensors.map(({ name }) => name));
  });

  it('begins with the cost of the step and the slope 1', async () => {
    const engine = open(id);
    const { values } = await engine.trace(2);
    const { tensors, forward, backward } = await tapeOf(2, engine);
    expect(tensors[forward.at(-1)!.outputs[0]!]!.value).toBe(values['cost']!.data[0]);
    expect(tensors[backward[0]!.given[0]!]!.value).toBe(1);
  });

  it('says what an operation is made of, and what is kept of it for the way back', async () => {
    const tape = await tapeOf();
    const [product, , entropy] = tape.forward;
    expect(product!.kernels).toEqual([]);
    expect(product!.keeps.map((tensor) => called(tape, tensor))).toEqual(['x', 'W']);
    expect(entropy!.kernels.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Max', 'Exp', 'Log', 'Neg']),
    );
    expect(tape.backward.at(-1)!.kernels).toEqual([{ name: 'BatchMatMul', shape: [784, 10] }]);
  });

  it('follows the size of the batch', async () => {
    const { tensors } = await tapeOf(1, open(id, { batchSize: 7 }));
    expect(tensors.find(({ name }) => name === 'x')!.shape).toEqual([7, 784]);
    expect(tensors.find(({ name }) => name === 'loss')!.shape).toEqual([7]);
  });

  it('is the same when it is asked for again, and leaves no tensor', async () => {
    const engine = open(id);
    const first = await engine.tape(3);
    const { numTensors, numBytes } = ops.memory();
    expect(await engine.tape(3)).toEqual(first);
    await engine.tape(3);
    expect(ops.memory()).toMatchObject({ numTensors, numBytes });
  });

  it('changes nothing in the step that follows', async () => {
    const [watched, plain] = [open(id), open(id)];
    await watched.tape(4);
    expect(await watched.trace(4)).toEqual(await plain.trace(4));
  });

  it.each(allRecipes.filter(({ panels = [] }) => !panels.includes('tape')).map((each) => each.id))(
    'is none for %s, whose stages work out their gradients themselves',
    async (other) => {
      expect(await open(other).tape(0)).toBeNull();
    },
  );
});

describe.each(
  allRecipes
    .filter(({ panels = [] }) => panels.includes('tape'))
    .map((each): [string, Recipe] => [each.id, each]),
)('%s, which shows a tape,', (name, shown) => {
  it('comes back to the gradient of every parameter', async () => {
    const tape = (await open(name).tape(1))!;
    const reached = tape.backward.flatMap(({ made }) =>
      made.map(({ tensor }) => called(tape, tensor)),
    );
    for (const parameter of Object.keys(shown.parameters))
      expect(reached).toContain(`∇${parameter}`);
    expect(stageIndex(shown, 'gradient')).toBe(tape.backward.at(-1)!.stage);
  });
});
