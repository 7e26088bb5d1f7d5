/** Reads and writes one array in NumPy's .npy format, as numpy.lib.format describes it. */

/** An array with its numbers in row-major order; `data.length` is the product of `shape`. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Thrown with one sentence that says what is wrong with an array or the archive around it. */
export class NpzError extends Error {
  /** @param type set where an array is sound but of another type of numbers, such as `<i8` */
  constructor(
    message: string,
    readonly type?: { readonly array: string; readonly found: string },
  ) {
    super(message);
  }
}

const MAGIC = '\x93NUMPY';
const MOST_AXES = 32;
const BYTES: Readonly<Record<string, number>> = { '<f4': 4, '<f8': 8 };

/**
 * The array in a file of version 1, 2 or 3, of float32 or of float64 (rounded to float32).
 * @param name what the array is called in the sentence of an error
 * @throws {NpzError} and nothing else, whatever the bytes are
 */
export function readNpy(bytes: Uint8Array, name: string): NpyArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (why: string, found?: string): NpzError =>
    new NpzError(`The array ${name} ${why}.`, found === undefined ? found : { array: name, found });

  if (latin1(bytes, 0, MAGIC.length) !== MAGIC || bytes.length < 12) {
    throw refuse('is not in the .npy format');
  }
  const version = bytes[6]!;
  if (version < 1 || version > 3) throw refuse(`is in version ${version} of the .npy format`);
  const start = version === 1 ? 10 : 12;
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (start + length > bytes.length) throw refuse('ends within its header');

  const header = parseHeader(latin1(bytes, start, start + length));
  if (!header) throw refuse('has a header that cannot be read');
  const { descr, fortran, shape } = header;
  const width = BYTES[descr];
  if (width === undefined) {
    throw refuse(`holds ${descr} instead of <f4 or <f8 numbers`, descr);
  }
  const size = shape.reduce((product, extent) => product * extent, 1);
  const body = start + length;
  if (size * width !== bytes.length - body) {
    throw refuse(`holds ${bytes.length - body} bytes, which do not make (${shape.join(', ')})`);
  }

  const data = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const at = body + i * width;
    data[i] = width === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true);
  }
  return { shape, data: fortran ? toRowMajor(shape, data) : data };
}

/** The bytes of a version 1 file of float32. */
export function writeNpy({ shape, data }: NpyArray): Uint8Array {
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const dictionary = `{'descr': '<f4', 'fortran_order': False, 'shape': ${tuple}, }`;
  // NumPy wants the numbers to begin at a multiple of 64 and a line break before them.
  const body = Math.ceil((10 + dictionary.length + 1) / 64) * 64;
  const text = dictionary.padEnd(body - 11) + '\n';
  const bytes = new Uint8Array(body + data.length * 4);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  bytes[6] = 1;
  view.setUint16(8, text.length, true);
  for (let i = 0; i < text.length; i++) bytes[10 + i] = text.charCodeAt(i);
  for (let i = 0; i < data.length; i++) view.setFloat32(body + i * 4, data[i]!, true);
  return bytes;
}

interface Header {
  readonly descr: string;
  readonly fortran: boolean;
  readonly shape: number[];
}

/** A Python dictionary of exactly these three keys, in any order; null for anything else. */
function parseHeader(text: string): Header | null {
  const braces = /^\{(.*)\}\s*$/.exec(text);
  if (!braces) return null;
  const pair =
    /\s*'(?:(descr)'\s*:\s*'([^']*)'|(fortran_order)'\s*:\s*(True|False)|(shape)'\s*:\s*\(([\d\s,]*)\))\s*(,|$)/y;
  let descr: string | undefined;
  let fortran: boolean | undefined;
  let shape: number[] | null | undefined;
  let pairs = 0;
  let rest = braces[1]!;
  for (; rest.trim() !== ''; pairs++) {
    pair.lastIndex = 0;
    const found = pair.exec(rest);
    if (!found || pairs === 3) return null;
    if (found[1]) descr = found[2]!;
    if (found[3]) fortran = found[4] === 'True';
    if (found[5]) shape = parseShape(found[6]!);
    rest = rest.slice(found[0].length);
  }
  if (descr === undefined || fortran === undefined || !shape) return null;
  return { descr, fortran, shape };
}

/** The extents of `784, 10`, of `10,` and of the empty tuple. */
function parseShape(tuple: string): number[] | null {
  const text = tuple.trim();
  if (text === '') return [];
  if (!/^\d+\s*,(\s*\d+\s*,)*(\s*\d+)?$/.test(text)) return null;
  const shape = text.replace(/,$/, '').split(',').map(Number);
  const size = shape.reduce((product, extent) => product * extent, 1);
  return shape.length <= MOST_AXES && Number.isSafeInteger(size) ? shape : null;
}

/** Numbers whose first axis varies fastest, in the order in which the last one does. */
function toRowMajor(shape: readonly number[], data: Float32Array): Float32Array<ArrayBuffer> {
  const out = new Float32Array(data.length);
  const index = shape.map(() => 0);
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((a, b) => a * b, 1));
  for (let i = 0; i < out.length; i++) {
    out[i] = data[index.reduce((at, position, axis) => at + position * strides[axis]!, 0)]!;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = index[axis]! + 1;
      if (index[axis]! < shape[axis]!) break;
      index[axis] = 0;
    }
  }
  return out;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to && i < bytes.length; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
