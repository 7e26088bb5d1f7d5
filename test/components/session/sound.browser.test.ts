import { LitElement } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { send } from '../../../components/events';
import { Hearing } from '../../../components/session/hearing';
import { toneAt, toneOf } from '../../../components/session/sound';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import type { Session } from '../../../src/session/session';
import type { State } from '../../../src/session/state';
import { sampleState } from '../../../stories/session/sample-state';

const state = sampleState(softmaxRegression, 6);
const { values } = state.trace!;

class Sounding extends LitElement {
  session: Session | undefined;
  readonly hearing = new Hearing(this, () => this.session);
}
customElements.define('test-sounding', Sounding);

let heard: OscillatorOptions[];
const devices: AudioContext[] = [];

beforeEach(() => {
  heard = [];
  devices.length = 0;
  const [RealOscillator, RealContext] = [OscillatorNode, AudioContext];
  class HeardOscillator extends RealOscillator {
    constructor(context: BaseAudioContext, options: OscillatorOptions) {
      super(context, options);
      heard.push(options);
    }
  }
  class CountedContext extends RealContext {
    constructor() {
      super();
      devices.push(this);
    }
  }
  vi.stubGlobal('OscillatorNode', HeardOscillator);
  vi.stubGlobal('AudioContext', CountedContext);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** A session that only has states, and how to give it another. */
function sessionWith(first: State): { session: Session; become: (next: State) => void } {
  let listener: (() => void) | undefined;
  const session = {
    state: first,
    subscribe(told: () => void) {
      listener = told;
      return () => (listener = undefined);
    },
  };
  return {
    session: session as unknown as Session,
    become(next) {
      session.state = next;
      listener?.();
    },
  };
}

async function listen(session: Session | undefined): Promise<Sounding> {
  const host = new Sounding();
  host.session = session;
  document.body.append(host);
  await host.updateComplete;
  // Tones are fetched by the first who wants to hear them.
  if (session) await expect.poll(() => devices.length).toBe(1);
  return host;
}

test('large is high, small is low, and below zero is rough', () => {
  expect(toneOf(0, 0)).toEqual({ pitch: 440, wave: 'sine', pan: 0 });
  expect(toneOf(1, 0).pitch).toBe(880);
  expect(toneOf(-1, 0)).toEqual({ pitch: 220, wave: 'sawtooth', pan: 0 });
  expect(toneOf(7, 0).pitch).toBe(880);
});

test('the number that is pointed at is heard, the digit from left to right', () => {
  const p = values['p']!;
  const at = (digit: number) => toneAt({ name: 'p', at: { image: 3, class: digit } }, state)!;
  expect(at(0).pan).toBe(-1);
  expect(at(9).pan).toBe(1);
  expect(at(4).pitch).toBeCloseTo(440 * 2 ** (p.data[34]! / Math.max(...p.data)), 6);
  expect(toneAt({ name: 'next.W', at: { pixel: 3, class: 1 } }, state)).toBeNull();
});

test('nothing is heard, and no device taken, while sound is off', async () => {
  const host = await listen(undefined);
  send(host, 'bw-point', { name: 'p', at: { class: 4 } });
  expect([heard.length, devices.length]).toEqual([0, 0]);
});

test('pointing sounds the number, and leaving nothing', async () => {
  const host = await listen(sessionWith(state).session);
  send(host, 'bw-point', { name: 'delta', at: { image: 3, class: 4 } });
  send(host, 'bw-point', null);
  const { wave, pitch } = toneAt({ name: 'delta', at: { image: 3, class: 4 } }, state)!;
  expect(heard).toEqual([{ type: wave, frequency: pitch }]);
});

test('the loss of each batch that is come to is heard once', async () => {
  const { session, become } = sessionWith(state);
  await listen(session);
  become({ ...state, cursor: { step: 28, stage: 0 } });
  become({ ...state, cursor: { step: 28, stage: 1 } });
  expect(heard).toHaveLength(1);
  expect(heard[0]!.frequency).toBeCloseTo(toneOf(state.costs[28]! / Math.log(10), 0).pitch, 6);
});

test('switched off it gives the device back', async () => {
  const host = await listen(sessionWith(state).session);
  host.session = undefined;
  host.requestUpdate();
  await host.updateComplete;
  await expect.poll(() => devices.map((device) => device.state)).toEqual(['closed']);
});
