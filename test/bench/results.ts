/** What was measured, as it is kept in `results.json`. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { Machine } from './machine';
import type { PartName } from './options';
import type { BytesResult } from './parts/bytes';
import type { CourseResult } from './parts/course';
import type { EvaluateResult } from './parts/evaluate';
import type { GrowthResult } from './parts/growth';
import type { LoadResult } from './parts/load';
import type { MemoryResult } from './parts/memory';
import type { PageResult } from './parts/page';
import type { StartResult } from './parts/start';
import type { StepsResult } from './parts/steps';

/** A part is missing until it has been measured. */
export interface Results {
  readonly machine?: Machine;
  readonly parts: { readonly [Name in PartName]?: Part<Measured[Name]> };
}

export interface Part<Result> {
  /** The day, as in 2026-01-31. */
  readonly on: string;
  /** Load of the machine before and after. */
  readonly load: readonly [number, number];
  readonly rounds: number;
  readonly result: Result;
}

export interface Measured {
  readonly steps: StepsResult;
  readonly page: PageResult;
  readonly start: StartResult;
  readonly load: LoadResult;
  readonly evaluate: EvaluateResult;
  readonly memory: MemoryResult;
  readonly bytes: BytesResult;
  readonly course: CourseResult;
  readonly growth: GrowthResult;
}

const FILE = fileURLToPath(new URL('results.json', import.meta.url));

export function readResults(): Results {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : { parts: {} };
}

export async function writeResults(results: Results): Promise<void> {
  const text = JSON.stringify(results);
  writeFileSync(FILE, await format(text, { parser: 'json', printWidth: 100 }));
}
