/** What the build knows and the page shows. */

interface ImportMetaEnv {
  /** Version of the package, where a build says it. */
  readonly VERSION?: string;
}
