/** The ready bundle in another version, of which one element is another, too. */

import { build, type Plugin } from 'vite';
import { vi } from 'vitest';
import { bundleConfig } from '../../src/package/configs';
import { elementModules } from '../../src/package/elements';

export const OTHER = { version: '9.9.9', brand: 'Batchwise of another day' };

/** Its files by path, below `/other-version/`. Worker, wasm and data are those of the built folder. */
export async function otherVersion(outDir: string): Promise<Record<string, string | Uint8Array>> {
  // Vitest sets it to test, which would build the development variants of libraries.
  vi.stubEnv('NODE_ENV', 'production');
  const config = bundleConfig({ outDir, version: OTHER.version }, elementModules());
  const built = await build({
    ...config,
    plugins: [otherBrand(), ...(config.plugins ?? [])],
    build: { ...config.build, write: false },
  });
  vi.unstubAllEnvs();
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((files) =>
    'output' in files ? files.output : [],
  );
  return Object.fromEntries(
    outputs.map((file) => [
      `/other-version/${file.fileName}`,
      file.type === 'chunk' ? file.code : file.source,
    ]),
  );
}

function otherBrand(): Plugin {
  return {
    name: 'test:other-brand',
    enforce: 'pre',
    transform: (code, id) =>
      /[\\/]controls[\\/]top-bar\.ts$/.test(id)
        ? code.replace('>Batchwise<', `>${OTHER.brand}<`)
        : null,
  };
}
