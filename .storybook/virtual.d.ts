/** Made by `src/package/manifest-module.ts`. */
declare module 'virtual:custom-elements' {
  const manifest: import('../src/package/manifest').Manifest;
  export default manifest;
}
