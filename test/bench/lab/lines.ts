/** Runs as sessions have them: each on a line of its own to an engine in the worker that all share. */

import type { Progress } from '../../../src/data/progress';
import { WorkerLine } from '../../../src/session/engine-line';
import type { WorkerPool } from '../../../src/session/worker-pool';
import { jobOf, type ProgramName } from '../contestants/job';

/** Milliseconds between two answers, as in a page that plays at full speed. */
const STRETCH = 16;

export class Lines {
  private readonly lines: WorkerLine[] = [];
  private readonly at: number[] = [];

  /** @param pool whose worker all runs share */
  constructor(
    private readonly pool: WorkerPool,
    readonly program: ProgramName,
  ) {}

  /** Opens runs until there are so many; resolves when all images are there. */
  async open(count: number): Promise<void> {
    while (this.lines.length < count) {
      const line = new WorkerLine(this.pool);
      let opened: Promise<unknown> = Promise.resolve();
      await new Promise<void>((resolve, reject) => {
        const heard = ({ loading }: Progress): void => {
          if (!loading) resolve();
        };
        opened = line.open(this.run, heard);
        opened.catch(reject);
      });
      await opened;
      await line.trace(0);
      this.lines.push(line);
      this.at.push(0);
    }
  }

  /** All go on at the same time for so many milliseconds. @returns batches a second, of all together */
  async together(length: number): Promise<number> {
    const begin = performance.now();
    const runs = this.lines.map(async (line, n) => {
      let steps = 0;
      while (performance.now() - begin < length) {
        const { costs } = await line.advance(this.at[n]!, this.run.settings.batches, STRETCH);
        steps += costs.length;
        this.at[n] = this.at[n]! + costs.length;
      }
      return steps;
    });
    const steps = await Promise.all(runs);
    return (steps.reduce((sum, each) => sum + each, 0) / (performance.now() - begin)) * 1000;
  }

  /** Takes the first run so many steps on. @returns milliseconds */
  async on(steps: number): Promise<number> {
    const begin = performance.now();
    await this.runTo(this.at[0]! + steps);
    return performance.now() - begin;
  }

  /** Takes the first run on until it has so many batches. */
  async runTo(batches: number): Promise<void> {
    const line = this.lines[0]!;
    for (let at = this.at[0]!; at < batches; this.at[0] = at) {
      at += (await line.advance(at, batches, 1000, [])).costs.length;
    }
  }

  /** @returns milliseconds until every tensor of that batch of the first run is there */
  async to(step: number): Promise<number> {
    const begin = performance.now();
    await this.lines[0]!.trace(step);
    return performance.now() - begin;
  }

  close(): void {
    for (const line of this.lines) line.close();
  }

  private get run(): ReturnType<typeof jobOf>['run'] {
    return jobOf({ program: this.program }, { size: () => 0 } as never).run;
  }
}
