/** Vite plugin that puts the first script into the page: at the head of everything, and run as soon as it is there. */

import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const ID = 'src/app/first.ts';

export function firstScript(): Plugin {
  return {
    name: 'batchwise:first',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: ID, name: 'first' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { path, bundle }) {
        if (!path.endsWith('/index.html') || !bundle) return [];
        const chunk = Object.values(bundle).find(isFirst);
        if (!chunk) throw new Error(`The build has no ${ID}.`);
        const script = tag('script', {
          type: 'module',
          crossorigin: true,
          // Scripts that need not be waited for come last, unless they say so.
          fetchpriority: 'high',
          src: `./${chunk.fileName}`,
        });
        const parts = chunk.imports.map((file) =>
          tag('link', { rel: 'modulepreload', crossorigin: true, href: `./${file}` }),
        );
        return [script, ...parts];
      },
    },
  };
}

function isFirst(file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputChunk {
  return file.type === 'chunk' && (file.facadeModuleId ?? '').endsWith(ID);
}

function tag(tag: string, attrs: Record<string, string | boolean>): HtmlTagDescriptor {
  return { tag, attrs, injectTo: 'head-prepend' };
}
