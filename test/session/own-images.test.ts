/** A session that learns from images of a learner's own, and goes back to MNIST. */

import { describe, expect, it } from 'vitest';
import { MNIST } from '../../src/core/image-set';
import { lengthOf } from '../../src/core/run';
import { readMnistFile, type MNIST_FILES } from '../../src/data/mnist-files';
import type { OwnImages } from '../../src/data/own-images';
import { ownImages, readDraft } from '../../src/images/draft';
import { recipeOf, recipes } from '../../src/recipes';
import { writeAddress, readAddress, type Place } from '../../src/session/address';
import { readRunFile, writeRunFile, RunFileError } from '../../src/session/run-file';
import type { State } from '../../src/session/state';
import { decode, file, idxImages, idxLabels } from '../images/files';
import { runOf } from '../worker/mnist';
import { started } from './rig';

const NAMES = ['cat', 'dog', 'owl'];

/** 72 images of three classes, told apart by where their ink is: 55 to learn from. */
async function pets(shade = 200): Promise<OwnImages> {
  const labels = Array.from({ length: 72 }, (_, n) => n % 3);
  const images = labels.map((label, n) =>
    Uint8Array.from({ length: 784 }, (_, i) =>
      Math.floor(i / 28 / 10) === label ? shade + (n % 50) : 0,
    ),
  );
  const draft = await readDraft(
    [file('pets', idxImages(images)), file('labels', idxLabels(labels))],
    { decode },
  );
  return ownImages(draft, { names: NAMES, darkInk: false });
}

async function mnistAsOwn(): Promise<OwnImages> {
  const names: (keyof typeof MNIST_FILES)[] = [
    'train-images-idx3-ubyte',
    'train-labels-idx1-ubyte',
    't10k-images-idx3-ubyte',
    't10k-labels-idx1-ubyte',
  ];
  const draft = await readDraft(
    names.map((name) => file(name, readMnistFile(name))),
    { decode },
  );
  return ownImages(draft, { names: MNIST.classes, darkInk: draft.found.darkInk });
}

const placeOf = ({ run, cursor }: State): Place => ({
  run,
  cursor,
  focus: {},
  pinned: null,
  lang: null,
  theme: null,
  backend: null,
});

describe('MNIST, brought as four files of one’s own,', () => {
  it('is parted as the page’s own and gives the same numbers to the bit', async () => {
    const own = await mnistAsOwn();
    expect(own.set.sizes).toEqual(MNIST.sizes);
    const rig = await started(runOf('softmax-regression'), { step: 3, stage: 7 });
    await rig.rest();
    const { hash, state } = rig;
    const costs = state.costs.slice(0, 4);
    const measure = state.measures.get(4);
    expect(measure).toBeDefined();
    await rig.session.learnFrom(own);
    expect(rig.at).toEqual([0, 0]);
    expect(rig.state.measures.size).toBe(0);
    rig.session.go({ step: 3, stage: 7 });
    await rig.rest();
    expect(rig.hash).toBe(hash);
    expect(rig.state.costs.slice(0, 4)).toEqual(costs);
    expect(rig.state.measures.get(4)).toEqual(measure);
  });
});

describe('A learner’s own images', () => {
  it('are learnt from, validated and tested with, and left again for MNIST', async () => {
    const rig = await started(runOf('softmax-regression', { learningRate: 0.25 }));
    await rig.rest();
    const before = rig.hash;
    const own = await pets();
    const ofMnist = rig.state.measures.get(0)!.accuracy;
    await rig.session.learnFrom(own);
    await rig.rest();
    // Zero weights read class 0 everywhere.
    const { labels } = own.images.validation;
    const zeros = labels.filter((label) => label === 0).length;
    expect(rig.state.measures.get(0)!.accuracy).toBeCloseTo(zeros / labels.length, 6);
    expect(rig.state.measures.get(0)!.accuracy).not.toBe(ofMnist);
    // A batch is no larger than there are images; what a learner has set stays.
    expect(rig.state.run).toMatchObject({
      images: own.set,
      settings: { batchSize: 55, learningRate: 0.25, batches: 100 },
    });
    expect(rig.state.progress).toMatchObject({ totals: own.set.sizes, loading: false });
    expect([...rig.state.trace!.values['label']!.data]).toEqual([...own.images.train.labels]);
    rig.session.toEnd();
    await rig.rest();
    expect(rig.state.result).toMatchObject({ accuracy: 1, labels: own.images.test.labels });
    await rig.session.learnFrom(null);
    await rig.rest();
    expect(rig.state.run.images).toBeUndefined();
    expect(rig.state.run.settings.batchSize).toBe(100);
    expect(rig.state.result).toBeNull();
    expect(rig.hash).toBe(before);
  });

  it('are counted in epochs of their own, and stay through a change of program', async () => {
    const rig = await started();
    await rig.session.learnFrom(await pets());
    rig.session.openRecipe(recipeOf('keras-two-layer'));
    await rig.rest();
    // Ten epochs of 60 images in batches of 32: validation images are learnt from, too.
    expect(lengthOf(rig.state.run)).toBe(20);
    expect(rig.state.run.images?.classes.slice(0, 4)).toEqual([...NAMES, '(3)']);
    rig.session.go({ step: 1, stage: 0 });
    await rig.rest();
    expect(rig.state.trace!.values['label']!.data).toHaveLength(28);
    rig.session.set({ images: 55_000 });
    await rig.rest();
    expect(lengthOf(rig.state.run)).toBe(20);
    expect(rig.state.run.settings.images).toBe(55_000);
  });

  it('make way for others of a learner’s own', async () => {
    const others = await pets(120);
    const fresh = await started();
    await fresh.session.learnFrom(others);
    await fresh.rest();
    const rig = await started();
    await rig.session.learnFrom(await pets());
    await rig.rest();
    rig.session.toEnd();
    await rig.rest();
    await rig.session.learnFrom(others);
    await rig.rest();
    expect(rig.state.run.images).toEqual(others.set);
    expect(rig.hash).toBe(fresh.hash);
    for (const each of [rig, fresh]) each.session.toEnd();
    await Promise.all([rig.rest(), fresh.rest()]);
    expect(rig.hash).toBe(fresh.hash);
    expect(rig.state.result).toEqual(fresh.state.result);
  });

  it('are given to a new worker when one is lost', async () => {
    const rig = await started();
    await rig.session.learnFrom(await pets());
    await rig.rest();
    const { hash } = rig;
    rig.line.broken = new Error('lost');
    rig.session.go({ step: 2, stage: 0 });
    await rig.rest();
    expect(rig.state.failure).toMatchObject({ detail: 'lost' });
    rig.line.broken = null;
    await rig.session.start();
    rig.session.reset();
    await rig.rest();
    expect(rig.hash).toBe(hash);
  });

  it('have no room in an address, which says so and makes sense on MNIST', async () => {
    const rig = await started();
    await rig.session.learnFrom(await pets());
    await rig.rest();
    const { query, leftOut } = writeAddress(placeOf(rig.state), rig.state.recipe);
    expect(leftOut).toEqual(['images']);
    const read = readAddress(query, { recipes, langs: ['en'] });
    expect(read.problems).toEqual([]);
    expect(read.place.run).toEqual({
      recipe: 'softmax-regression',
      settings: rig.state.run.settings,
      changes: [],
    });
  });

  it('are asked for by a run file, which opens on no others', async () => {
    const rig = await started();
    const own = await pets();
    await rig.session.learnFrom(own);
    await rig.rest();
    const text = writeRunFile(placeOf(rig.state));
    expect(text).not.toContain('cat');
    expect(readRunFile(text, recipes, own.set).place.run).toEqual(rig.state.run);
    for (const here of [undefined, { ...own.set, id: 'another' }]) {
      expect(() => readRunFile(text, recipes, here)).toThrow(new RunFileError('images', 'pets'));
    }
    // A batch of so many images makes sense on MNIST alone.
    const tooMany = text.replace('"batchSize": 55', '"batchSize": 56');
    expect(() => readRunFile(tooMany, recipes, own.set)).toThrow('settings.batchSize');
  });

  it('make way when a place on MNIST is opened', async () => {
    const rig = await started();
    const place = placeOf(rig.state);
    const { hash } = rig;
    await rig.session.learnFrom(await pets());
    await rig.rest();
    rig.session.openPlace(recipeOf('softmax-regression'), place);
    await rig.rest();
    expect(rig.state.run.images).toBeUndefined();
    expect(rig.hash).toBe(hash);
  });
});
