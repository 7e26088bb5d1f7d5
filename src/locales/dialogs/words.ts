/** What a language must say in the dialogs that the top bar opens. */

import type { RunFileFault } from '../../core/run-file-fault';

/** What may not fit into an address. */
export type LeftOut = 'changes' | 'weights' | 'images' | 'drawings';

export type KeyName = 'Space' | 'Shift' | 'Home' | 'End' | 'PageUp' | 'PageDown' | 'Enter' | 'Esc';

/** What keys do: those of the whole page, and those of a focused view. */
export type KeyUse =
  | 'play'
  | 'stage'
  | 'batch'
  | 'reset'
  | 'end'
  | 'speed'
  | 'go'
  | 'image'
  | 'drawer'
  | 'theme'
  | 'help'
  | 'pixel'
  | 'class'
  | 'ends'
  | 'values'
  | 'pin'
  | 'unpin';

export interface DialogWords {
  readonly sharing: {
    readonly heading: string;
    readonly lead: string;
    readonly address: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyForbidden: string;
    readonly send: string;
    /** One sentence a part. */
    readonly leftOut: Readonly<Record<LeftOut, string>>;
    /** Behind them: what holds them. */
    readonly runFileHolds: string;
    readonly runFile: string;
    readonly runFileLead: string;
    readonly save: string;
    readonly drop: string;
    readonly unreadable: string;
    readonly faults: Readonly<Record<RunFileFault, (detail: string) => string>>;
  };
  /** Of what a teacher pastes into other pages. */
  readonly embedding: {
    readonly heading: string;
    readonly lead: string;
    /** Over the text of each. */
    readonly forms: Readonly<Record<'tag' | 'frame', string>>;
    readonly copy: Readonly<Record<'tag' | 'frame', string>>;
    readonly copied: Readonly<Record<'tag' | 'frame', string>>;
    /** Where the browser did not copy. */
    readonly selected: string;
  };
  readonly origin: {
    readonly heading: string;
    /** Three sentences. */
    readonly what: string;
    readonly private: string;
    readonly data: string;
    readonly dataIs: string;
    readonly dataLicence: string;
    readonly engine: string;
    /** Behind the name of the backend that computes; '' for one without words. */
    readonly backends: Readonly<Record<'fused' | 'wasm' | 'cpu', string>>;
    readonly starting: string;
    readonly version: string;
    readonly licence: string;
    readonly licenceIs: string;
    readonly packages: string;
  };
  readonly keyboard: {
    readonly heading: string;
    /** Over the keys that act wherever the focus is; over the same where they act inside. */
    readonly everywhere: string;
    readonly inside: string;
    readonly inView: string;
    readonly key: string;
    readonly use: string;
    readonly or: string;
    /** Between the first and the last of a row of keys: 1 to 9. */
    readonly to: string;
    readonly names: Readonly<Record<KeyName, string>>;
    readonly uses: Readonly<Record<KeyUse, string>>;
    readonly letters: string;
    readonly lettersAre: string;
    /** Beside a key that is switched off. */
    readonly off: string;
    readonly ownKeys: string;
    /** The switch for tones, and what they are. */
    readonly sound: string;
    readonly soundIs: string;
  };
}
