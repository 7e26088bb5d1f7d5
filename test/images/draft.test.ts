/** Files that a learner brings become images with classes, or are refused in one sentence. */

import { gzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchAt } from '../../src/data/order';
import { ownImages, readDraft, type Draft } from '../../src/images/draft';
import { ImagesError, MOST_BYTES } from '../../src/images/limits';
import { wholeLocales } from '../../src/locales/whole';
import { decode, file, idxImages, idxLabels, png, zip } from './files';

type Files = Parameters<typeof readDraft>[0];

const read = (...files: Files): Promise<Draft> => readDraft(files, { decode });

/** What a refusal says, in English: reason and all. */
async function refusal(...files: Files): Promise<string> {
  try {
    await read(...files);
  } catch (error) {
    if (error instanceof ImagesError) {
      return wholeLocales['en']!.ownImages.faults[error.reason](error);
    }
    throw error;
  }
  return 'not refused';
}

/** So many images, each filled with its number; their labels go round. */
function pair(count: number, classes: number, prefix = 'train'): Files {
  const images = Array.from({ length: count }, (_, n) => new Uint8Array(784).fill(n));
  const labels = Array.from({ length: count }, (_, n) => n % classes);
  return [
    file(`${prefix}-images-idx3-ubyte`, idxImages(images)),
    file(`${prefix}-labels-idx1-ubyte.gz`, gzipSync(idxLabels(labels))),
  ];
}

const blank = (grey = 0): Uint8Array => png(28, 28, () => grey);

/** An archive with images of these classes, each in its folder. */
function folders(classes: readonly string[], each: number): Uint8Array {
  return zip(
    Object.fromEntries(
      classes.flatMap((name, k) =>
        Array.from({ length: each }, (_, n) => [`pets/${name}/${n}.png`, blank(10 * k + n)]),
      ),
    ),
  );
}

describe('A pair of IDX files', () => {
  it('is mixed and parted the same way each time, and no image is lost', async () => {
    const [one, two] = [await read(...pair(72, 3)), await read(...pair(72, 3))];
    expect(one.found).toMatchObject({
      sizes: { train: 55, validation: 5, test: 12 },
      ownTest: false,
      names: ['0', '1', '2'],
      counts: [24, 24, 24],
      scaled: 0,
    });
    expect(two.parts).toEqual(one.parts);
    const { train, validation, test } = one.parts;
    const numbers = [validation, train, test].flatMap(({ pixels, labels }) =>
      Array.from(labels, (label, n) => {
        expect(label).toBe(pixels[n * 784]! % 3);
        return pixels[n * 784]!;
      }),
    );
    expect(numbers).toEqual([
      ...batchAt({ order: 'shuffled', seed: 1, start: 0, size: 72 }, 0, 72),
    ]);
  });

  it('with another to test with keeps its order, and a twelfth is for validation', async () => {
    const { found, parts } = await read(...pair(24, 2), ...pair(5, 2, 't10k'));
    expect(found).toMatchObject({
      sizes: { train: 22, validation: 2, test: 5 },
      ownTest: true,
      counts: [15, 14],
    });
    const firsts = ({ pixels }: { pixels: Uint8Array }): number[] =>
      [...pixels].filter((_, i) => i % 784 === 0);
    expect(firsts(parts.validation)).toEqual([0, 1]);
    expect(firsts(parts.train)).toEqual(Array.from({ length: 22 }, (_, n) => n + 2));
    expect(firsts(parts.test)).toEqual([0, 1, 2, 3, 4]);
  });

  it('of another size is scaled', async () => {
    const images = Array.from({ length: 12 }, (_, n) => new Uint8Array(56 * 56).fill(n));
    const { found, parts } = await read(
      file('images', idxImages(images, 56, 56)),
      file('labels', idxLabels(images.map((_, n) => n % 2))),
    );
    expect(found.scaled).toBe(12);
    expect(parts.train.pixels).toHaveLength(9 * 784);
  });

  it('may lie in an archive', async () => {
    const entries = await Promise.all(
      pair(12, 2).map(async ({ path, blob }) => [path, new Uint8Array(await blob.arrayBuffer())]),
    );
    const archive = zip(Object.fromEntries(entries) as Record<string, Uint8Array>);
    expect((await read(file('all.zip', archive))).found).toMatchObject({ name: 'all.zip' });
  });

  it('is refused when the two do not belong together', async () => {
    const [images, labels] = pair(12, 2);
    const [others, otherLabels] = pair(13, 2);
    expect(await refusal(images!, otherLabels!)).toMatch(/\(12, 13\) for train-images/);
    expect(await refusal(images!)).toMatch(/belong together in pairs/);
    expect(await refusal(images!, labels!, others!, otherLabels!)).toMatch(/“test” or “t10k”/);
    const strange = file('labels', idxLabels([...Array.from({ length: 11 }, () => 1), 10]));
    expect(await refusal(images!, strange)).toBe(
      'labels has the label 10, but labels go from 0 to 9.',
    );
    expect(await refusal(...pair(11, 2))).toMatch(
      /at least 12 images to learn from, and here are 11/,
    );
    expect(await refusal(...pair(12, 1))).toMatch(/All images are of one class/);
    expect(await refusal(images!, labels!, file('a.png', blank()))).toMatch(/choose one kind/);
  });

  it('is refused, never half read, when it is cut short or its header lies', async () => {
    const whole = idxImages(Array.from({ length: 12 }, () => new Uint8Array(784)));
    const labels = file('labels', idxLabels(Array.from({ length: 12 }, (_, n) => n % 2)));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: whole.length - 1 }),
        fc.integer({ min: 4, max: 15 }),
        fc.integer({ min: 1, max: 255 }),
        async (length, at, change) => {
          const cut = file('images', whole.subarray(0, length));
          expect(await refusal(cut, labels)).toMatch(/no sound IDX file/);
          const lying = whole.slice();
          lying[at]! ^= change;
          const said = await refusal(file('images', lying), labels);
          expect(said).toMatch(/no sound IDX file|70,000|1024|differ/);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('An archive of PNG files', () => {
  it('gives classes by folder, sorted, and leaves other files aside', async () => {
    const pngs = Object.fromEntries(
      ['owl', 'cat', 'dog'].flatMap((name, k) =>
        Array.from({ length: 8 }, (_, n) => [`pets/${name}/${n}.png`, blank(10 * k + n)]),
      ),
    );
    const archive = zip({
      ...pngs,
      'pets/readme.txt': new Uint8Array(9),
      '__MACOSX/pets/._cat': new Uint8Array(4),
      'pets/.DS_Store': new Uint8Array(4),
    });
    const { found } = await read(file('pets.zip', archive));
    expect(found).toMatchObject({
      name: 'pets.zip',
      names: ['cat', 'dog', 'owl'],
      counts: [8, 8, 8],
      sizes: { train: 19, validation: 1, test: 4 },
      darkInk: false,
      leftAside: 1,
    });
    expect(found.samples[0]).toEqual(new Uint8Array(784).fill(10));
  });

  it('keeps digits what they are, and has ten classes of them', async () => {
    const files = Array.from({ length: 12 }, (_, n) => file(`${n % 2 ? 7 : 3}_${n}.png`, blank(n)));
    const { found } = await read(...files);
    expect(found.names).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(found.counts).toEqual([0, 0, 0, 6, 0, 0, 0, 6, 0, 0]);
  });

  it('is recognised by its paper, and swapped where the learner agrees', async () => {
    const files = Array.from({ length: 12 }, (_, n) =>
      file(
        `${n % 2 ? 'a' : 'b'}-${n}.png`,
        png(28, 28, (row, column) => (row === 14 && column === 14 ? 40 : 250)),
      ),
    );
    const draft = await read(...files);
    expect(draft.found.darkInk).toBe(true);
    const names = ['a', 'b'];
    const swapped = await ownImages(draft, { names, darkInk: true });
    const kept = await ownImages(draft, { names, darkInk: false });
    expect(swapped.images.train.pixels[14 * 28 + 14]).toBe(215);
    expect(swapped.images.train.pixels[0]).toBe(5);
    expect(kept.images.train.pixels[0]).toBe(250);
    expect(kept.set.id).not.toBe(swapped.set.id);
    expect((await ownImages(draft, { names: ['x', 'y'], darkInk: true })).set).toEqual({
      ...swapped.set,
      classes: ['x', 'y', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
    });
  });

  it('is refused for too many classes, images of none, and images too large or damaged', async () => {
    const names = Array.from({ length: 11 }, (_, k) => `class ${k}`);
    expect(await refusal(file('a.zip', folders(names, 2)))).toBe(
      'There are 11 classes, and ten is the most.',
    );
    const good = Array.from({ length: 12 }, (_, n) =>
      file(`${n % 2 ? 'a' : 'b'}-${n}.png`, blank(n)),
    );
    expect(await refusal(...good, file('1.png', blank()))).toMatch(/of which class it is/);
    const long = `${'x'.repeat(25)}-1.png`;
    expect(await refusal(...good, file(long, blank()))).toMatch(/more than 24 letters/);
    const wide = png(1025, 1, () => 0);
    expect(await refusal(...good, file('a-99.png', wide))).toMatch(/1024 pixels wide or high/);
    expect(await refusal(...good, file('a-99.png', blank().subarray(0, 30)))).toMatch(
      /a-99.png is no PNG file that can be read/,
    );
    const hollow = blank();
    hollow.set(new Uint8Array(4), 37);
    expect(await refusal(...good, file('a-99.png', hollow))).toMatch(/no PNG file/);
    expect(await refusal(file('a.txt', new Uint8Array(5)))).toMatch(/no PNG file and no IDX/);
  });

  it('is looked at for its size before anything is decoded', async () => {
    const lying = blank();
    new DataView(lying.buffer).setUint32(16, 0xffffffff);
    let decoded = 0;
    const files = [
      ...Array.from({ length: 12 }, (_, n) => file(`${n % 2 ? 'a' : 'b'}-${n}.png`, blank(n))),
      file('b-99.png', lying),
    ];
    const counting = (bytes: Uint8Array) => {
      decoded++;
      return decode(bytes);
    };
    await expect(readDraft(files, { decode: counting })).rejects.toMatchObject({ reason: 'side' });
    expect(decoded).toBe(0);
  });

  it('stops when it is told to', async () => {
    const end = new AbortController();
    const reading = readDraft([file('p.zip', folders(['cat', 'dog'], 60))], {
      decode,
      signal: end.signal,
      onProgress: (done) => {
        if (done > 0) end.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('Files that would fill the memory', () => {
  it('are refused: an archive, packed files, many of them together', async () => {
    const zeros = new Uint8Array(MOST_BYTES / 4 + 1);
    const packed = gzipSync(zeros, { level: 9 });
    const bomb = zip({ '0.gz': packed, '1.gz': packed, '2.gz': packed, '3.gz': packed });
    const said = 'These files are larger than 128 MiB, packed or unpacked.';
    expect(await refusal(file('bomb.zip', bomb))).toBe(said);
    expect(
      await refusal(file('0', packed), file('1', packed), file('2', packed), file('3', packed)),
    ).toBe(said);
    // A directory that only claims it.
    const small = folders(['cat', 'dog'], 6);
    const view = new DataView(small.buffer, small.byteOffset);
    for (let at = 0; at < small.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 31, true);
    }
    expect(await refusal(file('claims.zip', small))).toBe(said);
    expect(await refusal({ path: 'x', blob: { size: MOST_BYTES + 1 } as Blob })).toBe(said);
  });

  it('never make anything but images or a refusal of any bytes', async () => {
    const archive = folders(['cat', 'dog'], 6);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: archive.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.nat({ max: archive.length }),
        async (at, change, length) => {
          const altered = archive.slice();
          altered[at]! ^= change;
          await refusal(file('a.zip', altered));
          await refusal(file('a.zip', altered.subarray(0, length)));
        },
      ),
      { numRuns: 80 },
    );
  });
});
