/** Prints the one line `N passed, N failed` for a JSON report of Vitest; exits with 1 unless all passed. */

import { readFileSync } from 'node:fs';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const [path = ''] = process.argv.slice(2);
const report = JSON.parse(readFileSync(path, 'utf8')) as Report;

// A file that could not be loaded, or whose hooks failed, fails without a failed test of its own.
const brokenFiles = report.testResults.filter(
  (file) =>
    file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
).length;
const failed = report.numFailedTests + brokenFiles;
const skipped = report.numPendingTests + report.numTodoTests;

const words = [`${String(report.numPassedTests)} passed`, `${String(failed)} failed`];
if (skipped > 0) words.push(`${String(skipped)} skipped`);
process.stdout.write(`${words.join(', ')}\n`);
process.exitCode = failed === 0 && report.numPassedTests > 0 && report.success ? 0 : 1;
