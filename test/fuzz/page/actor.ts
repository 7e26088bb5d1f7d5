/** Does to the built page what it is told, and notes everything that a page must not do. */

import type { Browser, Page } from 'playwright';
import type { Act } from './acts';

/** Milliseconds after which a page that does not answer counts as stuck. */
const PATIENCE = 20_000;

/** An act, and for whoever reads the list the element that a `press` or a `type` meant. */
interface Done {
  readonly act: Act;
  on: string;
}

export class Actor {
  readonly done: Readonly<Done>[] = [];
  private readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.errors.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on('crash', () => this.errors.push('the page crashed'));
    page.on('popup', (popup) => void popup.close());
    page.on('dialog', (dialog) => void dialog.dismiss());
  }

  /** A page of its own context. @param address of the built page, with a slash at the end */
  static async at(browser: Browser, address: string): Promise<Actor> {
    const context = await browser.newContext({
      viewport: { width: 1600, height: 1000 },
      locale: 'en',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const actor = new Actor(await context.newPage(), address);
    // Functions that are sent to the page ask for this where tsx has compiled them.
    await actor.page.addInitScript('globalThis.__name ??= (named) => named');
    await actor.page.goto(address);
    return actor;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** @throws {Error} when anything goes wrong by it */
  async take(act: Act): Promise<void> {
    const done = { act, on: '' };
    this.done.push(done);
    done.on = await this.act(act);
    await this.return();
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    );
    await this.check();
  }

  /** Holds what the page shows against what must be true in every state. */
  private async check(): Promise<void> {
    const wrong = await this.page.evaluate(() => {
      const { session } = document.querySelector('bw-page') as unknown as {
        session: {
          state: {
            cursor: { step: number; stage: number };
            trace: { step: number } | null;
            ran: number;
            failure: { detail: string } | null;
            revival: { failure: { detail: string } } | null;
            recipe: { stages: readonly unknown[] };
          };
        };
      };
      const { cursor, trace, ran, failure, revival, recipe } = session.state;
      return [
        failure && `the engine stopped: ${failure.detail}`,
        revival && `an engine stopped: ${revival.failure.detail}`,
        cursor.stage >= recipe.stages.length && 'there is no such stage',
        trace && trace.step !== cursor.step && 'the values are those of another batch',
        trace && trace.step >= ran && 'what is shown was not run',
      ].filter((text) => typeof text === 'string');
    });
    this.errors.push(...wrong);
    if (this.errors.length > 0) throw new Error(this.errors.join('\n'));
  }

  /** A link may have led to another page, and Back to none. */
  private async return(): Promise<void> {
    const { origin, pathname } = new URL(this.address);
    const here = new URL(this.page.url());
    if (here.origin !== origin || here.pathname !== pathname) await this.page.goto(this.address);
    await this.page.locator('bw-page').waitFor({ state: 'attached' });
  }

  private async act(act: Act): Promise<string> {
    const { page } = this;
    const { width, height } = page.viewportSize()!;
    const at = (x: number, y: number): [number, number] => [x * width, y * height];
    switch (act.is) {
      case 'press':
      case 'type': {
        const found = await this.find(act.is, act.which);
        if (!found) return 'nothing';
        await page.mouse.click(found.x, found.y);
        if (act.is === 'press') return found.name;
        await page.keyboard.press('Control+a');
        await page.keyboard.type(act.text);
        await page.keyboard.press('Enter');
        return found.name;
      }
      case 'click':
        await page.mouse.click(...at(act.x, act.y));
        break;
      case 'point':
        await page.mouse.move(...at(act.x, act.y));
        break;
      case 'drag':
        await page.mouse.move(...at(...act.from));
        await page.mouse.down();
        await page.mouse.move(...at(...act.to), { steps: 4 });
        await page.mouse.up();
        break;
      case 'wheel':
        await page.mouse.wheel(0, act.by);
        break;
      case 'key':
        await page.keyboard.press(act.key);
        break;
      case 'resize':
        await page.setViewportSize(act);
        break;
      case 'open':
        await page.goto(`${this.address}?${act.query}`);
        break;
      case 'back':
        await page.goBack({ waitUntil: 'commit' });
    }
    return '';
  }

  /** One of the elements in sight that can be pressed, or typed into. */
  private find(
    what: 'press' | 'type',
    which: number,
  ): Promise<{ readonly x: number; readonly y: number; readonly name: string } | null> {
    return this.page.evaluate(
      ([kind, part]) => {
        const wanted =
          kind === 'type'
            ? 'input:not([type=file]), textarea'
            : 'button, a[href], input:not([type=file]), select, summary, [role], [tabindex]';
        const found: Element[] = [];
        const search = (root: Document | ShadowRoot): void => {
          for (const element of root.querySelectorAll('*')) {
            if (element.matches(wanted)) found.push(element);
            if (element.shadowRoot) search(element.shadowRoot);
          }
        };
        search(document);
        const middle = (element: Element): readonly [number, number] => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return [left + width / 2, top + height / 2];
        };
        const inSight = found.filter((element) => {
          const [x, y] = middle(element);
          const inside = x > 0 && y > 0 && x < innerWidth && y < innerHeight;
          return inside && element.checkVisibility();
        });
        const element = inSight[Math.floor(part * inSight.length)];
        if (!element) return null;
        const [x, y] = middle(element);
        const label = element.getAttribute('aria-label') ?? element.textContent;
        const name = `${element.tagName.toLowerCase()} ${label.trim().replace(/\s+/g, ' ')}`;
        return { x, y, name: name.slice(0, 60) };
      },
      [what, which] as const,
    );
  }
}
