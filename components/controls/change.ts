/** Puts settings and recorded changes of them into words. */

import type { Change } from '../../src/core/run';
import type { SettingName, Settings } from '../../src/core/settings';
import type { Locale } from '../../src/locales';

/** A setting's value as it is read and typed: with a decimal point and U+2212, never rounded. */
export function valueWords(value: Settings[SettingName], locale: Locale): string {
  if (typeof value === 'string') return locale.controls.orders[value];
  return String(value).replaceAll('-', '−');
}

/** "from batch 12: learning rate 0.1, batch size 50". Steps count from 0, batches from 1. */
export function changeWords(change: Change, locale: Locale): string {
  const parts = (Object.keys(change.set) as SettingName[]).map(
    (name) => `${locale.settings[name]} ${valueWords(change.set[name]!, locale)}`,
  );
  return `${locale.controls.fromBatch(change.step + 1)}: ${parts.join(', ')}`;
}
