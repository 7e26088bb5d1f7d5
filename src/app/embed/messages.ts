/**
 * What a frame and the page around it say to each other, by `postMessage`. Each message is an object with a `subject`.
 *
 * The frame sends `lti.frameResize`, as Canvas and hosts of SPLICE know it, to anyone: a height is no secret. To the
 * host that its address names, and to no other, it sends progress as well. It listens to that host alone.
 */

import { placeAttributes } from '../../../components/session/place-attributes';

export interface FrameResize {
  readonly subject: 'lti.frameResize';
  readonly message_id: string;
  /** CSS pixels. */
  readonly height: number;
}

/** Sets attributes of the simulator; null takes one away. */
export interface SetAttributes {
  readonly subject: 'batchwise.set';
  readonly attributes: Readonly<Record<string, string | null>>;
}

/** What a host may set, and what stands in the frame's own address. */
export const embedAttributes: readonly string[] = [...placeAttributes, 'hide', 'lang'];

/** Longest value of an attribute: run files hold what is longer. */
const LONGEST = 2000;

/** The message, if it is one that a host may send and nothing else. */
export function readSetAttributes(data: unknown): SetAttributes | null {
  if (!isRecord(data) || data['subject'] !== 'batchwise.set') return null;
  const { attributes } = data;
  if (!isRecord(attributes)) return null;
  const read: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!embedAttributes.includes(name)) return null;
    if (value !== null && (typeof value !== 'string' || value.length > LONGEST)) return null;
    read[name] = value;
  }
  return { subject: 'batchwise.set', attributes: read };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
