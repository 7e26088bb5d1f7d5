/** What the bench uses of two libraries that bring no types for it. */

declare module 'convnetjs' {
  interface Vol {
    readonly w: Float64Array;
  }
  export interface Layer {
    readonly layer_type: string;
    readonly filters: readonly Vol[];
    readonly biases: Vol;
  }
  interface Net {
    readonly layers: readonly Layer[];
    makeLayers(definitions: readonly Readonly<Record<string, unknown>>[]): void;
  }
  interface Trainer {
    train(image: Vol, label: number): unknown;
  }
  const convnetjs: {
    readonly Net: new () => Net;
    readonly Trainer: new (net: Net, options: Readonly<Record<string, unknown>>) => Trainer;
    readonly Vol: new (width: number, height: number, depth: number, fill: number) => Vol;
  };
  export default convnetjs;
}

declare module 'brain.js/dist/neural-network' {
  export interface NeuralNetwork {
    sizes: number[];
    /** By layer from 1 on // [out, in] */
    readonly weights: readonly (readonly number[][])[];
    readonly biases: readonly number[][];
    updateTrainingOptions(options: Readonly<Record<string, unknown>>): void;
    initialize(): void;
    trainPattern(
      pattern: { readonly input: readonly number[]; readonly output: readonly number[] },
      withError: boolean,
    ): number;
  }
  type Constructor = new (options: Readonly<Record<string, unknown>>) => NeuralNetwork;
  const exported: Constructor | { readonly default: Constructor };
  export default exported;
}
