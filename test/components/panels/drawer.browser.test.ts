import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/panels/drawer';
import type { Drawer, DrawerMode } from '../../../components/panels/drawer';
import type { DrawerTab } from '../../../src/locales/locale';
import { expectAccessible, mount } from './mount';

let sent: unknown[];

const show = (
  open: boolean,
  mode: DrawerMode = 'side',
  tabs: readonly DrawerTab[] = ['code', 'tensors'],
): Promise<Drawer> => {
  sent = [];
  return mount(
    html`<bw-drawer
      .open=${open}
      .mode=${mode}
      .tabs=${tabs}
      @bw-drawer=${({ detail }: CustomEvent) => sent.push(detail)}
      ><p slot="tensors">about tensors</p>
      <p slot="code">about code</p></bw-drawer
    >`,
  );
};

const tab = (name: string): ReturnType<typeof page.getByRole> => page.getByRole('tab', { name });

describe('shut', () => {
  test('it is a rail of 40 pixels with the names of its tabs', async () => {
    const drawer = await show(false);
    expect(drawer.getBoundingClientRect().width).toBe(40);
    await expect.element(page.getByRole('button', { name: 'Tensors' })).toBeVisible();
    await expect.element(page.getByText('about tensors')).not.toBeVisible();
    await expectAccessible();
  });

  test('a name opens it on that tab and takes the focus there', async () => {
    await show(false);
    await page.getByRole('button', { name: 'Code' }).click();
    await expect.element(page.getByText('about code')).toBeVisible();
    await expect.poll(focused).toBe(tab('Code').element());
    expect(sent).toEqual([{ open: true, tab: 'code' }]);
  });

  test('tabs that are not given are not there', async () => {
    await show(false, 'side', ['tensors']);
    expect(page.getByRole('button').elements()).toHaveLength(2);
  });
});

describe('open', () => {
  test('it is 320 pixels wide and shows one tab', async () => {
    const drawer = await show(true);
    expect(drawer.getBoundingClientRect().width).toBe(320);
    await expect.element(page.getByText('about tensors')).toBeVisible();
    await expect.element(page.getByText('about code')).not.toBeVisible();
    await expectAccessible();
  });

  test('its button shuts it and leaves the focus on the one that opens it', async () => {
    await show(true);
    await page.getByRole('button', { name: 'Shut the drawer' }).click();
    await expect
      .poll(focused)
      .toBe(page.getByRole('button', { name: 'Open the drawer' }).element());
    expect(sent).toEqual([{ open: false, tab: 'tensors' }]);
  });

  test('arrow keys go round the tabs, of which one is a tab stop', async () => {
    await show(true);
    tab('Tensors').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toBe(tab('Code').element());
    await expect.element(tab('Code')).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByText('about code')).toBeVisible();
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(tab('Tensors').element());
    expect(tab('Code').element().tabIndex).toBe(-1);
    expect(sent).toEqual([
      { open: true, tab: 'code' },
      { open: true, tab: 'tensors' },
    ]);
  });

  test('beside the page Escape is for somebody else', async () => {
    const drawer = await show(true);
    tab('Tensors').element().focus();
    await userEvent.keyboard('{Escape}');
    expect(drawer.open).toBe(true);
  });
});

describe('over the page', () => {
  test.each(['overlay', 'sheet'] as const)('as %s it moves nothing when it opens', async (mode) => {
    const drawer = await show(false, mode);
    // The page's layout gives it its height.
    if (mode === 'overlay') drawer.style.setProperty('height', '600px');
    const size = (): string => JSON.stringify(drawer.getBoundingClientRect());
    const before = size();
    drawer.open = true;
    await drawer.updateComplete;
    expect(size()).toBe(before);
    await expect.element(page.getByText('about tensors')).toBeVisible();
    await expectAccessible();
  });

  test('Escape shuts it', async () => {
    await show(true, 'overlay');
    tab('Tensors').element().focus();
    await userEvent.keyboard('{Escape}');
    await expect
      .poll(focused)
      .toBe(page.getByRole('button', { name: 'Open the drawer' }).element());
    expect(sent).toEqual([{ open: false, tab: 'tensors' }]);
  });

  test('a sheet lies along the lower edge of the window', async () => {
    const drawer = await show(true, 'sheet');
    const panel = drawer.renderRoot.querySelector('.panel')!.getBoundingClientRect();
    expect([panel.left, panel.right, panel.bottom]).toEqual([0, innerWidth, innerHeight]);
  });
});

/** The element that the keyboard is on, inside whatever it is in. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
