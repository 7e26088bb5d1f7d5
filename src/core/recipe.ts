/** A recipe: a program of the course as parameters and ordered stages, and how the page pairs them. */

import type { Axis } from './axis';
import { imagesIn, mostOf, type Sizes } from './epochs';
import { MNIST } from './image-set';
import type { Optimizer, Pipeline } from './pipeline';
import {
  bounds,
  isChoice,
  refusalOf,
  type Refusal,
  type SettingName,
  type Settings,
} from './settings';
import type { Stage, StageText, ValueSpec } from './stage';

export type Initialiser = 'zeros' | 'glorot-uniform';

export interface Parameter extends ValueSpec {
  readonly initialiser: Initialiser;
  /** Name of its gradient, drawn right below it. */
  readonly gradient: string;
  /** Name of its value after the update. */
  readonly next: string;
}

/** One frame of the loop: the values it shows, the first of which decides the view. */
export interface Panel {
  /** Id of the stage that fills it; parameters' panels have none. */
  readonly stage?: string;
  readonly values: readonly string[];
}

/** A tensor and, below it, its gradient partner. */
export interface Column {
  readonly above: Panel;
  readonly below?: Panel;
}

export interface Recipe {
  /** Name in addresses, attributes and the terminal. */
  readonly id: string;
  /** Sizes of all axes but `image`, which is the batch size. */
  readonly sizes: Readonly<Partial<Record<Axis, number>>>;
  /** What the data gives at each step: raw pixels (0 to 255) and labels. */
  readonly givens: Readonly<Record<string, ValueSpec>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly stages: readonly Stage[];
  readonly columns: readonly Column[];
  readonly defaults: Settings;
  /** How many images it may learn from, in the order in which the page offers that. */
  readonly imageChoices: readonly Settings['images'][];
  /** Set where a run is counted in epochs, and no batch spans two of them, so that the last of each may be
   * short: the epochs of a run, unless so many batches are asked for. Absent, batches go on and on. */
  readonly epochs?: number;
  /** A report every so many batches, counted from batch 0. */
  readonly reportEvery: number;
  /** Names of the loss (one number an image) and of the probabilities and labels that make accuracy. */
  readonly loss: string;
  /** Name of the mean loss over the batch, a single number. */
  readonly cost: string;
  readonly probabilities: string;
  readonly label: string;
  /** Panels of the drawer that not every recipe has something to show in. */
  readonly panels?: readonly RecipePanel[];
  /** How the dataset becomes batches. */
  readonly pipeline?: Pipeline;
  /** What the update is called, with what it leaves out. */
  readonly optimizer?: Optimizer;
}

/** `tape` shows what automatic differentiation recorded. */
export type RecipePanel = 'tape';

/** All settings of a run of which these were chosen. Where the recipe counts in epochs, the number of
 * batches follows from the images and the size of a batch.
 * @param sizes of the images that there are */
export function settingsFor(
  recipe: Recipe,
  chosen: Readonly<Partial<Settings>> = {},
  sizes: Sizes = MNIST.sizes,
): Settings {
  const batchSize = Math.min(recipe.defaults.batchSize, sizes.train);
  const settings = { ...recipe.defaults, batchSize, ...chosen };
  if (recipe.epochs === undefined || chosen.batches !== undefined) return settings;
  const batches = Math.min(bounds.batches.most, batchesOf(recipe.epochs, settings, sizes));
  return { ...settings, batches };
}

/** Batches of so many epochs none of which shares a batch with the next.
 * @param sizes of the images that there are */
export function batchesOf(
  epochs: number,
  settings: Pick<Settings, 'images' | 'batchSize'>,
  sizes: Sizes = MNIST.sizes,
): number {
  return epochs * Math.ceil(imagesIn(settings, sizes) / settings.batchSize);
}

/** Null when the value makes sense to this recipe, else why not.
 * @param sizes of the images that there are */
export function refusalFor(
  recipe: Recipe,
  setting: SettingName,
  value: unknown,
  sizes: Sizes = MNIST.sizes,
): Refusal | null {
  const foreign = setting === 'images' && !recipe.imageChoices.some((choice) => choice === value);
  if (foreign) return { setting, reason: 'unknown', least: 0, most: 0 };
  return refusalOf(setting, value, isChoice(setting) ? Infinity : mostOf(setting, sizes));
}

/** Every value of the recipe by name: givens, parameters, and what the stages write. */
export function valuesOf(recipe: Recipe): Readonly<Record<string, ValueSpec>> {
  return Object.assign(
    {},
    recipe.givens,
    recipe.parameters,
    ...recipe.stages.map((stage) => stage.writes),
  ) as Record<string, ValueSpec>;
}

/** Shape of a value at this batch size. */
export function shapeOf(recipe: Recipe, axes: readonly Axis[], batchSize: number): number[] {
  return axes.map((axis) => (axis === 'image' ? batchSize : recipe.sizes[axis]!));
}

/** Index of the stage that writes `name`, or -1 for givens and parameters. */
export function writerOf(recipe: Recipe, name: string): number {
  return recipe.stages.findIndex((stage) => Object.hasOwn(stage.writes, name));
}

/** Index of the stage with this id, or -1. */
export function stageIndex(recipe: Recipe, id: string): number {
  return recipe.stages.findIndex((stage) => stage.id === id);
}

/** The recipe itself when it is well formed.
 * @throws Error that names a value read before it exists, a name written twice, or a parameter that
 * is never updated. */
export function checkRecipe(recipe: Recipe): Recipe {
  const known = new Set([...Object.keys(recipe.givens), ...Object.keys(recipe.parameters)]);
  for (const stage of recipe.stages) {
    for (const name of stage.reads) {
      if (!known.has(name)) {
        throw new Error(`${recipe.id}: stage ${stage.id} reads ${name} before it exists`);
      }
    }
    for (const name of Object.keys(stage.writes)) {
      if (known.has(name)) throw new Error(`${recipe.id}: stage ${stage.id} writes ${name} again`);
      known.add(name);
    }
  }
  for (const [name, parameter] of Object.entries(recipe.parameters)) {
    if (writerOf(recipe, parameter.next) < 0) {
      throw new Error(`${recipe.id}: parameter ${name} is never updated`);
    }
  }
  return recipe;
}

export type { StageText };
