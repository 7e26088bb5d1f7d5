/** The terminal command: trains a recipe with the page's own engine and prints how it goes. */

import { enableProdMode } from '@tensorflow/tfjs-core';
import { loadNode } from '../data/node';
import { startBackend } from '../worker/backend';
import { readArguments, USAGE, UsageError, type Request } from './arguments';
import { progressBar, resultJson, resultLines, rowLine } from './report';
import { FaultError, train, type Row } from './training';
import { checkWritable, readWeights, writeWeights } from './weights';

const CLEAR_LINE = '\r\x1b[2K';

// Whoever reads our lines may stop reading, as `head` does: then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  const request = readArguments(process.argv.slice(2));
  if (request) await run(request);
  else process.stdout.write(USAGE);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof FaultError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function run({ recipe, settings, weights, save, json }: Request): Promise<void> {
  const initial = weights === undefined ? {} : { weights: readWeights(weights, recipe) };
  if (save !== undefined) checkWritable(save);
  const data = loadNode();
  const images = data.size('train');
  if (settings.start >= images) {
    throw new UsageError(
      `--start must be a whole number from 0 to ${images - 1}, not "${settings.start}".`,
    );
  }
  // Without it tfjs advertises another of its packages.
  enableProdMode();
  const { ops } = await startBackend('wasm');
  const bar = progress(settings.batches);
  bar.show(0);
  const onRow = (row: Row): void => {
    bar.hide();
    if (!json) process.stdout.write(`${rowLine(row)}\n`);
    bar.show(row.step + 1);
  };
  const start = { recipe: recipe.id, settings, changes: [], ...initial };
  const result = await train(ops, data, recipe, start, onRow).finally(() => bar.hide());
  if (save !== undefined) writeWeights(save, result.weights);
  const lines = json ? [resultJson(recipe.id, settings, result)] : resultLines(result);
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A bar on standard error, if that is a terminal. */
function progress(all: number): { show(done: number): void; hide(): void } {
  const { stderr } = process;
  return {
    show: (done) => {
      if (stderr.isTTY) stderr.write(progressBar(done, all));
    },
    hide: () => {
      if (stderr.isTTY) stderr.write(CLEAR_LINE);
    },
  };
}
