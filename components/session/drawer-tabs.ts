/** What each tab of the drawer shows, and fetches for it when it is opened first. A tab that is not in the table does
 * not exist; its order here is its order there. */

import { html, type TemplateResult } from 'lit';
import type { Recipe, RecipePanel } from '../../src/core/recipe';
import type { DrawerTab } from '../../src/locales/locale';
import type { Session } from '../../src/session/session';
import { parts } from '../parts';
import type { Shown } from './shown';

export interface DrawerContext {
  readonly shown: Shown;
  /** What the loop shows: the same, or an image in place of the batch. */
  readonly inLoop: Shown;
  readonly session: Session;
}

type Draw = (context: DrawerContext) => TemplateResult;

export const drawerTabs: Readonly<Partial<Record<DrawerTab, Draw>>> = {
  code({ shown, session }) {
    parts.need('code-tab', () => import('./code-tab'));
    return html`<bw-code-tab slot="code" .shown=${shown} .run=${session}></bw-code-tab>`;
  },
  tensors({ inLoop }) {
    parts.need('tensors-tab', () => import('./tensors-tab'));
    return html`<bw-tensors-tab slot="tensors" .shown=${inLoop}></bw-tensors-tab>`;
  },
  tape({ shown, session }) {
    parts.need('tape-tab', () => import('./tape-tab'));
    return html`<bw-tape-tab slot="tape" .shown=${shown} .run=${session}></bw-tape-tab>`;
  },
  console({ shown, session }) {
    parts.need('console-tab', () => import('./console-tab'));
    return html`<bw-console-tab slot="console" .shown=${shown} .run=${session}></bw-console-tab>`;
  },
  test({ session }) {
    parts.need('test-tab', () => import('./test-tab'));
    return html`<bw-test-tab slot="test" .run=${session}></bw-test-tab>`;
  },
};

/** Tabs that only recipes have which say so. */
const declared: ReadonlySet<DrawerTab> = new Set<RecipePanel>(['tape']);

export function tabsOf({ panels = [] }: Pick<Recipe, 'panels'>): readonly DrawerTab[] {
  const own: readonly DrawerTab[] = panels;
  return (Object.keys(drawerTabs) as DrawerTab[]).filter(
    (tab) => !declared.has(tab) || own.includes(tab),
  );
}
