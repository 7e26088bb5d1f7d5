/** Writes what hosts in TypeScript and React need around the elements: declarations, tags in JSX, components. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Described } from './manifest';

/** Everything that is derived from the manifest. */
export function writeFacades(elements: readonly Described[], outDir: string): void {
  const write = (path: string, lines: readonly string[]): void => {
    const file = join(outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
  };
  for (const element of elements) {
    write(`elements/${element.name}.d.ts`, declaration(element));
    write(`react/${element.name}.js`, component(element));
    write(`react/${element.name}.d.ts`, componentType(element));
  }
  const all = elements.map(({ name }) => `export * from './${name}.js';`);
  write('react/index.js', all);
  write('react/index.d.ts', all);
  write('jsx.d.ts', jsx(elements));
}

function declaration({ file }: Described): string[] {
  return [
    `export * from '../types/${file.replace(/\.ts$/, '.js')}';`,
    // The events are declared for all elements in one place.
    "import '../types/components/events.js';",
  ];
}

function component(element: Described): string[] {
  const { name, tag, className } = element;
  const events = eventsOf(element).map((event) => `${handler(event)}: '${event}'`);
  return [
    "import * as react from 'react';",
    "import { createComponent } from '@lit/react';",
    `import { ${className} as elementClass } from '../elements/${name}.js';`,
    `export const ${className} = /* @__PURE__ */ createComponent({`,
    `  react, elementClass, tagName: '${tag}', displayName: '${className}',`,
    `  events: { ${events.join(', ')} },`,
    '});',
  ];
}

function componentType(element: Described): string[] {
  const { name, className } = element;
  const events = eventsOf(element).map(
    (event) => `  ${handler(event)}: EventName<GlobalEventHandlersEventMap['${event}']>;`,
  );
  return [
    "import type { EventName, ReactWebComponent } from '@lit/react';",
    `import type { ${className} as Element } from '../elements/${name}.js';`,
    `export declare const ${className}: ReactWebComponent<Element, {`,
    ...events,
    '}>;',
  ];
}

/** The tags in JSX, with the properties of their classes. React 19 sets those as properties. */
function jsx(elements: readonly Described[]): string[] {
  const tags = elements.map((element) => {
    const fields = (element.declaration.members ?? []).filter((member) => !member.readonly);
    const names = fields.map((member) => `'${member.name}'`).join(' | ') || 'never';
    const events = eventsOf(element).map((event) => `'${event}'`);
    return `      '${element.tag}': Tag<import('./elements/${element.name}.js').${element.className}, ${names}, ${events.join(' | ') || 'never'}>;`;
  });
  return [
    "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    "import './types/components/events.js';",
    'type Tag<Element, Field extends keyof Element, Event extends keyof GlobalEventHandlersEventMap> =',
    '  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, Field> &',
    '  Partial<Pick<Element, Field>> &',
    '  { [Name in Event as `on${Name}`]?: (event: GlobalEventHandlersEventMap[Name]) => void };',
    "declare module 'react' {",
    '  namespace JSX {',
    '    interface IntrinsicElements {',
    ...tags,
    '    }',
    '  }',
    '}',
  ];
}

function eventsOf({ declaration: { events = [] } }: Described): string[] {
  return events.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

/** `bw-point` as React writes it: `onBwPoint`. */
function handler(event: string): string {
  return `on${event.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
}
