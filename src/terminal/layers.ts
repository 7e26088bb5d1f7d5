/** The two-layer network as the Layers API builds and trains it: the very module that the Code tab lists. */

import * as tfjs from '@tensorflow/tfjs';
import { writerOf } from '../core/recipe';
import { settingsAt, type Run } from '../core/run';
import type { Tensors } from '../core/stage';
import type { Values } from '../core/value';
import type { Dataset } from '../data/dataset';
import { IMAGE_PIXELS, type Split } from '../data/split';
import { train, type Batch } from '../listings/keras-two-layer/tfjs';
import { kerasTwoLayer } from '../recipes/keras-two-layer';
import type { Measure, NumberFault, TestResult } from '../worker/api';
import type { EngineOps } from '../worker/backend';
import { Batches } from '../worker/batches';
import { answerSplit } from '../worker/evaluate';
import { initialParameters } from '../worker/initial';
import { fillPixels } from '../worker/pictures';
import { Program, readTensor } from '../worker/program';
import { atOnce } from '../worker/turns';
import type { Learned, Learner } from './learner';

const recipe = kerasTwoLayer;
const names = Object.keys(recipe.parameters);

export class LayersLearner implements Learner {
  private readonly batches: Batches;
  /** Measures only: the Layers API learns. */
  private readonly program: Program;
  private weights: Values;

  /** @throws {RangeError} when the run's weights do not fit */
  constructor(
    private readonly ops: EngineOps,
    private readonly data: Dataset,
    private readonly run: Run,
  ) {
    this.batches = new Batches(data, recipe, run);
    this.program = new Program(ops, recipe);
    this.weights = initialParameters(recipe, run);
  }

  /** Gradient descent remembers nothing but the weights, so a new model goes on where the last one ended. */
  async learn(from: number, until: number): Promise<Learned> {
    const { learningRate } = settingsAt(this.run, from);
    const [W1, b1, W2, b2] = names.map((name) => this.tensorOf(name));
    const start = { W1, b1, W2, b2 } as Parameters<typeof train>[1];
    const trained = await train(tfjs, start, this.between(from, until), learningRate);
    const { model, losses, accuracies } = trained;
    const after = model.getWeights().map(readTensor);
    this.weights = Object.fromEntries(names.map((name, n) => [name, after[n]!]));
    // The model leaves an optimiser alone that it was given.
    model.optimizer.dispose();
    model.dispose();
    tfjs.dispose({ ...start });
    return {
      costs: losses,
      hits: accuracies.map((share, n) => Math.round(share * this.batches.count(from + n))),
      fault: this.faultIn(losses, from),
    };
  }

  /** The Layers API cuts probabilities off before their logarithm, so weights can break where no loss does;
   * the batch is then known no better than as the last. */
  private faultIn(losses: readonly number[], from: number): NumberFault | null {
    const broken = losses.findIndex((loss) => !Number.isFinite(loss));
    const { cost, parameters } = recipe;
    if (broken >= 0) return { step: from + broken, stage: writerOf(recipe, cost), name: cost };
    const name = names.find((each) => !this.weights[each]!.data.every(Number.isFinite));
    if (name === undefined) return null;
    const { next } = parameters[name]!;
    return { step: from + losses.length - 1, stage: writerOf(recipe, next), name: next };
  }

  measure(updates: number): Promise<Measure> {
    const { batches, program } = this;
    const last = updates - 1;
    return this.withWeights((parameters) => {
      const settings = batches.settings(last);
      const values = program.compute(parameters, settings, batches.pictures(last), [recipe.cost]);
      const { accuracy } = this.answer('validation', parameters, updates);
      return { costAfter: values[recipe.cost]!.data[0]!, accuracy };
    });
  }

  test(updates: number): Promise<TestResult> {
    return this.withWeights((parameters) => this.answer('test', parameters, updates));
  }

  parameters(): Promise<Values> {
    return Promise.resolve(this.weights);
  }

  close(): void {
    this.weights = {};
  }

  private answer(split: Split, parameters: Tensors, updates: number) {
    const settings = this.batches.settings(updates);
    return atOnce(answerSplit(this.program, this.data, split, parameters, settings));
  }

  private withWeights<Answer>(ask: (parameters: Tensors) => Answer): Promise<Answer> {
    const parameters = Object.fromEntries(names.map((name) => [name, this.tensorOf(name)]));
    const answer = ask(parameters);
    this.ops.dispose(parameters);
    return Promise.resolve(answer);
  }

  private tensorOf(name: string) {
    const { data, shape } = this.weights[name]!;
    return this.ops.tensor(data.slice(), [...shape]);
  }

  /** The batches of these steps, each there until the next is asked for. */
  private *between(from: number, until: number): Generator<Batch> {
    for (let step = from; step < until; step++) {
      const pictures = this.batches.pictures(step);
      const count = pictures.labels.length;
      const pixels = new Float32Array(count * IMAGE_PIXELS);
      fillPixels(pictures, pixels);
      const batch: Batch = {
        pixels: tfjs.tensor2d(pixels, [count, IMAGE_PIXELS]), // [batch, 784]
        labels: tfjs.tensor1d(pictures.labels, 'int32'), // [batch]
      };
      yield batch;
      tfjs.dispose({ ...batch });
    }
  }
}
