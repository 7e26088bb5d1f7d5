/** How wide the columns of the loop are, by what they show, and which layout fits a width. */

import { quantityOf, type Quantity } from '../../src/core/kind';
import { valuesOf, type Panel, type Recipe } from '../../src/core/recipe';

/** Everything in one loop; the loop with tray and image above it; one column. */
export type Mode = 'wide' | 'tablet' | 'phone';

/** Width of a tablet's loop from which images are as large as on a wide page. */
export const ROOMY = 856;

/** Widths of the columns by what they show, and the narrowest loop that they fit into. */
interface Widths {
  readonly least: number;
  readonly columns: Readonly<Partial<Record<Quantity, string>>>;
  /** Weights that are no images, such as those from hidden units. */
  readonly matrix: string;
}

interface Fit {
  /** Everything in one loop; and the loop without tray and image, which stand above it. */
  readonly wide: Widths;
  readonly tablet: Widths;
}

const rest = { activations: '118px', probabilities: 'minmax(124px, 136px)' };

/** One layer: image, weights and scores are 784 px wide together, one pixel a number. */
const oneLayer: Fit = {
  wide: {
    least: 1196,
    columns: { ...rest, weights: '452px', scores: '136px', loss: 'minmax(88px, 112px)' },
    matrix: '138px',
  },
  tablet: {
    least: 694,
    columns: {
      weights: '304px',
      scores: 'minmax(112px, 136px)',
      probabilities: 'minmax(122px, 124px)',
      loss: '96px',
    },
    matrix: '138px',
  },
};

/** Several layers: smaller images make room for the next one. */
const severalLayers: Fit = {
  wide: {
    least: 1348,
    columns: { ...rest, weights: '304px', scores: '124px', loss: 'minmax(88px, 112px)' },
    matrix: '138px',
  },
  tablet: {
    least: 996,
    columns: { ...rest, weights: '304px', scores: '120px', loss: '96px' },
    matrix: '138px',
  },
};

const roomyColumns: Readonly<Partial<Record<Quantity, string>>> = {
  weights: '452px',
  scores: 'minmax(112px, 136px)',
  probabilities: '120px',
  loss: '112px',
};

export const GAP = 'minmax(18px, 44px)';
const NEAR_WEIGHTS = '28px';

/** Whether there is more than one layer of weights. */
export function isDeep(recipe: Recipe): boolean {
  return quantitiesOf(recipe).filter((quantity) => quantity === 'weights').length > 1;
}

function fitOf(recipe: Recipe): Fit {
  return isDeep(recipe) ? severalLayers : oneLayer;
}

/** How a loop of this width, in CSS pixels, is laid out. */
export function modeOf(recipe: Recipe, width: number): Mode {
  const { wide, tablet } = fitOf(recipe);
  return width >= wide.least ? 'wide' : width >= tablet.least ? 'tablet' : 'phone';
}

/** The columns' widths, one after another, for CSS. */
export function columnsOf(recipe: Recipe, mode: 'wide' | 'tablet', width: number): string[] {
  const fit = fitOf(recipe)[mode];
  const roomy = mode === 'tablet' && !isDeep(recipe) && width >= ROOMY;
  const widths = roomy ? { ...fit, columns: roomyColumns } : fit;
  const gap = mode === 'wide' ? GAP : 'minmax(16px, 28px)';
  const quantities = quantitiesOf(recipe);
  return loopColumns(recipe).flatMap((column, i) => {
    const beside = quantities[i] === 'weights' || quantities[i - 1] === 'weights';
    return [beside ? NEAR_WEIGHTS : gap, widthOf(recipe, column, widths)];
  });
}

function widthOf(recipe: Recipe, { above }: Recipe['columns'][number], widths: Widths): string {
  const spec = valuesOf(recipe)[above.values[0]!]!;
  const quantity = quantityOf(spec.kind);
  if (quantity === 'weights' && spec.axes[0] !== 'pixel') return widths.matrix;
  return widths.columns[quantity] ?? '128px';
}

/** The columns after the batch's own. */
export function loopColumns(recipe: Recipe): Recipe['columns'] {
  return recipe.columns.slice(1);
}

function quantitiesOf(recipe: Recipe): Quantity[] {
  return loopColumns(recipe).map(({ above }) => quantityOfPanel(recipe, above));
}

export function quantityOfPanel(recipe: Recipe, { values }: Panel): Quantity {
  return quantityOf(valuesOf(recipe)[values[0]!]!.kind);
}
