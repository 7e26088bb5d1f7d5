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
  /** Between the names of two stages, heard behind a line of both. */
  readonly and: string;
  /** Below: who runs the listing, or that nobody does. One or two sentences. */
  readonly checks: Readonly<Record<ListingName, string>>;
  /** Below, while the page learns from other images than the listing. */
  readonly ofMnist: string;
  readonly copy: string;
  readonly copied: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}
