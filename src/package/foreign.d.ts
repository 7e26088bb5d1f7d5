/** What the package's declarations need of other packages, so that nobody has to install those for their types. */

/** What Lit calls while its host lives. */
export interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
  hostUpdated?(): void;
}

/** The class of every element: an HTML element that renders itself when a property changes. */
export class LitElement extends HTMLElement {
  static styles?: unknown;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isUpdatePending: boolean;
  readonly hasUpdated: boolean;
  /** Resolves when what is pending has been rendered. */
  readonly updateComplete: Promise<boolean>;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(name?: PropertyKey, oldValue?: unknown): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
}

export type PropertyValues<T = unknown> = Map<keyof T, unknown>;
export type CSSResult = Readonly<{ cssText: string }>;
export type TemplateResult = Readonly<{ strings: TemplateStringsArray; values: unknown[] }>;
export type SVGTemplateResult = TemplateResult;
export const nothing: unique symbol;

/** A colour of D3. */
export interface RGBColor {
  r: number;
  g: number;
  b: number;
  opacity: number;
}

/** A scale of D3. */
export type ScaleLinear<Range, Output> = ((value: number) => Output) & { range(): Range[] };

/** A tensor of TensorFlow.js, which only the worker has. */
export interface Tensor {
  readonly shape: number[];
  readonly dtype: string;
}

/** Marks what the worker hands out by reference. */
export interface ProxyMarked {
  readonly _proxyMarker: true;
}

/** Operations of TensorFlow.js, which are only passed on. */
export const add: unknown;
export const argMax: unknown;
export const cast: unknown;
export const div: unknown;
export const equal: unknown;
export const exp: unknown;
export const log: unknown;
export const logSumExp: unknown;
export const losses: unknown;
export const matMul: unknown;
export const max: unknown;
export const mean: unknown;
export const mul: unknown;
export const neg: unknown;
export const oneHot: unknown;
export const Reduction: unknown;
export const scalar: unknown;
export const sigmoid: unknown;
export const softmax: unknown;
export const sub: unknown;
export const sum: unknown;
export const transpose: unknown;
export const valueAndGrads: unknown;
export const dispose: unknown;
export const memory: unknown;
export const tensor: unknown;
export const tidy: unknown;

/** What the worker hands out, as it is seen from the page: there, every method answers with a promise. */
export type Remote<Api> = Api;
