/** Tells from an error what kind of failure it is. Errors of the worker come without their class: only name and
 * message cross over. */

import type { Failure, FailureKind } from '../core/failure';
import { LinkError } from './link';

const KINDS: readonly (readonly [RegExp, FailureKind])[] = [
  [/^ManifestError: /, 'data'],
  [/Kernel '[^']+' not registered/, 'kernel'],
  [
    /out of memory|\bOOM\b|enlarge memory|allocation failed|memory\.grow|Invalid typed array length/i,
    'memory',
  ],
  [/^RuntimeError: /, 'crashed'],
];

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'other', detail: String(error) };
  const { name, message } = error;
  const text = `${name}: ${message}`;
  const known = KINDS.find(([pattern]) => pattern.test(text))?.[1];
  const kind = known ?? (error instanceof LinkError ? error.kind : 'other');
  return { kind, detail: message };
}
