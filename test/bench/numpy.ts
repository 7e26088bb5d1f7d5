/** NumPy on one thread, in a process of its own that waits for its turn. */

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { IMAGE_PIXELS } from '../../src/data/split';
import type { Contestant, Job } from './contestants/job';

const ONE_THREAD = {
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  VECLIB_MAXIMUM_THREADS: '1',
};

export class NumPy implements Contestant {
  /** Seconds that the last run took, by Python's own clock. */
  seconds = 0;

  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly lines: AsyncIterator<string>,
  ) {}

  /** @param scaled whether all images are made float32 and divided by 255 beforehand, not batch by batch */
  static async start(job: Job, scaled: boolean): Promise<NumPy> {
    const folder = mkdtempSync(join(tmpdir(), 'batchwise-bench-'));
    const { data, run, initial } = job;
    const size = data.size('train');
    const pixels = new Uint8Array(size * IMAGE_PIXELS);
    for (let n = 0; n < size; n++) pixels.set(data.pixels('train', n), n * IMAGE_PIXELS);
    writeFileSync(join(folder, 'pixels'), pixels);
    writeFileSync(
      join(folder, 'labels'),
      Uint8Array.from({ length: size }, (_, n) => data.label('train', n)),
    );
    const weights = Object.values(initial).flatMap((value) => [...value.data]);
    writeFileSync(join(folder, 'weights'), new Uint8Array(Float32Array.from(weights).buffer));
    const script = fileURLToPath(new URL('in-numpy.py', import.meta.url));
    const { batchSize, learningRate } = job;
    const args = [script, run.recipe, folder, `${batchSize}`, `${learningRate}`, `${scaled}`];
    const child = spawn('python3', args, { env: { ...process.env, ...ONE_THREAD } });
    child.stderr.pipe(process.stderr);
    const numpy = new NumPy(child, createInterface(child.stdout)[Symbol.asyncIterator]());
    try {
      if ((await numpy.line()) !== 'ready') throw new Error('NumPy did not get ready.');
    } finally {
      rmSync(folder, { recursive: true });
    }
    return numpy;
  }

  async run(steps: number): Promise<void> {
    this.seconds = await this.ask(`${steps}`);
  }

  /** Reads 10,000 images. */
  async evaluate(): Promise<void> {
    this.seconds = await this.ask('evaluate');
  }

  cost(): Promise<number> {
    return this.ask('cost');
  }

  close(): void {
    this.child.stdin.end();
  }

  private async ask(line: string): Promise<number> {
    this.child.stdin.write(`${line}\n`);
    return Number(await this.line());
  }

  private async line(): Promise<string> {
    const next = await this.lines.next();
    if (next.done) throw new Error('NumPy ended.');
    return next.value;
  }
}
