/** Cells as the text of a Python script. Editors that know `# %%` show the cells. */

import type { Cell } from './program';

const WIDTH = 96;

export function scriptOf(cells: readonly Cell[]): string {
  const parts = cells.map(({ is, text }) =>
    is === 'code' ? `# %%\n${text}` : `# %% [markdown]\n${commented(text)}`,
  );
  return `${parts.join('\n\n')}\n`;
}

function commented(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => wrapped(line))
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');
}

/** The line in lines of at most WIDTH characters; a longer word has a line of its own. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
