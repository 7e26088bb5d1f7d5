/** Cells as a Jupyter notebook, version 4.5 of its format. */

import type { Cell } from './program';

/** Text of an `.ipynb` file. Nothing has been run in it yet. */
export function notebookOf(cells: readonly Cell[]): string {
  const notebook = {
    cells: cells.map(({ is, text }, n) => {
      const common = { id: `cell-${n + 1}`, metadata: {}, source: linesOf(text) };
      return is === 'code'
        ? { cell_type: 'code', execution_count: null, ...common, outputs: [] }
        : { cell_type: 'markdown', ...common };
    }),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** Every line with its break, as notebooks are kept. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
