/** What a teacher pastes into a page to show the run that is on show here. */

import { attributesOf } from '../../components/session/place-attributes';

export interface EmbedCode {
  /** The simulator as a tag, with its script. */
  readonly tag: string;
  /** The same in a frame, for pages that take no scripts but frames. */
  readonly frame: string;
}

/** Height (px) of the frame until its host listens. */
const HEIGHT = 1100;

/**
 * @param query of the page's address
 * @param folder address of the folder that holds the package, with its final slash
 */
export function embedCode(query: string, folder: string): EmbedCode {
  const attributes = attributesOf(query);
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const frameQuery = new URLSearchParams(attributes.map(([name, value]) => [name, value]));
  return {
    tag: [
      `<script type="module" src="${escaped(`${folder}batchwise.js`)}"></script>`,
      `<bw-simulator${written}></bw-simulator>`,
    ].join('\n'),
    frame: [
      `<script src="${escaped(`${folder}embed-host.js`)}"></script>`,
      `<iframe src="${escaped(`${folder}embed.html?${frameQuery.toString()}`)}"` +
        ` title="Batchwise" width="100%" height="${HEIGHT}"></iframe>`,
    ].join('\n'),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
