/** Runs a recipe's stages on tfjs: a whole step, or as many stages as the wanted values need. */

import { valuesOf, type Recipe } from '../core/recipe';
import type { Settings } from '../core/settings';
import type { Stage, Tensors } from '../core/stage';
import type { Recorded } from '../core/tape';
import type { Value, Values } from '../core/value';
import { IMAGE_PIXELS } from '../data/split';
import type { EngineOps } from './backend';
import { fillPixels, type Pictures } from './pictures';
import { TapeReader } from './tape';

export interface StepResult {
  /** Mean loss over the batch, before the update. */
  readonly cost: number;
  /** Images of the batch read right, before the update. */
  readonly hits: number;
  /** Parameters after the update, owned by the caller. */
  readonly next: Tensors;
  readonly values: Values;
}

export class Program {
  private readonly plans = new Map<string, readonly Stage[]>();
  private readonly known: ReadonlySet<string>;
  /** Each parameter with its name after the update. */
  private readonly updates: readonly (readonly [string, string])[];
  /** What is wanted of every step. */
  private readonly always: readonly string[];
  /** Room for the largest batch so far, used again for each. */
  private pixels = new Float32Array(0);

  /** @param judged the name of that by which `hitsIn` tells what was read right */
  constructor(
    protected readonly ops: EngineOps,
    readonly recipe: Recipe,
    private readonly judged = recipe.probabilities,
  ) {
    this.known = new Set(Object.keys(valuesOf(recipe)));
    const parameters = Object.entries(recipe.parameters);
    this.updates = parameters.map(([name, { next }]) => [name, next] as const);
    this.always = [recipe.cost, judged, ...this.updates.map(([, next]) => next)];
  }

  /** Runs one step on a batch and reads back `names`.
   * @throws {RangeError} for a name that the recipe does not have. */
  step(
    parameters: Tensors,
    settings: Settings,
    pictures: Pictures,
    names: readonly string[],
  ): StepResult {
    const { ops, recipe } = this;
    const { updates, always } = this;
    let [cost, hits] = [NaN, 0];
    let values: Values = {};
    const next = ops.tidy(() => {
      const tensors = this.run([...always, ...names], parameters, settings, pictures);
      cost = tensors[recipe.cost]!.dataSync()[0]!;
      hits = this.hitsIn(tensors[this.judged]!.dataSync(), pictures);
      values = this.read(tensors, names);
      return Object.fromEntries(updates.map(([name, after]) => [name, tensors[after]!]));
    });
    return { cost, hits, next, values };
  }

  /** Computes and reads back `names` for any number of images, as if they were a batch. */
  compute(
    parameters: Tensors,
    settings: Settings,
    pictures: Pictures,
    names: readonly string[],
  ): Values {
    let values: Values = {};
    this.ops.tidy(() => {
      values = this.read(this.run(names, parameters, settings, pictures), names);
    });
    return values;
  }

  /** Runs the stages of a step one by one and reads the tape of the last that differentiates, which goes
   * back to the parameters; null when none does. */
  tape(parameters: Tensors, settings: Settings, pictures: Pictures): Recorded | null {
    let tape: Recorded | null = null;
    this.ops.tidy(() => {
      const values = { ...parameters, ...this.givens(pictures) };
      for (const stage of this.recipe.stages) {
        const reader = new TapeReader(this.recipe, { ...values });
        Object.assign(values, stage.run(reader.watch(this.ops), values, settings));
        tape = reader.tape ?? tape;
      }
    });
    return tape;
  }

  /** Computes at least the values `names`, in the caller's tidy.
   * @throws {RangeError} for a name that the recipe does not have. */
  protected run(
    names: readonly string[],
    parameters: Tensors,
    settings: Settings,
    pictures: Pictures,
  ): Tensors {
    const stages = this.planFor(names);
    const values = { ...parameters, ...this.givens(pictures) };
    for (const stage of stages) Object.assign(values, stage.run(this.ops, values, settings));
    return values;
  }

  /** How many images were read right: of how many the largest probability is that of the label. Read back and
   * counted here: the probabilities are made anyhow, and each further operation would cost as much as all of this.
   * @param judged // [batch, class] */
  protected hitsIn(judged: ArrayLike<number>, { labels }: Pictures): number {
    const classes = judged.length / labels.length;
    let hits = 0;
    for (let image = 0; image < labels.length; image++) {
      if (largestOf(judged, image * classes, classes) === labels[image]) hits++;
    }
    return hits;
  }

  private givens(pictures: Pictures): Tensors {
    const images = pictures.labels.length;
    const length = images * IMAGE_PIXELS;
    if (this.pixels.length < length) this.pixels = new Float32Array(length);
    const pixels = this.pixels.subarray(0, length);
    fillPixels(pictures, pixels);
    return {
      pixels: this.ops.tensor(pixels, [images, IMAGE_PIXELS]), // [batch, 784]
      [this.recipe.label]: this.ops.tensor(pictures.labels, [images], 'int32'), // [batch]
    };
  }

  /** The stages that these values need, in order. */
  private planFor(names: readonly string[]): readonly Stage[] {
    const key = names.join();
    const known = this.plans.get(key);
    if (known) return known;
    const unknown = names.find((name) => !this.known.has(name));
    if (unknown !== undefined) throw new RangeError(`There is no value ${unknown}.`);
    const needed = new Set(names);
    const plan = this.recipe.stages.toReversed().filter((stage) => {
      const used = Object.keys(stage.writes).some((name) => needed.has(name));
      if (used) stage.reads.forEach((name) => needed.add(name));
      return used;
    });
    plan.reverse();
    this.plans.set(key, plan);
    return plan;
  }

  private read(tensors: Tensors, names: readonly string[]): Values {
    return Object.fromEntries(names.map((name) => [name, readTensor(tensors[name]!)]));
  }
}

/** What runs a recipe on these operations. */
export function programOf(ops: EngineOps, recipe: Recipe): Program {
  return ops.programOf?.(ops, recipe) ?? new Program(ops, recipe);
}

/** Position of the largest of `count` numbers; the first, when several are. */
export function largestOf(numbers: ArrayLike<number>, from: number, count: number): number {
  let best = 0;
  let most = numbers[from]!;
  for (let i = 1; i < count; i++) {
    const number = numbers[from + i]!;
    if (number > most) {
      best = i;
      most = number;
    }
  }
  return best;
}

/** A copy: some backends answer with the memory they go on using. */
export function readTensor(tensor: Tensors[string]): Value {
  return { shape: [...tensor.shape], data: new Float32Array(tensor.dataSync()) };
}
