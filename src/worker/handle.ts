/** An engine as the page has it: requests carry tickets instead of signals, and arrays are handed over, not copied. */

import { transfer } from 'comlink';
import type { Run } from '../core/run';
import type { Tape } from '../core/tape';
import type { Trace } from '../core/trace';
import type { Value, Values } from '../core/value';
import type { LabelledImages, Split } from '../data/split';
import type { Advanced, AdvanceRequest, EngineApi, Measure, TestResult } from './api';
import type { Engine } from './engine';

export class EngineHandle implements EngineApi {
  private readonly tickets = new Map<number, Set<AbortController>>();

  constructor(private readonly engine: Engine) {}

  async trace(step: number, names?: readonly string[], ticket?: number): Promise<Trace> {
    const trace = await this.under(ticket, (signal) => this.engine.trace(step, names, signal));
    return transfer(trace, buffersOf(trace.values));
  }

  async advance(request: AdvanceRequest, ticket?: number): Promise<Advanced> {
    const advanced = await this.under(ticket, (signal) => this.engine.advance(request, signal));
    const { costs, hits, trace } = advanced;
    return transfer(advanced, [costs.buffer, hits.buffer, ...buffersOf(trace?.values ?? {})]);
  }

  costs(from?: number): Float32Array {
    const costs = this.engine.costs(from);
    return transfer(costs, [costs.buffer]);
  }

  hits(from?: number): Uint16Array {
    const hits = this.engine.hits(from);
    return transfer(hits, [hits.buffer]);
  }

  tape(step: number, ticket?: number): Promise<Tape | null> {
    return this.under(ticket, (signal) => this.engine.tape(step, signal));
  }

  measure(updates: number, ticket?: number): Promise<Measure> {
    return this.under(ticket, (signal) => this.engine.measure(updates, signal));
  }

  async test(updates: number, ticket?: number): Promise<TestResult> {
    const result = await this.under(ticket, (signal) => this.engine.test(updates, signal));
    return transfer(result, [result.probabilities.data.buffer, result.labels.buffer]);
  }

  async predict(
    updates: number,
    pixels: Float32Array | Uint8Array,
    ticket?: number,
  ): Promise<Value> {
    const value = await this.under(ticket, (signal) =>
      this.engine.predict(updates, pixels, signal),
    );
    return transfer(value, [value.data.buffer]);
  }

  async explain(
    updates: number,
    pixels: Float32Array | Uint8Array,
    label: number,
    ticket?: number,
  ): Promise<Trace> {
    const trace = await this.under(ticket, (signal) =>
      this.engine.explain(updates, pixels, label, signal),
    );
    return transfer(trace, buffersOf(trace.values));
  }

  async images(split: Split, indices: readonly number[], ticket?: number): Promise<LabelledImages> {
    const images = await this.under(ticket, (signal) => this.engine.images(split, indices, signal));
    return transfer(images, [images.pixels.buffer, images.labels.buffer]);
  }

  async parameters(updates: number, ticket?: number): Promise<Values> {
    const values = await this.under(ticket, (signal) => this.engine.parameters(updates, signal));
    return transfer(values, buffersOf(values));
  }

  setRun(run: Run): number {
    return this.engine.setRun(run);
  }

  cancel(ticket: number): void {
    this.tickets.get(ticket)?.forEach((controller) => controller.abort());
  }

  close(): void {
    for (const ticket of this.tickets.keys()) this.cancel(ticket);
    this.engine.close();
  }

  /** Makes a request that `cancel(ticket)` ends. */
  private async under<Answer>(
    ticket: number | undefined,
    ask: (signal?: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    if (ticket === undefined) return ask();
    const controller = new AbortController();
    const requests = this.tickets.get(ticket) ?? new Set();
    this.tickets.set(ticket, requests.add(controller));
    try {
      return await ask(controller.signal);
    } finally {
      requests.delete(controller);
      if (requests.size === 0) this.tickets.delete(ticket);
    }
  }
}

function buffersOf(values: Values): ArrayBufferLike[] {
  return Object.values(values).map(({ data }) => data.buffer);
}
