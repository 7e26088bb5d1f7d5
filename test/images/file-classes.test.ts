/** What an image is of is told from its folder or its name. */

import { describe, expect, it } from 'vitest';
import { classesOf, labelsOf } from '../../src/images/file-classes';

describe('The class of an image', () => {
  it('is its folder where there are several', () => {
    expect(classesOf(['a/cat/1.png', 'a/dog/cat-2.png'])).toEqual(['cat', 'dog']);
    expect(classesOf(['cat/1.png', 'dog/1.png'])).toEqual(['cat', 'dog']);
  });

  it('is what its name begins with where there is one folder or none', () => {
    const paths = ['cat-12.png', '7_3.png', 'cat12.png', 'ankle boot-1.png', 'big-cat_1-x.png'];
    const names = ['cat', '7', 'cat', 'ankle boot', 'big-cat_1'];
    expect(classesOf(paths)).toEqual(names);
    expect(classesOf(paths.map((path) => `all/${path}`))).toEqual(names);
  });

  it('is only ever a name: it has no commas and no blanks at its ends', () => {
    expect(classesOf(['x/<i>-1.png', 'x/a,b-2.png'])).toEqual(['<i>', 'a b']);
  });

  it('counts from 0 in the order of names, with numbers by size', () => {
    expect(labelsOf(['c10', 'c9', 'c10'])).toEqual({
      classes: ['c9', 'c10'],
      labels: Uint8Array.of(1, 0, 1),
    });
    expect(labelsOf(['7', '3']).labels).toEqual(Uint8Array.of(7, 3));
  });

  it('is refused where no name tells it', () => {
    for (const path of ['1.png', 'x/12.png', '-1.png', '.png']) {
      expect(() => classesOf([path])).toThrow('unnamed');
    }
  });
});
