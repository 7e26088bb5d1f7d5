/** What a teacher pastes into a page to show the run that is on show here. */

import { attributesOf } from '../place-attributes';

export interface EmbedCode {
  /** The simulator as a tag, with its script. */
  readonly tag: string;
  /** The same in a frame, for pages that take no scripts but frames; null where there is no page for frames. */
  readonly frame: string | null;
}

/** Height (px) of the frame until its host listens. */
const HEIGHT = 1100;

/**
 * @param query of the page's address
 * @param folder address of the folder that holds the package, with its final slash
 * @param hide what the simulator shall not show, as its attribute says it
 * @param pages whether our pages stand in that folder
 */
export function embedCode(
  query: string,
  folder: string,
  { hide = '', pages = true }: { readonly hide?: string; readonly pages?: boolean } = {},
): EmbedCode {
  const attributes = [...attributesOf(query), ...(hide ? [['hide', hide] as const] : [])];
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const frameQuery = new URLSearchParams(attributes.map(([name, value]) => [name, value]));
  const frame = [
    `<script src="${escaped(`${folder}embed-host.js`)}"></script>`,
    `<iframe src="${escaped(`${folder}embed.html?${frameQuery.toString()}`)}"` +
      ` title="Batchwise" width="100%" height="${HEIGHT}"></iframe>`,
  ];
  return {
    tag: [
      `<script type="module" src="${escaped(`${folder}batchwise.js`)}"></script>`,
      `<bw-simulator${written}></bw-simulator>`,
    ].join('\n'),
    frame: pages ? frame.join('\n') : null,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
