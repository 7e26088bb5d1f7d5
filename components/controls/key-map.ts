/** The page's keys: what each asks for, and which of them the focused element keeps for itself. */

export type KeyAct =
  | { readonly is: 'play' | 'reset' | 'end' | 'drawer' | 'theme' | 'help' }
  | { readonly is: 'stage' | 'batch' | 'speed' | 'image'; readonly by: -1 | 1 }
  /** `stage` counts from 0. */
  | { readonly is: 'go'; readonly stage: number };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Keys that are no letter, digit or sign: they stay when single-letter keys are switched off. */
const named: Readonly<Record<string, KeyAct>> = {
  ' ': { is: 'play' },
  ArrowLeft: { is: 'stage', by: -1 },
  ArrowRight: { is: 'stage', by: 1 },
  Home: { is: 'reset' },
  End: { is: 'end' },
};

const shifted: Readonly<Record<string, KeyAct>> = {
  ArrowLeft: { is: 'batch', by: -1 },
  ArrowRight: { is: 'batch', by: 1 },
};

/** Shift may be needed to type a sign or, on some keyboards, a digit; so it says nothing there. */
const signs: Readonly<Record<string, KeyAct>> = {
  '-': { is: 'speed', by: -1 },
  '−': { is: 'speed', by: -1 },
  '+': { is: 'speed', by: 1 },
  // Where + is on one key with =, above it.
  '=': { is: 'speed', by: 1 },
  '[': { is: 'image', by: -1 },
  ']': { is: 'image', by: 1 },
  '?': { is: 'help' },
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, stage): [string, KeyAct] => [
      String(stage + 1),
      { is: 'go', stage },
    ]),
  ),
};

const letterKeys: Readonly<Record<string, KeyAct>> = {
  d: { is: 'drawer' },
  t: { is: 'theme' },
};

/** What a key asks of the page; null for all others, and for keys held with Ctrl, Alt or Meta.
 * @param letters whether letters, digits and signs act at all (WCAG 2.1.4). */
export function actOf(pressed: Pressed, letters: boolean): KeyAct | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed;
  const held = ctrlKey || altKey || metaKey;
  if (held) {
    // On many keyboards brackets are typed with AltGr, which comes as Ctrl and Alt together.
    const typed = ctrlKey && altKey && !metaKey && (key === '[' || key === ']');
    return typed && letters ? signs[key]! : null;
  }
  const map = shiftKey ? shifted : named;
  if (Object.hasOwn(map, key)) return map[key]!;
  if (!letters) return null;
  if (Object.hasOwn(signs, key)) return signs[key]!;
  const letter = key.toLowerCase();
  return !shiftKey && Object.hasOwn(letterKeys, letter) ? letterKeys[letter]! : null;
}

const ARROWS = /^(Arrow|Page|Home$|End$)/;
const PRESSES = /^( |Enter)$/;

const NOTHING_TYPED = /^(button|submit|reset|image|file|color|checkbox|radio|range)$/;
const TYPED_ROLES = /^(textbox|searchbox|combobox|spinbutton)$/;
const MOVED_ROLES =
  /^(slider|tab|radio|option|listbox|menu|menuitem|menuitemradio|menuitemcheckbox|tree|treeitem|grid|gridcell|treegrid|scrollbar|separator|application)$/;
const PRESSED_ROLES =
  /^(button|link|checkbox|switch|tab|radio|option|menuitem|menuitemradio|menuitemcheckbox|treeitem|gridcell)$/;

/** Whether the focused element keeps this key: fields theirs, buttons Space and Enter, sliders and tabs
 * the arrows, an open dialog all of them. Also when somebody has acted on the key already. */
export function ownsKeys(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  const path = event.composedPath().filter((node) => node instanceof HTMLElement);
  if (path.some((node) => node instanceof HTMLDialogElement && node.open)) return true;
  const [focused] = path;
  if (!focused) return false;
  const role = focused.getAttribute('role') ?? '';
  if (isTyped(focused) || TYPED_ROLES.test(role)) return true;
  if (ARROWS.test(event.key)) return isMoved(focused) || MOVED_ROLES.test(role);
  if (PRESSES.test(event.key)) return isPressed(focused) || PRESSED_ROLES.test(role);
  return false;
}

function isTyped(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !NOTHING_TYPED.test(element.type);
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    element.isContentEditable
  );
}

function isMoved(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && /^(radio|range)$/.test(element.type);
}

function isPressed(element: HTMLElement): boolean {
  return (
    element.matches('button, summary, a[href], area[href]') ||
    (element instanceof HTMLInputElement && element.type !== 'range')
  );
}
