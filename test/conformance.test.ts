/** The report on accessibility names only tests that there are. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every file that ACCESSIBILITY.md names is there', () => {
  const files = ['test', 'stories'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  );
  const report = readFileSync('ACCESSIBILITY.md', 'utf8');
  const named = [...report.matchAll(/`([\w./-]+\.(?:test|stories)\.ts)`/g)].map(
    ([, path]) => path!,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !files.some((file) => file.endsWith(path)))).toEqual([]);
});
