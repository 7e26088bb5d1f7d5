/** What the terminal prints of a training: the course's lines, or one JSON object. */

import type { Settings } from '../core/settings';
import { pythonLeft } from '../core/python-format';
import type { Result, Row } from './training';

/** `Epoch: 0    - Cost: 1.63     Accuracy: 0.414` */
export function rowLine({ step, costAfter, accuracy }: Row): string {
  const cost = pythonLeft(costAfter, 8, 3);
  return `Epoch: ${String(step).padEnd(4)} - Cost: ${cost} Accuracy: ${pythonLeft(accuracy, 5, 3)}`;
}

/** The final result, and what the network makes of one image beside its one-hot label. */
export function resultLines({ testAccuracy, shown }: Result): string[] {
  const oneHot = shown.probabilities.map((_, digit) => (digit === shown.label ? '1.' : '0.'));
  return [
    `FINAL RESULT: ${pythonLeft(testAccuracy, 5, 3)}`,
    `Result for one image: ${shown.predicted} [${oneHot.join(' ')}]`,
  ];
}

/** Everything, for a program to read. Steps count from 0. */
export function resultJson(recipe: string, settings: Settings, result: Result): string {
  return JSON.stringify({
    recipe,
    settings: {
      steps: settings.batches,
      learning_rate: settings.learningRate,
      batch_size: settings.batchSize,
      order: settings.order,
      seed: settings.seed,
      start: settings.start,
    },
    rows: result.rows.map(({ step, costBefore, costAfter, accuracy }) => ({
      step,
      loss_before_update: costBefore,
      loss_after_update: costAfter,
      validation_accuracy: accuracy,
    })),
    test_accuracy: result.testAccuracy,
    test_loss: result.testLoss,
    test_image_5: result.shown,
  });
}

const WIDTH = 30;

/** `[######                        ] 20/100` */
export function progressBar(done: number, all: number): string {
  const filled = Math.round((done / all) * WIDTH);
  return `[${'#'.repeat(filled).padEnd(WIDTH)}] ${done}/${all}`;
}
