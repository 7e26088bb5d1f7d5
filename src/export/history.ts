/** The history of a run as a table of comma-separated values: one line a batch, and one for the start. */

import { csvFormatRows } from 'd3';
import { shortest } from '../core/shortest';
import { countFrom } from '../core/run';
import type { SettingName, Settings } from '../core/settings';
import type { Course } from './course';

const settings: Readonly<Partial<Record<SettingName, string>>> = {
  learningRate: 'learning_rate',
  batchSize: 'batch_size',
  order: 'order',
  seed: 'seed',
  start: 'start',
  images: 'images',
};

/** The columns, in order. Steps count from 0 and batches from 1. */
export const columns: readonly string[] = [
  'step',
  'batch',
  'batch_images',
  'batch_right',
  'cost_before',
  'cost_after',
  'validation_accuracy_after',
  ...Object.values(settings),
];

/** Cells that were not measured are empty. The line of batch 0 tells how good the first weights were; it is
 * there when that was measured. */
export function historyCsv({ run, epoch, costs, hits, ran, measures }: Course): string {
  const rows: string[][] = [[...columns]];
  const start = measures.get(0);
  const measured = (value: number | null | undefined): string => String(value ?? '');
  if (start) {
    rows.push(['', '0', '', '', '', '', measured(start.accuracy), ...cellsOf(run.settings)]);
  }
  let now = run.settings;
  let [position, next] = [0, 0];
  for (let step = 0; step < ran; step++) {
    for (; (run.changes[next]?.step ?? Infinity) <= step; next++) {
      now = { ...now, ...run.changes[next]!.set };
    }
    const count = countFrom(position, now.batchSize, epoch);
    const measure = measures.get(step + 1);
    const costAfter = measure?.costAfter;
    rows.push([
      String(step),
      String(step + 1),
      String(count),
      String(hits[step]),
      shortest(costs[step]!),
      typeof costAfter === 'number' ? shortest(costAfter) : '',
      measured(measure?.accuracy),
      ...cellsOf(now),
    ]);
    position += count;
  }
  return `${csvFormatRows(rows)}\n`;
}

function cellsOf(now: Settings): string[] {
  return Object.keys(settings).map((name) => String(now[name as SettingName]));
}
