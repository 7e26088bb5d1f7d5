/** Sounds the numbers that are pointed at, and the loss of each batch, for those who would rather hear than see them. */

import type { LitElement, ReactiveController } from 'lit';
import type { Session } from '../../src/session/session';
import type { State } from '../../src/session/state';
import type { PointDetail } from '../events';
import { largestOf } from '../range';
import { Shown } from './shown';

/** The pitch of zero, in Hz. The range of a view is an octave above it and one below. */
const MIDDLE = 440;

/** The loss of a model that knows nothing of ten classes; it sounds an octave above the middle. */
const UNKNOWING = Math.log(10);

/** Seconds that a tone takes; while it plays, a loss is not told more often. */
const LENGTH = 0.12;

export interface Tone {
  /** Hz. */
  readonly pitch: number;
  /** What is below zero is rougher, so that a sign is not in the pitch alone. */
  readonly wave: 'sine' | 'sawtooth';
  /** From −1, left, to 1, right. */
  readonly pan: number;
}

/** @param share of the range, from −1 to 1 */
export function toneOf(share: number, pan: number): Tone {
  const held = Math.min(1, Math.max(-1, share));
  return { pitch: MIDDLE * 2 ** held, wave: held < 0 ? 'sawtooth' : 'sine', pan };
}

/** The tone of the number that is pointed at; null where it is none. */
export function toneAt({ name, at }: PointDetail, state: State): Tone | null {
  const shown = new Shown(state);
  const value = shown.value(name);
  if (!value) return null;
  const { axes } = shown.specs[name]!;
  const where = { ...shown.at, ...at };
  const index = axes.reduce((sum, axis, i) => sum * value.shape[i]! + where[axis], 0);
  const number = value.data[index];
  if (number === undefined || !Number.isFinite(number)) return null;
  const units = value.shape.at(-1) ?? 1;
  const pan = units > 1 ? (2 * where[axes.at(-1)!]) / (units - 1) - 1 : 0;
  return toneOf(number / (largestOf([value]) || 1), Math.min(1, Math.max(-1, pan)));
}

export class Sound implements ReactiveController {
  private context: AudioContext | undefined;
  private session: Session | undefined;
  private unsubscribe: (() => void) | undefined;
  private step = -1;
  private quietUntil = 0;

  /** @param find the session, while sounds are wanted */
  constructor(
    private readonly host: LitElement,
    private readonly find: () => Session | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('bw-point', this.onPoint);
  }

  hostUpdate(): void {
    this.follow(this.find());
  }

  hostDisconnected(): void {
    this.host.removeEventListener('bw-point', this.onPoint);
    this.follow(undefined);
  }

  private follow(session: Session | undefined): void {
    if (session === this.session) return;
    this.unsubscribe?.();
    this.session = session;
    this.step = session?.state.cursor.step ?? -1;
    this.unsubscribe = session?.subscribe(() => this.onState(session.state));
    // No device is held for somebody who does not listen.
    if (!session) void this.context?.close();
    this.context = session ? new AudioContext() : undefined;
  }

  private readonly onPoint = ({ detail }: GlobalEventHandlersEventMap['bw-point']): void => {
    const tone = detail && this.session && toneAt(detail, this.session.state);
    if (tone) this.play(tone);
  };

  private onState({ cursor, costs, ran }: State): void {
    if (cursor.step === this.step || cursor.step >= ran || !this.context) return;
    if (this.context.currentTime < this.quietUntil) return;
    this.step = cursor.step;
    const cost = costs[cursor.step]!;
    if (Number.isFinite(cost)) this.play(toneOf(cost / UNKNOWING, 0));
  }

  private play({ pitch, wave, pan }: Tone): void {
    const { context } = this;
    if (!context) return;
    const now = context.currentTime;
    this.quietUntil = now + LENGTH;
    const source = new OscillatorNode(context, { type: wave, frequency: pitch });
    const volume = new GainNode(context, { gain: 0 });
    // It swells and fades, since a sudden end would click.
    volume.gain.linearRampToValueAtTime(wave === 'sine' ? 0.2 : 0.07, now + 0.02);
    volume.gain.linearRampToValueAtTime(0, now + LENGTH);
    source
      .connect(volume)
      .connect(new StereoPannerNode(context, { pan }))
      .connect(context.destination);
    source.start(now);
    source.stop(now + LENGTH);
  }
}
