/** The simulator as a widget of notebooks: see https://anywidget.dev. */

import type { AnyWidget } from 'anywidget/types';
import './all-elements';
import type { StepDetail } from '../../components/events';
import { placeAttributes, setPlace } from '../../components/session/place-attributes';
import { placeInside } from './inside';

placeInside(import.meta.url);

/** What a notebook, or a page made of one, hands to a widget. */
interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
  save_changes(): void;
}

interface Rendering {
  readonly model: Model;
  readonly el: HTMLElement;
}

/** Attributes that a model's traits set; a trait has underscores where an attribute has hyphens. */
const attributes = [...placeAttributes, 'hide', 'lang'];

const traitOf = (attribute: string): string => attribute.replaceAll('-', '_');

/**
 * Shows a simulator as the model says, and tells the model where the learner is: `batch` (from 1), `stage` and `loss`.
 *
 * @returns what takes it away
 */
function render({ model, el }: Rendering): () => void {
  const simulator = document.createElement('bw-simulator');
  let telling = false;
  const follow = (attribute: string) => (): void => {
    // It is there already, and going there would end what is played.
    if (telling) return;
    const value = model.get(traitOf(attribute));
    const none = value === undefined || value === null || value === '';
    setPlace(simulator, attribute, none ? null : textOf(value));
  };
  const follows = attributes.map((name) => ({
    event: `change:${traitOf(name)}`,
    act: follow(name),
  }));
  for (const { event, act } of follows) {
    act();
    model.on(event, act);
  }
  const tell = ({ detail }: CustomEvent<StepDetail>): void => {
    telling = true;
    for (const [name, value] of Object.entries(detail)) {
      // A trait that the notebook has not declared is not for us to make.
      if (model.get(name) !== undefined) model.set(name, value);
    }
    telling = false;
    model.save_changes();
  };
  simulator.addEventListener('bw-step', tell);
  el.append(simulator);
  return () => {
    for (const { event, act } of follows) model.off(event, act);
    simulator.remove();
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export default { render } satisfies AnyWidget;
