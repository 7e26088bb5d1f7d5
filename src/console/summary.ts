/** The layers of a model as Keras's `summary` lays them out in a terminal of 80 columns. */

import { quantityOf, isGradient } from '../core/kind';
import { pythonFixed, pythonGrouped } from '../core/python-format';
import { shapeOf, type Parameter, type Recipe } from '../core/recipe';

/** Widths of the columns, with the blank at either side of each. */
const WIDTHS = [33, 24, 15] as const;

const BYTES = 4;

interface Layer {
  readonly units: number;
  readonly parameters: number;
}

type Row = readonly [string, string, string];

/** From `Model: "sequential"` to the number of parameters that are not trained. */
export function summary(recipe: Recipe): string[] {
  const layers = layersOf(recipe);
  const all = layers.reduce((sum, layer) => sum + layer.parameters, 0);
  const rows = layers.map(({ units, parameters }, n): Row => {
    const name = n === 0 ? 'dense' : `dense_${n}`;
    return [`${name} (Dense)`, `(None, ${units})`, pythonGrouped(parameters)];
  });
  return [
    'Model: "sequential"',
    rule('┏', '━', '┳', '┓'),
    row('┃', ['Layer (type)', 'Output Shape', 'Param #']),
    rule('┡', '━', '╇', '┩'),
    ...rows.flatMap((each, n) => [...(n > 0 ? [rule('├', '─', '┼', '┤')] : []), row('│', each)]),
    rule('└', '─', '┴', '┘'),
    ` Total params: ${counted(all)}`,
    ` Trainable params: ${counted(all)}`,
    ` Non-trainable params: ${counted(0)}`,
  ];
}

/** A layer is a tensor of weights and the bias of as many units. */
function layersOf(recipe: Recipe): Layer[] {
  const layers: Layer[] = [];
  for (const parameter of Object.values(recipe.parameters)) {
    const shape = shapeOf(recipe, parameter.axes, 0);
    const parameters = shape.reduce((product, size) => product * size, 1);
    if (isWeights(parameter)) layers.push({ units: shape.at(-1)!, parameters });
    else {
      const layer = layers.pop()!;
      layers.push({ ...layer, parameters: layer.parameters + parameters });
    }
  }
  return layers;
}

function isWeights({ kind }: Parameter): boolean {
  return quantityOf(kind) === 'weights' && !isGradient(kind);
}

function rule(left: string, line: string, crossing: string, right: string): string {
  return left + WIDTHS.map((width) => line.repeat(width)).join(crossing) + right;
}

function row(bar: string, [name, shape, parameters]: Row): string {
  const cells = [
    ` ${name}`.padEnd(WIDTHS[0]),
    ` ${shape}`.padEnd(WIDTHS[1]),
    `${parameters} `.padStart(WIDTHS[2]),
  ];
  return bar + cells.join(bar) + bar;
}

/** `7,960 (31.09 KB)` */
function counted(parameters: number): string {
  return `${pythonGrouped(parameters)} (${memory(parameters * BYTES)})`;
}

function memory(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  while (size >= 1024 && units.length > 1) {
    size /= 1024;
    units.shift();
  }
  return `${pythonFixed(size, 2)} ${units[0]!}`;
}
