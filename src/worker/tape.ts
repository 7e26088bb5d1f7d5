/** Reads off tfjs what its tape recorded and replayed, while it does so. It looks into the engine's state,
 * since nothing public tells; the operations that run are those of every step. */

import { engine, type Tensor } from '@tensorflow/tfjs-core';
import { isGradient } from '../core/kind';
import { valuesOf, writerOf, type Recipe } from '../core/recipe';
import type { Tensors } from '../core/stage';
import type { Recorded, TapeInput, TapeKernel, TapeOperation } from '../core/tape';
import type { EngineOps } from './backend';
import { TapeTensors } from './tape-tensors';

type State = ReturnType<typeof engine>['state'];
type Node = State['activeTape'][number];

interface Replayed {
  readonly node: Node;
  readonly given: readonly number[];
  readonly made: TapeInput[];
  /** Index of its first kernel. */
  readonly from: number;
}

export class TapeReader {
  private readonly state: State = engine().state;
  private readonly tensors: TapeTensors;
  private readonly kernels: TapeKernel[] = [];
  private readonly forward: TapeOperation[] = [];
  /** Ids of the nodes behind `forward`. */
  private readonly nodes: number[] = [];
  private readonly replayed: Replayed[] = [];

  /** @param values what the step has computed so far */
  constructor(
    private readonly recipe: Recipe,
    values: Tensors,
  ) {
    this.tensors = new TapeTensors(values);
  }

  /** The same operations; whatever is differentiated with them is read. */
  watch(ops: EngineOps): EngineOps {
    return {
      ...ops,
      valueAndGrads: (f) => {
        const watched = ops.valueAndGrads((...parameters: Tensor[]) => {
          const ends = this.followKernels();
          const value = f(...parameters);
          this.read(ends);
          return value;
        });
        return (parameters, seed) => this.profiled(() => watched(parameters, seed));
      },
    };
  }

  /** What was read; null when nothing was differentiated. */
  get tape(): Recorded | null {
    if (this.forward.length === 0) return null;
    const backward = this.replayed.map(({ node, given, made, from }, n) => ({
      partner: this.nodes.indexOf(node.id),
      name: nameOf(node),
      given,
      made,
      kernels: this.kernels.slice(from, this.replayed[n + 1]?.from),
    }));
    return {
      tensors: this.tensors.all,
      forward: staged(this.forward, ({ outputs }) => this.stageOf(outputs)),
      backward: staged(backward, ({ made }) => this.stageOf(made.map(({ tensor }) => tensor))),
    };
  }

  /** Runs `work` and lists the kernels that it runs. */
  private profiled<Answer>(work: () => Answer): Answer {
    const { state, kernels } = this;
    const [profiling, profile] = [state.profiling, state.activeProfile];
    state.profiling = true;
    state.activeProfile = { ...profile, kernels: [] };
    const listed = state.activeProfile.kernels;
    // Each is listed when it is done, so that what ran inside it comes before it.
    listed.push = (...done): number => {
      for (const { name, outputShapes } of done)
        kernels.push({ name, shape: outputShapes[0] ?? [] });
      return kernels.length;
    };
    try {
      return work();
    } finally {
      state.profiling = profiling;
      state.activeProfile = profile;
    }
  }

  /** Notes for every node on the tape, as it is put there, how many kernels were done before it. */
  private followKernels(): number[] {
    const { activeTape } = this.state;
    const ends: number[] = [];
    activeTape.push = (...nodes): number => {
      ends.push(...nodes.map(() => this.kernels.length));
      return Array.prototype.push.apply(activeTape, nodes);
    };
    return ends;
  }

  private read(ends: readonly number[]): void {
    const { activeTape } = this.state;
    // Copies that the tape keeps are on it themselves, but belong to the operation that they are kept for.
    const kept = new Map(
      activeTape.flatMap(({ saved }) =>
        (saved ?? []).map((tensor) => [tensor.id, tensor] as const),
      ),
    );
    let from = 0;
    activeTape.forEach((node, n) => {
      if (node.outputs.every(({ id }) => kept.has(id))) return;
      this.nodes.push(node.id);
      this.forward.push({
        name: nameOf(node),
        inputs: Object.entries(node.inputs).map(([role, tensor]) => ({
          role,
          tensor: this.tensors.put(tensor),
        })),
        outputs: node.outputs.map((tensor) => this.tensors.put(tensor)),
        keeps: (node.saved ?? []).map((tensor) => this.tensors.copied(tensor, activeTape)),
        kernels: this.kernels.slice(from, ends[n]).filter(({ name }) => name !== 'Identity'),
        stage: -1,
      });
      // Its own kernel is listed after it was put on the tape.
      from = ends[n]! + 1;
      this.follow(node);
    });
  }

  /** Looks on while the node's gradient is made. */
  private follow(node: Node): void {
    const { gradient } = node;
    if (!gradient) return;
    node.gradient = (given) => {
      const seeds = given.map((tensor, n) => this.tensors.put(tensor, node.outputs[n]));
      const made: TapeInput[] = [];
      this.replayed.push({ node, given: seeds, made, from: this.kernels.length });
      return Object.fromEntries(
        Object.entries(gradient(given)).map(([role, make]) => [
          role,
          () => {
            const tensor = make();
            made.push({ role, tensor: this.tensors.put(tensor, node.inputs[role]) });
            return tensor;
          },
        ]),
      );
    };
  }

  /** The stage whose value is among these; -1 when none of them is one. */
  private stageOf(outputs: readonly number[]): number {
    return Math.max(...outputs.map((id) => this.writer(id)), -1);
  }

  private writer(id: number): number {
    const { recipe } = this;
    const { name, of } = this.tensors.all[id]!;
    if (of === null) return name === null ? -1 : writerOf(recipe, name);
    const origin = this.tensors.all[of]!.name;
    if (origin === null) return -1;
    const parameter = recipe.parameters[origin];
    if (parameter) return writerOf(recipe, parameter.gradient);
    const values = valuesOf(recipe);
    const { kind, axes } = values[origin]!;
    const found = Object.entries(values).find(
      ([, value]) =>
        isGradient(value.kind) &&
        value.kind === `${kind}-gradient` &&
        value.axes.join() === axes.join(),
    );
    return found ? writerOf(recipe, found[0]) : -1;
  }
}

/** tfjs marks the names of functions that bring their own gradient. */
function nameOf({ kernelName }: Node): string {
  return kernelName.replace(/__op$/, '');
}

/** Each operation with its stage: that of the next value which comes out, since it leads there. */
function staged<Item>(
  items: readonly Item[],
  stageOf: (item: Item) => number,
): (Item & { readonly stage: number })[] {
  const result: (Item & { readonly stage: number })[] = [];
  let stage = -1;
  for (const item of [...items].reverse()) {
    const own = stageOf(item);
    if (own >= 0) stage = own;
    result.unshift({ ...item, stage });
  }
  return result;
}
