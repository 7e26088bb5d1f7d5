/** Values as Python writes them. */

import type { SettingName, Settings } from '../core/settings';

/** A text in double quotes, which JSON writes as Python reads it. */
export function literal(text: string): string {
  return JSON.stringify(text);
}

const names: readonly (readonly [SettingName, string])[] = [
  ['learningRate', 'learning_rate'],
  ['batchSize', 'batch_size'],
  ['order', 'order'],
  ['seed', 'seed'],
  ['start', 'start'],
];

/** What a step goes by, as a dictionary. The length of a run and its images hold for all of it. */
export function settingsLiteral(set: Readonly<Partial<Settings>>): string {
  const pairs = names.flatMap(([name, python]) => {
    const value = set[name];
    if (value === undefined) return [];
    return [`${literal(python)}: ${typeof value === 'string' ? literal(value) : String(value)}`];
  });
  return `{${pairs.join(', ')}}`;
}
