/** What a gradient tape holds: the operations recorded going forward, and their replay going back. Plain
 * data, read off tfjs while it runs. */

/** A tensor that went in or out. Its number counts from 0 in the order in which tensors first appeared. */
export interface TapeTensor {
  readonly id: number;
  /** Name of the step's value that it is; null for one that the program gives no name. */
  readonly name: string | null;
  /** Number of the tensor whose gradient it is; null going forward. */
  readonly of: number | null;
  readonly shape: readonly number[];
  readonly dtype: string;
  /** Its number, when it holds a single one. */
  readonly value: number | null;
}

/** An argument of an operation: what the operation calls it, and the tensor given. */
export interface TapeInput {
  readonly role: string;
  readonly tensor: number;
}

/** One thing that the backend computed: the kernel's name and the shape of what came out. */
export interface TapeKernel {
  readonly name: string;
  readonly shape: readonly number[];
}

/** An operation as it was recorded. */
export interface TapeOperation {
  /** tfjs's own name for it. */
  readonly name: string;
  readonly inputs: readonly TapeInput[];
  readonly outputs: readonly number[];
  /** Tensors that the tape keeps for the way back. */
  readonly keeps: readonly number[];
  /** What ran inside it; empty where the operation is one kernel. */
  readonly kernels: readonly TapeKernel[];
  /** Index of the recipe's stage that it belongs to. */
  readonly stage: number;
}

/** The gradient of one operation, as it was replayed. */
export interface TapeReplay {
  /** Index of the recorded operation. */
  readonly partner: number;
  readonly name: string;
  /** Gradients of the operation's outputs. */
  readonly given: readonly number[];
  /** Gradients of those of its inputs that lead to a parameter. */
  readonly made: readonly TapeInput[];
  readonly kernels: readonly TapeKernel[];
  readonly stage: number;
}

export interface Recorded {
  /** By their numbers. */
  readonly tensors: readonly TapeTensor[];
  /** In the order in which they were recorded. */
  readonly forward: readonly TapeOperation[];
  /** In the order in which they were replayed. */
  readonly backward: readonly TapeReplay[];
}

/** The tape of one step, which counts from 0. */
export interface Tape extends Recorded {
  readonly step: number;
}
