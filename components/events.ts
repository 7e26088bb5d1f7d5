/** Events that views send up. They bubble and cross shadow roots; each is sent only for a person's act. */

import type { FocusChange } from '../src/core/axis';
import type { Change } from '../src/core/run';
import type { SettingName, Settings } from '../src/core/settings';
import type { TakeAway } from '../src/locales/exports/words';

/** What the learner points at: a value and a position on its axes. */
export interface PointDetail {
  readonly name: string;
  readonly at: FocusChange;
}

/** A stage that the learner wants to go to, counted from 0. */
export interface GoDetail {
  readonly stage: number;
}

/** What a button of the transport asks for. */
export type TransportAct =
  | 'reset'
  | 'batch-back'
  | 'stage-back'
  | 'play'
  | 'pause'
  | 'stage-forward'
  | 'batch-forward'
  | 'to-end';

/** A batch picked on the timeline, from 0; `done` is false while a drag is still under way. */
export interface ScrubDetail {
  readonly step: number;
  readonly done: boolean;
}

/** What the top bar opens. */
export type Opened = 'share' | 'about' | 'help' | 'run-file' | 'export' | 'images';

/** A file that the learner chose, read as text. */
export interface RunFileDetail {
  readonly name: string;
  readonly text: string;
}

/** A file of weights that the learner chose. */
export interface WeightsFileDetail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that the learner chose, with where it lay: folders and name, parted by slashes. */
export interface NamedFile {
  readonly path: string;
  readonly blob: Blob;
}

/** What the learner says of the images that were found. */
export interface ImagesDetail {
  /** One a class. */
  readonly names: readonly string[];
  /** Whether ink is darker than paper. */
  readonly darkInk: boolean;
}

/** A new value for a setting, already found to make sense. */
export interface SetDetail {
  readonly name: SettingName;
  readonly value: Settings[SettingName];
}

/** Where a run stands now. */
export interface StepDetail {
  /** From 1. */
  readonly batch: number;
  /** Id of the stage. */
  readonly stage: string;
  /** Mean loss of the batch, before its update. */
  readonly loss: number;
}

/** What a run is now. */
export interface ChangeDetail {
  readonly recipe: string;
  readonly settings: Settings;
  /** Changes of the settings on the way. */
  readonly changes: readonly Change[];
}

declare global {
  interface GlobalEventHandlersEventMap {
    /** A run has come to another place. */
    'bw-step': CustomEvent<StepDetail>;
    /** A run is another one: other settings, changes or program. */
    'bw-change': CustomEvent<ChangeDetail>;
    /** The pointer or the keyboard is on an element; null when it left. */
    'bw-point': CustomEvent<PointDetail | null>;
    /** A click, tap or Enter keeps the element. Null (Esc) lets go of it. */
    'bw-pin': CustomEvent<PointDetail | null>;
    /** A button of the transport. */
    'bw-transport': CustomEvent<{ readonly act: TransportAct }>;
    /** A batch picked on the timeline. */
    'bw-scrub': CustomEvent<ScrubDetail>;
    /** A speed picked: its index in the table of speeds. */
    'bw-speed': CustomEvent<{ readonly speed: number }>;
    /** A setting changed; it takes effect from the next batch. */
    'bw-set': CustomEvent<SetDetail>;
    /** A recorded change taken back: its index in the run's list. */
    'bw-unset': CustomEvent<{ readonly index: number }>;
    /** The run shall begin again with the settings that hold now. */
    'bw-restart': CustomEvent<null>;
    /** The data that failed shall be loaded again. */
    'bw-retry': CustomEvent<null>;
    /** A click on a stage's number, title or dot goes to that stage. */
    'bw-go': CustomEvent<GoDetail>;
    /** Another program shall be shown. */
    'bw-recipe': CustomEvent<{ readonly id: string }>;
    /** Another language: its code in the table of locales. */
    'bw-lang': CustomEvent<{ readonly lang: string }>;
    'bw-theme': CustomEvent<{ readonly theme: 'light' | 'dark' }>;
    /** Something behind the top bar shall open. */
    'bw-open': CustomEvent<{ readonly what: Opened }>;
    /** A dialog was closed. */
    'bw-close': CustomEvent<null>;
    /** The run shall be saved as a file. */
    'bw-save-run': CustomEvent<null>;
    /** A run file shall be opened; its text has not been looked at. */
    'bw-run-file': CustomEvent<RunFileDetail>;
    /** Something shall be made to be taken away. */
    'bw-take': CustomEvent<{ readonly what: TakeAway }>;
    /** The run shall begin anew from these weights, not looked at yet; null: from the program's own. */
    'bw-weights': CustomEvent<WeightsFileDetail | null>;
    /** Images shall be looked for in these files; null: what was found or is being looked for is let go of. */
    'bw-image-files': CustomEvent<readonly NamedFile[] | null>;
    /** The run shall begin anew from the images that were found; null: from MNIST. */
    'bw-images': CustomEvent<ImagesDetail | null>;
    /** Tones for numbers and loss switched on or off. */
    'bw-sound': CustomEvent<{ readonly on: boolean }>;
    /** Single-letter keys switched on or off. */
    'bw-letters': CustomEvent<{ readonly on: boolean }>;
  }
}

export function send<Name extends keyof GlobalEventHandlersEventMap>(
  host: EventTarget,
  name: Name,
  detail: GlobalEventHandlersEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never,
): void {
  host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
