/** What a person does with the simulator and reads off it, by the names that the page itself gives. */

import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { openPage, type PageOptions } from './page';

export type Transport =
  | 'Reset'
  | 'Batch back'
  | 'Stage back'
  | 'Play'
  | 'Pause'
  | 'Stage forward'
  | 'Batch forward'
  | 'To end';

/** Titles of the stages in English, in their order. */
export const STAGES = [
  'Batch',
  'Logits',
  'Softmax',
  'Loss',
  'Compare',
  'Error',
  'Gradient',
  'Update',
] as const;

export type StageTitle = (typeof STAGES)[number];

/** Batch and stage as the page counts them: from 1. */
export interface Place {
  readonly batch: number;
  readonly stage: number;
}

// What is waited for comes when it comes; this only ends a wait in vain.
const PATIENCE = { timeout: 20_000, interval: 20 };

/** Expects what `read` gives in the end. */
export function eventually<T>(read: () => T, message?: string) {
  return expect.poll(read, { ...PATIENCE, ...(message !== undefined && { message }) });
}

export class Simulator {
  constructor(readonly page: Page) {}

  /** The page at `path`, once the values of a batch are there. */
  static async open(path = '', options: PageOptions = {}): Promise<Simulator> {
    const page = await openPage(path, {
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    const simulator = new Simulator(page);
    await simulator.ready();
    return simulator;
  }

  /** Waits until the values of a batch are shown. */
  async ready(): Promise<void> {
    await eventually(() => this.tray.getAttribute('aria-valuetext')).toMatch(/^\d+ (of|de) \d/);
  }

  get loop(): Locator {
    return this.page.locator('bw-loop');
  }

  get tray(): Locator {
    return this.page.locator('bw-tray').getByRole('slider');
  }

  get image(): Locator {
    return this.page.locator('bw-image').getByRole('slider');
  }

  get strip(): Locator {
    return this.page.locator('bw-strip').getByRole('slider');
  }

  get timeline(): Locator {
    return this.page.locator('bw-timeline').getByRole('slider');
  }

  get formula(): Locator {
    return this.page.locator('bw-formula');
  }

  /** What is said about the weights on show: costs, accuracies, what is waited for. */
  get measured(): Locator {
    return this.page.locator('p.measured');
  }

  /** Weights, or their gradients, as images. */
  weights(symbol: 'W' | '∇W'): Locator {
    return this.loop.getByRole('slider', { name: new RegExp(`^${symbol}:`) });
  }

  /** A panel of the loop by its title. */
  panel(title: string): Locator {
    // What is slotted into the group is no descendant of it, but of the element that frames it.
    const group = this.page.getByRole('group', { name: title, exact: true });
    return this.loop.locator('bw-panel').filter({ has: group });
  }

  /** The rows of a panel with bars, as they are read out. */
  rows(title: string): Promise<string[]> {
    return this.panel(title).getByRole('option').locator('.hidden').allInnerTexts();
  }

  /** Presses a button of the transport. */
  press(name: Transport): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Presses one and waits until the page is there. */
  async step(name: Transport, place: Place): Promise<void> {
    await this.press(name);
    await this.reach(place);
  }

  key(name: string): Promise<void> {
    return this.page.keyboard.press(name);
  }

  /** Presses a key and waits until the page is there. */
  async keyTo(name: string, place: Place): Promise<void> {
    await this.key(name);
    await this.reach(place);
  }

  /** What stands beside the map of stages. */
  async place(): Promise<Place> {
    // Text that is laid out would be laid out at each look, and one looks while the page draws.
    const [above, below] = await this.page.locator('bw-status > div').allTextContents();
    const number = (text = ''): number => {
      // "batch 1,234 of 20,000", where languages part thousands in their own ways.
      const [, digits] = /(\d[\d,.\s]*) (?:of|de) [\d,.\s]+$/.exec(text) ?? [];
      return Number(digits?.replace(/\D/g, ''));
    };
    return { batch: number(below), stage: number(above) };
  }

  reach(place: Place): Promise<void> {
    return eventually(() => this.place()).toEqual(place);
  }

  /** Clicks on the timeline where a batch is, as read off its axis. */
  async clickBatch(batch: number): Promise<void> {
    const { x, y } = await this.onTimeline(batch);
    await this.page.mouse.click(x, y);
  }

  async onTimeline(batch: number): Promise<{ readonly x: number; readonly y: number }> {
    const tick = async (text: string): Promise<number> => {
      const mark = this.timeline
        .locator('.axis.below .tick')
        .filter({ hasText: new RegExp(`^${text}$`) });
      const box = (await mark.locator('line').boundingBox())!;
      return box.x + box.width / 2;
    };
    const [from, to] = [await tick('0'), await tick('100')];
    const box = (await this.timeline.boundingBox())!;
    return { x: from + ((to - from) * batch) / 100, y: box.y + box.height / 2 };
  }

  /** Opens the drawer, if it is shut, at its tab of tensors. */
  async openDrawer(): Promise<void> {
    if (await this.scope.isVisible()) return;
    const tab = this.page.getByRole('tab', { name: 'Tensors', exact: true });
    const rail = this.page.getByRole('button', { name: 'Tensors', exact: true });
    await tab.or(rail).click();
    await this.scope.waitFor();
  }

  private get scope(): Locator {
    return this.page.getByRole('list', { name: 'In scope' });
  }

  /** Every number of a tensor in scope, exactly, as the drawer's "Copy as JSON" gives it. */
  async numbers(name: string): Promise<string> {
    await this.openDrawer();
    const line = this.scope.locator(`li[data-name="${name}"]`);
    const opener = line.getByRole('button').first();
    if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
    await line.getByRole('button', { name: 'JSON', exact: true }).click();
    await line.getByText(/Copied \d+ numbers? as JSON\./).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Names of the tensors that the drawer lists. */
  async namesInScope(): Promise<string[]> {
    await this.openDrawer();
    const lines = this.scope.locator('li');
    return lines.evaluateAll((all) => all.map((line) => line.dataset['name']!));
  }

  /** A hash of the exact numbers of tensors in scope, by name: of these, or of all. */
  async hashes(names?: readonly string[]): Promise<Record<string, string>> {
    const hashes: Record<string, string> = {};
    for (const name of names ?? (await this.namesInScope())) {
      hashes[name] = createHash('sha256')
        .update(await this.numbers(name))
        .digest('hex')
        .slice(0, 16);
    }
    return hashes;
  }
}

/** The first number in a text, written with a point or with U+2212. */
export function numberIn(text: string | null): number {
  const match = /[-−]?\d+(\.\d+)?/.exec(text ?? '');
  return match ? Number(match[0].replace('−', '-')) : NaN;
}
