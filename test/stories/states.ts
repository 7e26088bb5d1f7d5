/** Every element in each of its states, in rooms of every kind, as its own stories have it: nothing lacks a state that
 * its properties have, nothing breaks a rule of axe, also where the pointer is on it or the focus in it. */

import axe from 'axe-core';
import { render } from 'lit';
import { userEvent as simulated } from 'storybook/test';
import manifest from 'virtual:custom-elements';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Declaration } from '../../src/package/manifest';
import { cellsOf, matrix, type Cell } from '../../stories/everyone/matrix';
import type { Room } from '../../stories/everyone/rooms';
import { storyFiles, type StoryFile } from '../../stories/everyone/story-files';
import { holdsNumbers, kindsOf } from './kinds';

const declarations = new Map(
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .map((declaration): [string, Declaration] => [declaration.tagName!, declaration]),
);

let main: HTMLElement | undefined;

/** What is drawn in it, through shadow roots. */
function within(root: Element | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? within(element.shadowRoot) : []),
  ]);
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Wide, or as narrow as the room. */
async function open(room?: Room): Promise<void> {
  await page.viewport(room?.width === 'narrow' ? 320 : 1600, 1000);
}

async function show(cells: readonly Cell[]): Promise<HTMLElement[]> {
  main?.remove();
  main = document.createElement('div');
  document.body.append(main);
  render(matrix(cells), main);
  await document.fonts.ready;
  for (let i = 0; i < 3; i++) await frame();
  const places = [...main.querySelectorAll<HTMLElement>('.cell')];
  for (const [i, { state }] of cells.entries()) {
    await state.play?.({ canvasElement: places[i]!, userEvent: simulated });
  }
  return places;
}

/** Rules about a whole page, which this is not. */
const OF_PAGES = { region: { enabled: false }, 'landmark-unique': { enabled: false } };

async function faultsIn(place: Element): Promise<unknown[]> {
  // Of what passes it need not keep a list, which takes as long again.
  const options = { rules: OF_PAGES, resultTypes: ['violations' as const], preload: false };
  const { violations } = await axe.run(place, options);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, target }) => [target, html])]);
}

const seen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  element.getBoundingClientRect().width > 1;

/** What Tab leads to. */
function stopsIn(place: Element): HTMLElement[] {
  return within(place).filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.tabIndex >= 0 && !isOff(element) && seen(element),
  );
}

const isOff = (element: Element): boolean => element.matches(':disabled, dialog');

/** How everything is outlined. */
function outlines(place: Element): string[] {
  return within(place).map((element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
  });
}

/** Takes the focus away, from wherever it is. */
function leave(): void {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement)
    activeElement = activeElement.shadowRoot.activeElement;
  if (activeElement instanceof HTMLElement) activeElement.blur();
}

/** What answers the pointer, rather than a button beside it. */
const DRAWING = '[role=slider], [role=listbox], [role=grid]';

/** So many stops are looked at: the others of an element are of the same kinds. */
const MOST = 12;

/** Views of numbers that take no caption, and why. */
const WITHOUT_CAPTION: Readonly<Record<string, string>> = {
  'bw-heatmap': 'a part of others, which name it',
};

/** Registers the tests of all elements in these folders of `components/`: a file each for some of them, so that they
 * run side by side. */
export function testStatesOf(...folders: readonly string[]): void {
  afterEach(async () => {
    main?.remove();
    main = undefined;
    await open();
  });

  const files = storyFiles.filter(
    ({ folder, states }) => folders.includes(folder) && states.length > 0,
  );
  describe.each(files)('$about.component', testStates);
}

function testStates(file: StoryFile): void {
  const tag = file.about.component;
  const { members = [], events = [], slots = [] } = declarations.get(tag)!;
  const declared = new Map(members.map(({ name, type }) => [name, type?.text ?? '']));
  const cells = cellsOf(file);
  // One lies on the other, and all that is behind is out of reach.
  const isModal = events.some(({ name }) => name === 'bw-close');
  const shown = new Map<string, Set<string>>();

  /** Notes which kinds of values the elements have. */
  function note(places: readonly Element[]): void {
    const elements = places.flatMap((place) => within(place).filter((e) => e.localName === tag));
    for (const member of members) {
      const kinds = shown.get(member.name) ?? new Set();
      shown.set(member.name, kinds);
      for (const { name, has } of kindsOf(member)) {
        const values = elements.map((e) => (e as unknown as Record<string, unknown>)[member.name]);
        if (values.some(has)) kinds.add(name);
      }
    }
  }

  test('breaks no rule of accessibility in any state', async () => {
    if (!isModal) {
      const places = await show(cells);
      note(places);
      expect(await faultsIn(main!)).toEqual([]);
      return;
    }
    for (const cell of cells) {
      await open(cell.room);
      note(await show([cell]));
      expect(await faultsIn(main!), cell.state.name).toEqual([]);
    }
  });

  test('is shown with every kind of value that its properties take', () => {
    const reasons = file.about.parameters?.notShown ?? {};
    const lacking = members
      // Shut, a dialog is nothing.
      .filter(({ name }) => !(name in reasons) && !(isModal && name === 'open'))
      .flatMap((member) =>
        kindsOf(member)
          .filter(({ name }) => !shown.get(member.name)?.has(name))
          .map((kind) => `${member.name}: ${kind.name}`)
          .filter((lack) => !(lack in reasons)),
      );
    expect(lacking.join('; ')).toBe('');
  });

  test('shows where the pointer and the focus are', async () => {
    for (const cell of cells.slice(0, 2)) {
      await open(isModal ? cell.room : undefined);
      const [place] = await show([cell]);
      const stops = stopsIn(place!);
      if (stops.length === 0) return;
      const points: unknown[] = [];
      place!.addEventListener('bw-point', ({ detail }) => points.push(detail));
      // From here on the focus is one of the keyboard.
      await userEvent.keyboard('{Shift}');
      for (const stop of stops.slice(0, MOST)) {
        leave();
        const before = outlines(place!);
        stop.focus();
        expect(stop.matches(':focus-visible'), stop.outerHTML).toBe(true);
        expect(outlines(place!), `marks the focus in ${stop.outerHTML}`).not.toEqual(before);
      }
      const target = stops.find((stop) => stop.matches(DRAWING)) ?? stops[0]!;
      target.focus();
      await userEvent.hover(target, { timeout: 5_000 });
      expect(target.matches(':hover'), target.outerHTML).toBe(true);
      if (file.folder === 'views' && events.some(({ name }) => name === 'bw-point')) {
        expect(points.at(-1)).not.toBe(undefined);
      }
      expect(await faultsIn(main!)).toEqual([]);
    }
  });

  const takesCaption = slots.some(({ name }) => name === 'caption');

  if (file.folder !== 'views') return;

  test('takes a caption where it shows numbers', () => {
    const wants = members.some(holdsNumbers) && !(tag in WITHOUT_CAPTION);
    expect(takesCaption).toBe(wants);
  });

  if (!takesCaption) return;

  test('keeps its caption in its place when the numbers come', async () => {
    const [place] = await show(cells.slice(0, 1));
    const element = within(place!).find(({ localName }) => localName === tag)!;
    const said = Object.assign(document.createElement('p'), { slot: 'caption' });
    said.textContent = 'What the page says below it.';
    element.append(said);
    const where = async (): Promise<number> => {
      for (let i = 0; i < 2; i++) await frame();
      return said.getBoundingClientRect().top - element.getBoundingClientRect().top;
    };
    const known = await where();
    const bottoms = within(element).map((part) => part.getBoundingClientRect().bottom);
    expect(said.getBoundingClientRect().top).toBeGreaterThan(0);
    expect(bottoms.length).toBeGreaterThan(0);
    for (const { name } of members.filter(holdsNumbers)) {
      if (declared.get(name)?.includes('undefined')) Object.assign(element, { [name]: undefined });
    }
    expect(await where()).toBe(known);
  });
}
