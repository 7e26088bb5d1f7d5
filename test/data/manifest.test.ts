import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countImages, ManifestError, parseManifest } from '../../src/data/manifest';
import { SIZES, smallPack } from './small-mnist';

const { manifest } = await smallPack();
const copy = () => JSON.parse(JSON.stringify(manifest)) as { version: number; shards: Shape[] };
type Shape = Record<string, unknown>;

describe('parseManifest', () => {
  it('accepts what the packer writes, unchanged', () => {
    expect(parseManifest(copy())).toEqual(manifest);
    expect(countImages(manifest)).toEqual(SIZES);
  });

  it.each<[string, (m: ReturnType<typeof copy>) => unknown, RegExp]>([
    ['null', () => null, /not an object/],
    ['a list', () => [], /not an object/],
    ['another version', (m) => ({ ...m, version: 2 }), /version 1/],
    ['a missing list', (m) => ({ version: m.version }), /no 'shards'/],
    ['an unknown field', (m) => ({ ...m, more: 1 }), /unknown 'more'/],
    ['no shards', (m) => ({ ...m, shards: [] }), /No shard holds images of train/],
    ['a shard twice', (m) => ({ ...m, shards: [...m.shards, m.shards[0]] }), /same name/],
    ['a gap', (m) => ({ ...m, shards: m.shards.filter((_, i) => i !== 2) }), /begins at image 25/],
  ])('refuses %s', (_, change, sentence) => {
    expect(() => parseManifest(change(copy()))).toThrow(ManifestError);
    expect(() => parseManifest(change(copy()))).toThrow(sentence);
  });

  it.each([
    ['name', '../secret.bin'],
    ['name', 'https://elsewhere/x.bin'],
    ['split', 'toString'],
    ['first', -1],
    ['first', 0.5],
    ['count', 0],
    ['count', 1e12],
    ['bytes', '12'],
    ['sha256', 'abc'],
    ['payloadSha256', undefined],
  ])('refuses a shard whose %s is %s', (field, value) => {
    const changed = copy();
    changed.shards[0]![field] = value;
    expect(() => parseManifest(changed)).toThrow(ManifestError);
  });

  it('refuses shards that overlap', () => {
    const changed = copy();
    changed.shards[2]!['first'] = 9;
    expect(() => parseManifest(changed)).toThrow('begins at image 9 of train, not at 10');
  });

  it('throws a ManifestError, and nothing else, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(() => parseManifest(json)).toThrow(ManifestError);
        expect(() => parseManifest({ version: 1, shards: [json] })).toThrow(ManifestError);
      }),
    );
  });
});
