/** Looks for programs on this machine, and installs Debian's packages where that is possible. */

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where these commands would lie, in the order of the PATH. */
export function onPath(commands: readonly string[]): string[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands.map((command) => join(folder, command)));
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether a package of this Debian or Ubuntu was installed. `called` names it to the person who waits. */
export function installFromDebian(name: string, called: string): boolean {
  if (process.platform !== 'linux' || !isRoot() || !isDebian()) return false;
  process.stderr.write(`No ${called} here: installing the one of this Debian (about a minute).\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A list that can't be brought up to date may still name a package that can be fetched.
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 2, 2] });
  try {
    const quiet = ['-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
    execFileSync('apt-get', ['install', ...quiet, name], { env, stdio: ['ignore', 2, 2] });
    return true;
  } catch {
    return false;
  }
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}
