/** Puts an element on the page of a test and holds it against axe. */

import axe from 'axe-core';
import { render, type TemplateResult } from 'lit';
import { expect } from 'vitest';

/** The first element of the template, drawn. Takes the place of what was mounted before. */
export async function mount<E extends HTMLElement & { updateComplete: Promise<boolean> }>(
  template: TemplateResult,
): Promise<E> {
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  render(template, root);
  const element = root.firstElementChild as E;
  await element.updateComplete;
  return element;
}

/** Fails with what axe finds wrong with the page. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}
