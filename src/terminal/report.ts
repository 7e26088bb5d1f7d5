/** What the terminal prints of a training beside the program's lines. */

import { WHOLE_FILE, type Settings } from '../core/settings';
import type { Result } from './training';

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
      images: settings.images,
    },
    rows: result.rows.map(({ step, costBefore, costAfter, accuracy }) => ({
      step,
      loss_before_update: costBefore,
      loss_after_update: costAfter,
      validation_accuracy: accuracy,
    })),
    // Of images that were learnt from accuracy says little.
    validation_seen_in_training: settings.images === WHOLE_FILE,
    test_accuracy: result.testAccuracy,
    test_loss: result.testLoss,
    [`test_image_${result.shown.image}`]: {
      predicted: result.shown.digit,
      label: result.shown.label,
      probabilities: result.shown.probabilities,
    },
  });
}

const WIDTH = 30;

/** `[######                        ] 20/100` */
export function progressBar(done: number, all: number): string {
  const filled = Math.round((done / all) * WIDTH);
  return `[${'#'.repeat(filled).padEnd(WIDTH)}] ${done}/${all}`;
}
