/** What the build knows and the page shows. */

interface ImportMetaEnv {
  /** Version of the package. */
  readonly VERSION: string;
}
