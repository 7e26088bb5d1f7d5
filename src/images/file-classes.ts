/** Tells from the names of files and folders which class an image is of. */

import { MNIST } from '../core/image-set';
import { LONGEST_NAME } from '../core/images-found';
import { ImagesError } from './limits';

/**
 * The class of each file: the folder that it lies in (`cat/1.png`) where there are several folders; else what
 * its name begins with, before the last hyphen, underscore or blank (`cat-12.png`, `7_3.png`) or before the number
 * at its end (`cat12.png`).
 * @throws {ImagesError} for a file of no class
 */
export function classesOf(paths: readonly string[]): readonly string[] {
  const folders = paths.map(folderOf);
  const several = new Set(folders).size > 1 && !folders.includes('');
  return paths.map((path, n) => {
    const name = (several ? folders[n]! : beginningOf(path)).trim();
    if (name === '') throw new ImagesError('unnamed', path);
    // A list of names is parted by commas.
    const plain = name.replaceAll(',', ' ').replace(/\s+/g, ' ');
    if (Array.from(plain).length > LONGEST_NAME) throw new ImagesError('longName', path);
    return plain;
  });
}

/**
 * The classes in order, and which of them each image is of // [n]. Digits stay what they are; other names are
 * sorted, numbers in them by size.
 * @throws {ImagesError} for more than ten classes
 */
export function labelsOf(names: readonly string[]): {
  readonly classes: readonly string[];
  readonly labels: Uint8Array;
} {
  const different = [...new Set(names)];
  const digits = MNIST.classes;
  const classes = different.every((name) => digits.includes(name))
    ? digits
    : different.sort(new Intl.Collator('en', { numeric: true }).compare);
  if (classes.length > digits.length) throw new ImagesError('classes', '', String(classes.length));
  const places = new Map(classes.map((name, k) => [name, k]));
  return { classes, labels: Uint8Array.from(names, (name) => places.get(name)!) };
}

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

function beginningOf(path: string): string {
  const stem = path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  return /^(.+)[-_ ][^-_ ]*$/.exec(stem)?.[1] ?? /^(.*[^\d_ -])\d+$/.exec(stem)?.[1] ?? '';
}
