/** An element in each of its states, each state in rooms of every kind: made from the element's own stories. */

import { html, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Room } from './rooms';
import { PAIRS } from './rooms';
import type { State, StoryFile } from './story-files';
import './matrix.css';

/** A state in a room. */
export interface Cell {
  readonly state: State;
  readonly room: Room;
}

/** Each state in a pair of rooms, by turns (what is large, in one room); the first one also in those that no other is in. */
export function cellsOf({ about, states }: StoryFile): Cell[] {
  if (about.parameters?.large) {
    const rooms = PAIRS.flat();
    return states.map((state, index) => ({ state, room: rooms[index % rooms.length]! }));
  }
  return states.flatMap((state, index) => {
    const pairs = PAIRS.filter((_, pair) =>
      index === 0 ? pair === 0 || pair >= states.length : pair === index % PAIRS.length,
    );
    return pairs.flat().map((room) => ({ state, room }));
  });
}

/** Side by side; each is a `.cell`, in the order given. */
export function matrix(cells: readonly Cell[]): TemplateResult {
  return html`<main class="matrix">${cells.map(cell)}</main>`;
}

function cell({ state, room }: Cell): TemplateResult {
  const { theme, lang, dir, width } = room;
  return html`<section
    class=${classMap({ cell: true, [width]: true })}
    data-theme=${theme}
    lang=${lang}
    dir=${dir}
  >
    <p class="state" lang="en" dir="ltr">${state.name}</p>
    ${state.render(state.args, { args: state.args })}
  </section>`;
}
