/** Places on a tape: which operation stands where, which belongs to which, and where keys lead. */

import type { Recorded, TapeOperation, TapeReplay } from '../../src/core/tape';

export type Side = 'forward' | 'backward';

/** An operation of the tape: its side, and its place in that side's order. */
export interface Place {
  readonly side: Side;
  readonly index: number;
}

/** Numbers of the tensors that go into an operation and that come out of it. */
export interface Flow {
  readonly given: readonly number[];
  readonly made: readonly number[];
}

export function same(a: Place, b: Place): boolean {
  return a.side === b.side && a.index === b.index;
}

export function operationAt(tape: Recorded, { side, index }: Place): TapeOperation | TapeReplay {
  return tape[side][index]!;
}

export function flowOf(operation: TapeOperation | TapeReplay): Flow {
  return 'partner' in operation
    ? { given: operation.given, made: operation.made.map(({ tensor }) => tensor) }
    : { given: operation.inputs.map(({ tensor }) => tensor), made: operation.outputs };
}

/** The gradient of a recorded operation, or the operation of a gradient; null where there is none. */
export function partnerOf(tape: Recorded, { side, index }: Place): Place | null {
  return side === 'forward'
    ? inRow(tape, 'backward', index)
    : inRow(tape, 'forward', tape.backward[index]!.partner);
}

/** Where a key leads from an operation; null for other keys. Backward, up is on. */
export function stepFrom(tape: Recorded, place: Place, key: string): Place | null {
  const { side, index } = place;
  const row = side === 'forward' ? index : tape.backward[index]!.partner;
  switch (key) {
    case 'ArrowUp':
      return inRow(tape, side, row - 1) ?? place;
    case 'ArrowDown':
      return inRow(tape, side, row + 1) ?? place;
    case 'ArrowLeft':
      return inRow(tape, 'forward', row);
    case 'ArrowRight':
      return inRow(tape, 'backward', row) ?? place;
    case 'Home':
      return inRow(tape, side, 0) ?? place;
    case 'End':
      return inRow(tape, side, tape.forward.length - 1) ?? place;
    default:
      return null;
  }
}

/** What stands in a row, which is that of the recorded operation; null where there is nothing. */
function inRow({ forward, backward }: Recorded, side: Side, row: number): Place | null {
  const index =
    side === 'backward'
      ? backward.findIndex(({ partner }) => partner === row)
      : forward[row]
        ? row
        : -1;
  return index < 0 ? null : { side, index };
}
