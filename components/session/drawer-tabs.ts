/** What each tab of the drawer shows. A tab that is not in the table does not exist; its order here is
 * its order there. */

import { html, type TemplateResult } from 'lit';
import type { DrawerTab } from '../../src/locales/locale';
import type { Session } from '../../src/session/session';
import type { Shown } from './shown';
import { tensorsOf } from './tensor-entries';
import '../panels/tensors';

export interface DrawerContext {
  readonly shown: Shown;
  readonly session: Session;
}

type Draw = (context: DrawerContext) => TemplateResult;

export const drawerTabs: Readonly<Partial<Record<DrawerTab, Draw>>> = {
  tensors: ({ shown }) =>
    html`<bw-tensors slot="tensors" .tensors=${tensorsOf(shown)}></bw-tensors>`,
};

export function tabsOf(): readonly DrawerTab[] {
  return Object.keys(drawerTabs) as DrawerTab[];
}
