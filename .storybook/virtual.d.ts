/** Made by the plugin in `main.ts`. */
declare module 'virtual:custom-elements' {
  import type { Manifest } from '../src/package/manifest';

  const manifest: Manifest;
  export default manifest;
}
