/** The program that reproduces a run in NumPy, as cells of prose and code, from which a notebook and a script
 * are made. */

import { lengthOf } from '../core/run';
import { WHOLE_FILE } from '../core/settings';
import type { NotebookWords } from '../locales/exports/words';
import type { Course } from './course';
import { layersOf } from './layers';
import { checkCode, checks, TOLERANCE } from './python-check';
import { literal, settingsLiteral } from './python-literal';
import { startCode } from './python-start';
import { stepCode } from './python-step';

export interface Cell {
  readonly is: 'prose' | 'code';
  readonly text: string;
}

export interface ProgramOptions {
  /** Title of the recipe. */
  readonly title: string;
  /** Address of the run. */
  readonly link: string;
  readonly words: NotebookWords;
  /** A notebook names the folder of the images in its text, a script takes it as its argument. */
  readonly as: 'notebook' | 'script';
}

/** The four files of the images, by the names that they are published under. */
export const FILES = [
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
] as const;

const ADDRESS = 'https://storage.googleapis.com/cvdf-datasets/mnist/';

/** Images at the beginning of the training file that are kept for validation. */
const VALIDATION_IMAGES = 5_000;

export function programOf(course: Course, options: ProgramOptions): readonly Cell[] {
  const { words, title, link, as } = options;
  const { recipe, run } = course;
  const files = FILES.map((name) => `\`${name}\``).join(', ');
  const folder = as === 'notebook' ? words.folder : words.folderArgument;
  const known = checks(course);
  const parameters = Object.keys(recipe.parameters);
  const start = startCode(recipe, run);
  return [
    prose(`# ${words.title(title)}\n\n${words.intro}\n\n${words.link} <${link}>`),
    prose(`## ${words.dataTitle}\n\n${words.data(files, ADDRESS)} ${folder}`),
    code(dataCode(course, as)),
    prose(`## ${words.runTitle}\n\n${words.run}`),
    code(runCode(course)),
    prose(`## ${words.orderTitle}\n\n${words.order}`),
    code(orderCode),
    prose(`## ${words.startTitle}\n\n${words[start.is]}`),
    code(`${start.code}\nstarted = [${parameters.map((name) => `${name}.copy()`).join(', ')}]`),
    prose(`## ${words.stepTitle}\n\n${words.step}`),
    code(stepCode(layersOf(recipe))),
    prose(`## ${words.trainTitle}\n\n${words.train}`),
    code(trainCode(recipe.epochs !== undefined)),
    prose(`## ${words.testTitle}\n\n${words.test}`),
    code(testCode(words)),
    prose(
      `## ${words.checkTitle}\n\n${known.length > 0 ? words.check(String(TOLERANCE)) : words.noCheck}`,
    ),
    ...(known.length > 0 ? [code(checkCode(parameters, known, words))] : []),
  ];
}

function prose(text: string): Cell {
  return { is: 'prose', text };
}

function code(text: string): Cell {
  return { is: 'code', text: text.trim() };
}

function dataCode({ run }: Course, as: ProgramOptions['as']): string {
  const first = run.settings.images === WHOLE_FILE ? 0 : VALIDATION_IMAGES;
  const folder =
    as === 'notebook'
      ? 'folder = Path("mnist")'
      : 'folder = Path(sys.argv[1] if len(sys.argv) > 1 else "mnist")';
  return `
${run.weights ? 'import base64\n' : ''}import gzip
${as === 'script' ? 'import sys\n' : ''}from functools import lru_cache
from pathlib import Path

import numpy as np

${folder}


def read_idx(name):
    """The numbers in an IDX file, packed or not."""
    packed = folder / f"{name}.gz"
    if packed.exists():
        data = gzip.decompress(packed.read_bytes())
    else:
        data = (folder / name).read_bytes()
    if data[:3] != b"\\0\\0\\x08":
        raise ValueError(f"{name} is no IDX file of bytes")
    axes = data[3]
    shape = np.frombuffer(data, ">u4", axes, 4)
    return np.frombuffer(data, np.uint8, -1, 4 + 4 * axes).reshape(shape)


def read_images(name):
    return read_idx(name).reshape(-1, 784)  # [images, 784]


FIRST = ${first}  # images of the training file before those learnt from
images = read_images("${FILES[0]}")[FIRST:]
labels = read_idx("${FILES[1]}")[FIRST:]
test_images = read_images("${FILES[2]}")
test_labels = read_idx("${FILES[3]}")
SIZE = len(images)`;
}

function runCode({ run }: Course): string {
  const changes = run.changes.map(({ step, set }) => `    ${step}: ${settingsLiteral(set)},\n`);
  return `
BATCHES = ${lengthOf(run)}
settings = ${settingsLiteral(run.settings)}
changes = {${changes.length > 0 ? `\n${changes.join('')}` : ''}}`;
}

const orderCode = `
def fmix(h):
    """The finaliser of MurmurHash3, by Austin Appleby."""
    h ^= h >> 16
    h = h * 0x85EBCA6B % 2**32
    h ^= h >> 13
    h = h * 0xC2B2AE35 % 2**32
    return h ^ h >> 16


def draws(seed, epoch):
    """Random whole numbers below 2**32, without end."""
    state = fmix((fmix(seed) + 0x9E3779B9 * (epoch + 1)) % 2**32)
    while True:
        state = (0x19660D * state + 0x3C6EF35F) % 2**32
        yield state


@lru_cache(2)
def permutation(seed, epoch):
    """The images in the order of one epoch, shuffled by Fisher and Yates' method."""
    order = list(range(SIZE))
    for m, draw in zip(range(SIZE, 0, -1), draws(seed, epoch)):
        i = draw * m >> 32
        order[m - 1], order[i] = order[i], order[m - 1]
    return np.array(order)  # [images]


def batch_at(position, count, now):
    """Which images come after \`position\` others, under the settings of now."""
    places = np.arange(position, position + count)
    if now["order"] == "file":
        return (now["start"] + places) % SIZE
    seed = now["seed"]
    return np.array([permutation(seed, place // SIZE)[place % SIZE] for place in places.tolist()])`;

function trainCode(epochs: boolean): string {
  const size = 'now["batch_size"]';
  const count = epochs ? `min(${size}, SIZE - position % SIZE)` : size;
  return `
def run():
    """The mean loss of each step, before its update."""
    now = dict(settings)
    position = 0
    losses = []
    for step in range(BATCHES):
        now.update(changes.get(step, {}))
        count = ${count}
        batch = batch_at(position, count, now)
        x = images[batch].astype(np.float32) / np.float32(255)  # [batch, 784]
        losses.append(float(train(x, labels[batch], np.float32(now["learning_rate"]))))
        position += count
    return losses


losses = run()`;
}

function testCode(words: NotebookWords): string {
  return `
z = forward(test_images.astype(np.float32) / np.float32(255))[-1]  # [10000, 10]
print(${literal(`${words.accuracy}:`)}, np.mean(z.argmax(axis=1) == test_labels))
print(${literal(`${words.loss}:`)}, np.mean(losses_of(z, test_labels)))`;
}
