import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { NpzError, readNpz, writeNpz, type NpyArray } from '../../src/data/npz';
import { writeNpy } from '../../src/data/npy';
import { hasPython, NO_NUMPY, python } from '../setup/python';

const W: NpyArray = { shape: [2, 3], data: Float32Array.of(1, -2.5, 0.1, -0, 3e-45, 3.4e38) };

/** A .npy file with this header and body. */
function npy(header: string, body: Uint8Array, version = 1): Uint8Array {
  const bytes = new Uint8Array((version === 1 ? 10 : 12) + header.length + body.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(new TextEncoder().encode(header), bytes.length - body.length - header.length);
  bytes.set(body, bytes.length - body.length);
  return bytes;
}

const zipped = (content: Uint8Array, name = 'W.npy'): Uint8Array => zipSync({ [name]: content });
const floats = (...numbers: number[]): Uint8Array =>
  new Uint8Array(Float32Array.from(numbers).buffer);
const header = (descr: string, shape: string, fortran = 'False'): string =>
  `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': ${shape}, }\n`;

describe('reading', () => {
  test('arrays come back to the bit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5), { maxLength: 3 }).chain((shape) =>
          fc.record({
            shape: fc.constant(shape),
            data: fc.float32Array({
              minLength: shape.reduce((a, b) => a * b, 1),
              maxLength: shape.reduce((a, b) => a * b, 1),
            }),
          }),
        ),
        (array) => {
          const { b_1 } = readNpz(writeNpz({ b_1: array }));
          expect(b_1?.shape).toEqual(array.shape);
          expect(bits(b_1!.data)).toEqual(bits(array.data));
        },
      ),
    );
  });

  test('several arrays keep their names and order', () => {
    const b: NpyArray = { shape: [1], data: Float32Array.of(7) };
    expect(readNpz(writeNpz({ W, b }))).toEqual({ W, b });
  });

  test.each([1, 2, 3])('version %i of .npy is understood', (version) => {
    const file = npy(header('<f4', '(3,)'), floats(1, 2, 3), version);
    expect(readNpz(zipped(file))['W']).toEqual({ shape: [3], data: Float32Array.of(1, 2, 3) });
  });

  test('float64 is rounded to float32', () => {
    const file = npy(header('<f8', '(2,)'), new Uint8Array(Float64Array.of(0.1, 1e300).buffer));
    expect(readNpz(zipped(file))['W']?.data).toEqual(Float32Array.of(0.1, Infinity));
  });

  test('an array in Fortran order is turned to row-major order', () => {
    const file = npy(header('<f4', '(2, 3)', 'True'), floats(11, 21, 12, 22, 13, 23));
    expect(readNpz(zipped(file))['W']?.data).toEqual(Float32Array.of(11, 12, 13, 21, 22, 23));
  });

  test('the keys of the header may stand in any order', () => {
    const text = "{'shape': (1,), 'fortran_order': False, 'descr': '<f4'}";
    expect(readNpz(zipped(npy(text, floats(5))))['W']?.data).toEqual(Float32Array.of(5));
  });
});

describe('refusing', () => {
  const body = floats(1, 2, 3);
  const cases: [string, Uint8Array, RegExp][] = [
    ['bytes that are no archive', new Uint8Array(100), /not a ZIP archive/],
    ['nothing at all', new Uint8Array(0), /not a ZIP archive/],
    ['a file that is no .npy', zipped(body), /not in the .npy format/],
    ['a later version', zipped(npy(header('<f4', '(3,)'), body, 4)), /version 4/],
    ['big-endian numbers', zipped(npy(header('>f4', '(3,)'), body)), />f4 instead/],
    ['objects', zipped(npy(header('|O', '(3,)'), body)), /\|O instead/],
    ['too few bytes', zipped(npy(header('<f4', '(784, 10)'), body)), /12 bytes.*784, 10/],
    ['too many bytes', zipped(npy(header('<f4', '(2,)'), body)), /12 bytes/],
    [
      'a shape beyond all memory',
      zipped(npy(header('<f4', '(9000000000000000, 9)'), body)),
      /header/,
    ],
    ['a parenthesis for a tuple', zipped(npy(header('<f4', '(3)'), body)), /header/],
    ['a negative extent', zipped(npy(header('<f4', '(-3,)'), body)), /header/],
    ['code in the header', zipped(npy(`__import__('os')`, body)), /header/],
    ['a key too many', zipped(npy("{'x': 1, " + header('<f4', '(3,)').slice(1), body)), /header/],
    ['a key twice', zipped(npy("{'descr': '<f4', 'descr': '<f4', 'shape': (3,)}", body)), /header/],
    ['a path as a name', zipped(writeNpy(W), '../W.npy'), /name is not allowed/],
    ['a name that JavaScript treats apart', zipped(writeNpy(W), '__proto__.npy'), /not allowed/],
    ['a bomb', zipped(new Uint8Array(65 * 2 ** 20)), /more than \d+ bytes/],
    [
      'a crowd of files',
      zipSync(Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`a${i}.npy`, body]))),
      /more than 64 files/,
    ],
  ];
  test.each(cases)('%s', (_, bytes, sentence) => {
    expect(() => readNpz(bytes)).toThrow(NpzError);
    expect(() => readNpz(bytes)).toThrow(sentence);
    expect(() => readNpz(bytes)).toThrow(/^[A-Z].*\.$/);
  });

  test('a number changed on the way is noticed', () => {
    const bytes = writeNpz({ W });
    const at = bytes.findIndex((_, i) => bytes[i] === 0x20 && bytes[i + 1] === 0xc0); // -2.5
    bytes[at] = 0x21;
    expect(() => readNpz(bytes)).toThrow('The file W.npy in the archive is damaged.');
  });

  test('an archive cut short anywhere', () => {
    const bytes = writeNpz({ W });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readNpz(bytes.subarray(0, length))).toThrow(NpzError);
    }
  });

  test('damaged bytes give an NpzError or arrays that fit their shapes, and nothing else', () => {
    const originals = [writeNpz({ W }), zipSync({ 'W.npy': writeNpy(W), 'b.npy': writeNpy(W) })];
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (original, changes) => {
          const bytes = original.slice();
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          checkOutcome(bytes);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('bytes from nowhere give an NpzError and nothing else', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), checkOutcome));
  });
});

describe.skipIf(!hasPython())(`beside NumPy (skipped when ${NO_NUMPY})`, () => {
  test('numpy.load reads what is written', () => {
    const read = python(
      'import io, sys, json, numpy as np; z = np.load(io.BytesIO(sys.stdin.buffer.read()));' +
        'print(json.dumps({k: [str(z[k].dtype), z[k].shape, z[k].tobytes().hex()] for k in z}))',
      writeNpz({ W, b: { shape: [], data: Float32Array.of(1) } }),
    );
    expect(JSON.parse(read.toString())).toEqual({
      W: ['float32', [2, 3], Buffer.from(W.data.buffer).toString('hex')],
      b: ['float32', [], '0000803f'],
    });
  });

  test.each(['savez', 'savez_compressed'])('what numpy.%s writes is read', (save) => {
    const bytes = python(
      'import io, sys, numpy as np; f = io.BytesIO(); a = np.arange(6, dtype=np.float32) / 7;' +
        `np.${save}(f, W=a.reshape(2, 3), F=np.asfortranarray(a.reshape(2, 3)), b=a.astype(float));` +
        'sys.stdout.buffer.write(f.getvalue())',
    );
    const data = Float32Array.from({ length: 6 }, (_, i) => Math.fround(i) / 7);
    expect(readNpz(bytes)).toEqual({
      W: { shape: [2, 3], data },
      F: { shape: [2, 3], data },
      b: { shape: [6], data },
    });
  });
});

function checkOutcome(bytes: Uint8Array): void {
  let arrays: Record<string, NpyArray>;
  try {
    arrays = readNpz(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(NpzError);
    return;
  }
  for (const { shape, data } of Object.values(arrays)) {
    expect(data.length).toBe(shape.reduce((a, b) => a * b, 1));
  }
}

function bits(data: Float32Array): number[] {
  return [...new Uint32Array(data.slice().buffer)];
}
