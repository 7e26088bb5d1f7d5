/** What a language must say of the top bar. */

export interface ChromeWords {
  /** Name of the row of programs, for screen readers. */
  readonly programs: string;
  readonly language: string;
  readonly themes: Readonly<Record<'light' | 'dark', string>>;
  /** Name of the button that changes the theme; it holds the theme's name. */
  readonly theme: (name: string) => string;
  readonly share: string;
  readonly menu: string;
  readonly about: string;
  readonly help: string;
  readonly openRunFile: string;
  readonly ownImages: string;
  readonly takeAway: string;
  readonly close: string;
}
