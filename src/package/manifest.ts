/** Writes `custom-elements.json`: what each element takes, sends, slots and lets be styled. Node only. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ElementModule } from './elements';
import { writtenOut } from './literal-types';

export interface Member {
  readonly kind: 'field' | 'method';
  readonly name: string;
  readonly privacy?: 'private' | 'protected';
  readonly static?: true;
  readonly readonly?: true;
  readonly attribute?: string;
  readonly description?: string;
  readonly type?: Readonly<{ text: string }>;
}

export interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly object[];
  readonly superclass?: Readonly<{ name: string; package: string }>;
  readonly events?: readonly Readonly<{ name?: string; description?: string }>[];
  readonly slots?: readonly Readonly<{ name: string; description?: string }>[];
}

export interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly Readonly<{
    path: string;
    declarations?: readonly Declaration[];
    exports?: readonly unknown[];
  }>[];
}

/** What elements inherit properties from. */
const BASES = ['components/run-element.ts', 'components/value-element.ts'];

/** An element with what the manifest says of it. */
export type Described = ElementModule & { readonly declaration: Declaration };

/**
 * Analyses the elements' sources, and leaves out what is private and what is no element.
 *
 * @throws {Error} when the analyzer fails or overlooks an element
 */
export function manifestOf(elements: readonly ElementModule[]): {
  readonly manifest: Manifest;
  readonly described: readonly Described[];
} {
  const { modules, schemaVersion } = analyse([...BASES, ...elements.map(({ file }) => file)]);
  const described = elements.map((element) => {
    const found = modules
      .find(({ path }) => path === element.file)
      ?.declarations?.find(({ tagName }) => tagName === element.tag);
    if (!found) throw new Error(`The analyzer has not found ${element.tag} in ${element.file}.`);
    return { ...element, declaration: published(found, element.file) };
  });
  return { manifest: { schemaVersion, modules: described.map(moduleOf) }, described };
}

/** Writes it into the package. */
export function writeManifest(
  elements: readonly ElementModule[],
  outDir: string,
): readonly Described[] {
  const { manifest, described } = manifestOf(elements);
  writeFileSync(join(outDir, 'custom-elements.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  return described;
}

function analyse(files: readonly string[]): Manifest {
  const cli = join(
    dirname(
      createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/package.json'),
    ),
    'cem.js',
  );
  const folder = mkdtempSync('node_modules/.cem-');
  try {
    const args = [cli, 'analyze', '--config', 'src/package/cem.config.mjs', '--quiet'];
    const { status, stderr } = spawnSync(process.execPath, [
      ...args,
      '--outdir',
      folder,
      '--globs',
      ...files,
    ]);
    if (status !== 0) throw new Error(`The elements could not be analysed: ${stderr.toString()}`);
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a host may rely on, whatever an element has it from. */
function published(declaration: Declaration, file: string): Declaration {
  const { members, attributes, ...rest } = declaration;
  const fields = members
    ?.filter((member) => !member.privacy && !member.static && member.kind === 'field')
    // What an element makes for itself, such as `bound`, is only read by other files of ours.
    .filter((member) => !member.readonly || member.attribute !== undefined)
    .map((member) =>
      member.type
        ? { ...member, type: { text: writtenOut(once(member.type.text), file) } }
        : member,
    );
  return {
    ...rest,
    ...(attributes && { attributes: attributes.map(own) }),
    ...(fields && { members: fields.map(own) }),
    superclass: { name: 'LitElement', package: 'lit' },
  };
}

/** Without the name of a class that no host can see. */
function own<Inherited extends object>(described: Inherited): Inherited {
  return Object.fromEntries(
    Object.entries(described).filter(([key]) => key !== 'inheritedFrom'),
  ) as Inherited;
}

/** Optional properties come out as `Value | undefined | undefined`. */
function once(type: string): string {
  return type.replace(/(\| undefined)(?: \| undefined)+/, '$1');
}

function moduleOf({ name, tag, className, declaration }: Described): Manifest['modules'][number] {
  const path = `elements/${name}.js`;
  const reference = { name: className, module: path };
  return {
    path,
    declarations: [declaration],
    exports: [
      { kind: 'js', name: className, declaration: reference },
      { kind: 'custom-element-definition', name: tag, declaration: reference },
    ],
  };
}
