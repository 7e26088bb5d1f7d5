/** What a language must say of the table of all numbers, which is fetched when it is opened. */
export interface ValuesWords {
  readonly heading: (symbol: string) => string;
  readonly choice: string;
  readonly close: string;
}
