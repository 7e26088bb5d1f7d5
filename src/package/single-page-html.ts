/** The text of `batchwise.html`. Node only. */

import { readFileSync } from 'node:fs';

/** @param script the page with everything inside */
export function singlePage(script: string, licenses: string): string {
  const styles = ['tokens', 'app'].map((name) => readFileSync(`src/app/${name}.css`, 'utf8'));
  const lines = [
    '<!doctype html>',
    '<html lang="en" data-theme="light">',
    '<head>',
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<title>Batchwise</title>',
    '<link rel="icon" href="data:," />',
    `<!--\n${licenses.replaceAll('--', '- -')}\n-->`,
    `<style>${styles.join('\n')}</style>`,
    '</head>',
    '<body>',
    '<noscript>Batchwise trains a classifier in your browser, so it needs JavaScript.</noscript>',
    `<script>${withoutEnd(script)}</script>`,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** A script's text must not hold what would end its element, or what begins a comment in one. All of it stands in
 * texts and patterns, in which this is another way to write it. */
function withoutEnd(script: string): string {
  return script.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c');
}
