/** The terminal command: trains a recipe with the page's own engine and prints how it goes. */

// For its gradients: the package's core comes without.
import '@tensorflow/tfjs';
import { enableProdMode } from '@tensorflow/tfjs-core';
import { consoleOf } from '../console';
import { inkLines } from '../console/ink';
import type { Figures } from '../console/figures';
import { loadNode } from '../data/node';
import { wholeLocaleFor } from '../locales/whole';
import { startBackend } from '../worker/backend';
import { explicitLearner } from './learner';
import { readArguments, USAGE, UsageError, type Request } from './arguments';
import { CLEAR_LINE, Printer } from './printer';
import { progressBar, resultJson } from './report';
import { FaultError, train } from './training';
import { checkWritable, readWeights, writeWeights } from './weights';

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

async function run(request: Request): Promise<void> {
  const { recipe, settings, weights, save, json, image, verbose, engine, backend } = request;
  const initial = weights === undefined ? {} : { weights: readWeights(weights, recipe) };
  if (save !== undefined) checkWritable(save);
  const data = loadNode();
  refuseBeyond('start', settings.start, data.size('train'));
  refuseBeyond('image', image, data.size('test'));
  // Without it tfjs advertises another of its packages.
  enableProdMode();
  const { ops } = await startBackend(backend);
  const bar = progress(settings.batches);
  const printer = new Printer(process.stdout);
  const { print, keras } = consoleOf(recipe);
  const choices = { image, verbose, words: wholeLocaleFor(request.lang).console.printed } as const;
  const show = (figures: Figures): void => {
    bar.hide();
    if (!json) printer.show(print(figures, choices));
    if (!printer.isDrawing) bar.show(figures.updates);
  };
  const start = { recipe: recipe.id, settings, changes: [], ...initial };
  const learner =
    engine === 'layers'
      ? new (await import('./layers')).LayersLearner(ops, data, start)
      : explicitLearner(ops, data, start);
  const result = await train(learner, data, recipe, start, image, show).finally(() => {
    bar.hide();
    printer.leave();
  });
  if (save !== undefined) writeWeights(save, result.weights);
  if (json) process.stdout.write(`${resultJson(recipe.id, settings, result)}\n`);
  else if (keras) process.stdout.write(`${inkLines(data.pixels('test', image)).join('\n')}\n`);
}

/** Of an image that is counted from 0. @throws {UsageError} when there are not so many */
function refuseBeyond(option: string, index: number, images: number): void {
  if (index < images) return;
  throw new UsageError(
    `--${option} must be a whole number from 0 to ${images - 1}, not "${index}".`,
  );
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
