/** What a language must say of the page for frames, to teachers who open it by itself. */

/** Parameters of the frame's address, as attributes of the simulator are called. */
export type EmbedParameter =
  | 'recipe'
  | 'batch'
  | 'stage'
  | 'image'
  | 'pixel'
  | 'digit'
  | 'unit'
  | 'pin'
  | 'test'
  | 'learning-rate'
  | 'batch-size'
  | 'batches'
  | 'order'
  | 'seed'
  | 'start'
  | 'images'
  | 'changes'
  | 'backend'
  | 'hide'
  | 'lang'
  | 'theme'
  | 'host';

export type EmbedSubject =
  | 'lti.frameResize'
  | 'SPLICE.sendEvent'
  | 'SPLICE.reportScoreAndState'
  | 'batchwise.xapi'
  | 'batchwise.set';

export interface EmbeddingWords {
  readonly heading: string;
  /** Two sentences. */
  readonly lead: string;
  readonly parameters: {
    readonly heading: string;
    readonly name: string;
    readonly meaning: string;
    readonly of: Readonly<Record<EmbedParameter, string>>;
  };
  readonly messages: {
    readonly heading: string;
    /** Who is told what, and who may set what. */
    readonly lead: string;
    readonly subject: string;
    readonly content: string;
    readonly of: Readonly<Record<EmbedSubject, string>>;
  };
}
