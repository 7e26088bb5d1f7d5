/** The build: the page, and the package in all its forms, into one folder that any static host can serve. */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { bundleConfig, elementsConfig, type Target } from './configs';
import { elementModules } from './elements';
import { writeFacades } from './facades';
import { writeInlineCopies } from './inline-builds';
import { writeIntegrity } from './integrity';
import { writeManifest } from './manifest';
import { strictLogger } from './strict-logger';
import { writeTypes } from './types';

const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const target: Target = { outDir: values.outDir, version };
const elements = elementModules();

// First of all, since it empties the folder.
await build({
  customLogger: strictLogger('warn'),
  build: { outDir: target.outDir, emptyOutDir: true },
});
await build(elementsConfig(target, elements));
await build(bundleConfig(target, elements));
await writeInlineCopies(target, elements);
writeTypes(
  elements.map(({ file }) => file),
  target.outDir,
);
writeFacades(writeManifest(elements, target.outDir), target.outDir);
writeIntegrity(target.outDir);
