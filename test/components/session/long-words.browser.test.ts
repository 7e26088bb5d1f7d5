/** The simulator in a language half as long again, and on a page that is read from right to left. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/session/session';
import '../../../components/session/simulator';
import type { Simulator } from '../../../components/session/simulator';
import { lengthened, PSEUDO, speakPseudo } from '../../locales/pseudo';
import { eachOnItsOwnPage, put, runOf, there } from './lesson';

eachOnItsOwnPage();

let forget: () => void;

beforeAll(() => {
  forget = speakPseudo();
});

afterAll(() => {
  forget();
});

const WIDTHS = [
  [320, 640],
  [390, 844],
  [900, 1200],
  [1280, 900],
  [1600, 1000],
] as const;

/** Everything in an element and in the shadow roots below it. */
function all(root: Element | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? all(element.shadowRoot) : []),
  ]);
}

const seen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  getComputedStyle(element).clipPath === 'none';

/** Where it stands, for a message. */
function pathOf(element: Element): string {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
  return `${host}${element.localName}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 40)}"`;
}

/** Controls that reach out of the window at either side. */
function outside(simulator: Simulator): string[] {
  return all(simulator.renderRoot as ShadowRoot)
    .filter((element) => element.matches('button, input, select, [tabindex="0"]') && seen(element))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -0.5 || right > innerWidth + 0.5);
    })
    .map(pathOf);
}

/** Texts that are wider than their control, and cut off or laid over what is beside it. */
function spilt(simulator: Simulator): string[] {
  return all(simulator.renderRoot as ShadowRoot)
    .filter((element) => element.matches('button, label, h3, th') && seen(element))
    .filter((element) => {
      const { textOverflow } = getComputedStyle(element);
      return textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    })
    .filter((element) => element.clientWidth > 0)
    .map(pathOf);
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A simulator at each width, all of them on one run, and whatever does not fit. */
async function faultsOf(attributes: string): Promise<string[]> {
  put('<bw-session id="run" batch="3" stage="gradient"></bw-session>');
  document.body.style.setProperty('margin', '0');
  const faults: string[] = [];
  for (const [width, height] of WIDTHS) {
    await page.viewport(width, height);
    const main = put(`<bw-simulator session="run" ${attributes}></bw-simulator>`);
    await there('#run');
    const simulator = main.querySelector('bw-simulator')!;
    await expect.poll(() => simulator.renderRoot.querySelector('bw-deck')).not.toBeNull();
    await frames(4);
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    if (over > 0) faults.push(`the page at ${width} is ${over} wider`);
    faults.push(...outside(simulator).map((control) => `outside at ${width}: ${control}`));
    faults.push(...spilt(simulator).map((text) => `spilt at ${width}: ${text}`));
    if (width !== WIDTHS.at(-1)![0]) main.remove();
  }
  return faults;
}

test('long words break nothing at any width', async () => {
  expect(await faultsOf(`lang="${PSEUDO}"`)).toEqual([]);
  await expect
    .element(page.getByRole('button', { name: lengthened('Stage forward') }))
    .toBeVisible();
});

test('on a page that is read from right to left nothing overflows and the controls work', async () => {
  document.documentElement.dir = 'rtl';
  try {
    expect(await faultsOf('')).toEqual([]);
    await page.getByRole('button', { name: 'Stage forward' }).click();
    expect(runOf('#run').session.state.cursor).toEqual({ step: 2, stage: 7 });
  } finally {
    document.documentElement.dir = 'ltr';
  }
});
