/** Vite plugin that leaves out of tfjs what no program here runs: the worker's script is half as long without. */

import type { Plugin } from 'vite';

/**
 * The operations of backends that stages, evaluation and tape come to. A stage that needs another fails in the built
 * page; `test/worker/kernels.test.ts` fails before that, and says which.
 */
export const KERNELS: ReadonlySet<string> = new Set([
  'Add',
  'ArgMax',
  'BatchMatMul',
  'Cast',
  'Equal',
  'Exp',
  'Identity',
  'Log',
  'Max',
  'Mean',
  'Multiply',
  'Neg',
  'OneHot',
  'RealDiv',
  'Reshape',
  'Sigmoid',
  'Softmax',
  'Sub',
  'Sum',
  'Transpose',
]);

const of = (path: string): RegExp => new RegExp(`[\\\\/]@tensorflow[\\\\/]tfjs-${path}$`);

/** The lists of all operations of a backend, and of the gradients of all. */
const REGISTRY = of(
  '(?:core|backend-\\w+)[\\\\/]dist[\\\\/]register_all_(?:kernels|gradients)\\.js',
);
/** The package's entry, which tells readers of models about optimizers. */
const CORE = of('core[\\\\/]dist[\\\\/]index\\.js');
/** Readers and writers of models. */
const MODELS = of('core[\\\\/]dist[\\\\/]io[\\\\/]\\w+\\.js');
/** What Emscripten made of the backend with threads, which hangs on isolated pages and is never started. */
const THREADS = of('backend-wasm[\\\\/]wasm-out[\\\\/][\\w-]+-threaded-simd(?:\\.worker)?\\.js');
/** The same without threads: a classic script. */
const GLUE = of('backend-wasm[\\\\/]wasm-out[\\\\/]tfjs-backend-wasm\\.js');

export function tfjsParts(): Plugin {
  return {
    name: 'batchwise:tfjs-parts',
    apply: 'build',
    transform(code, id) {
      if (REGISTRY.test(id)) return changed(onlyNeeded(code));
      if (CORE.test(id)) return changed(without(code, /^.*registerOptimizers.*$/gm));
      if (MODELS.test(id)) return { code, map: null, moduleSideEffects: false };
      if (THREADS.test(id))
        return changed("export default null; export const wasmWorkerContents = '';");
      if (GLUE.test(id)) return changed(asModule(code));
      return null;
    },
  };
}

const changed = (code: string): { code: string; map: null } => ({ code, map: null });

/** Of the lists' lines, one to import each configuration and one to register it. */
function onlyNeeded(code: string): string {
  const left = new Set<string>();
  const imports = code.replace(
    /^import \{ (\w+) \} from '\.\/(?:kernels|gradients)\/(\w+?)(?:_grad)?';$/gm,
    (line, config: string, kernel: string) => {
      if (KERNELS.has(kernel)) return line;
      left.add(config);
      return '';
    },
  );
  if (left.size === 0) throw new Error('tfjs lists its operations in another way.');
  return imports.replace(/^ +(\w+),?$/gm, (line, config: string) => (left.has(config) ? '' : line));
}

/** A module needs no helper of the bundler's, which would be a request of its own. */
function asModule(code: string): string {
  return without(code, /^if \(typeof exports === 'object'[^]*/m).concat(
    'export default WasmBackendModule;',
  );
}

function without(code: string, part: RegExp): string {
  const rest = code.replace(part, '');
  if (rest === code) throw new Error('A part of tfjs has become another.');
  return rest;
}
