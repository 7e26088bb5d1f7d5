/** Serves the built page as other hosts would: under a policy of theirs. */

import { preview } from 'vite';
import { OUT_DIR } from './built-page';

export interface Host {
  /** Where the page is, with a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param policy the content security policy of all answers */
export async function hostWith(policy: string): Promise<Host> {
  const server = await preview({
    logLevel: 'error',
    build: { outDir: OUT_DIR },
    preview: { port: 0, strictPort: true, headers: { 'Content-Security-Policy': policy } },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview has no port.');
  return { url: `http://127.0.0.1:${String(address.port)}/`, close: () => server.close() };
}
