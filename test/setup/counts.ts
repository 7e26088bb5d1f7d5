/** Prints what failed in a JSON report of Vitest, then the one line `N passed, N failed`; exits with 1 unless all passed. */

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const [path = ''] = process.argv.slice(2);
const report = JSON.parse(readFileSync(path, 'utf8')) as Report;

// A file that could not be loaded, or whose hooks failed, fails without a failed test of its own.
const brokenFiles = report.testResults.filter(
  (file) =>
    file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
);
const failed = report.numFailedTests + brokenFiles.length;
const skipped = report.numPendingTests + report.numTodoTests;

// Once more at the end, where whoever reads only the last lines of a long output finds it.
for (const file of report.testResults) {
  for (const test of file.assertionResults)
    if (test.status === 'failed') tell(file.name, test.fullName, test.failureMessages.join('\n'));
}
for (const file of brokenFiles) tell(file.name, 'the whole file', file.message);

const words = [`${String(report.numPassedTests)} passed`, `${String(failed)} failed`];
if (skipped > 0) words.push(`${String(skipped)} skipped`);
process.stdout.write(`${words.join(', ')}\n`);
process.exitCode = failed === 0 && report.numPassedTests > 0 && report.success ? 0 : 1;

function tell(file: string, test: string, message: string): void {
  const [first, ...trace] = message.split('\n');
  const here = trace.find((line) => line.includes('/test/'))?.trim() ?? '';
  process.stdout.write(`${relative('.', file)}: ${test}\n  ${first ?? ''}\n  ${here}\n`);
}
