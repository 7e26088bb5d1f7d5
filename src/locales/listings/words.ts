/** What a language must say of the programs' listings. */

/** What a listing is written with. */
export type ListingName = 'tensorflow' | 'keras' | 'numpy' | 'tfjs';

export interface ListingWords {
  /** Over the listings, where there is little room. */
  readonly titles: Readonly<Record<ListingName, string>>;
  /** Name of the row of titles, for screen readers. */
  readonly choice: string;
  /** Name of the lines, for screen readers. */
  readonly lines: (title: string) => string;
  /** One line as it is heard; `stages` is empty for a line of no stage. Counted from 1. */
  readonly line: (n: number, code: string, stages: string) => string;
  /** Between the names of two stages. */
  readonly and: string;
  /** Below: who runs the listing, or that nobody does. One or two sentences. */
  readonly checks: Readonly<Record<ListingName, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}
