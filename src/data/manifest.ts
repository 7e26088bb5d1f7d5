/** Describes the shards in which the images travel, and refuses a description that is not sound. */

import { IMAGE_PIXELS, SPLITS, type PerSplit, type Split } from './split';

/** One compressed file: a run of images of one split. */
export interface Shard {
  /** File name beside the manifest: small letters, digits and hyphens, then `.bin`. */
  readonly name: string;
  readonly split: Split;
  /** Index, within the split, of the shard's first image. */
  readonly first: number;
  /** Number of images. */
  readonly count: number;
  /** Bytes of the file as it is stored, gzip-compressed. */
  readonly bytes: number;
  /** SHA-256 of the stored file, 64 hexadecimal digits. */
  readonly sha256: string;
  /** SHA-256 of the payload: what is checked where a server has already decompressed the file. */
  readonly payloadSha256: string;
}

/** The list of all shards, in the order in which they are to be loaded. */
export interface Manifest {
  readonly version: typeof MANIFEST_VERSION;
  readonly shards: readonly Shard[];
}

/** The only version there is; another layout of the shards gets another number. */
export const MANIFEST_VERSION = 1;

/** Name of the manifest's file, beside the shards. */
export const MANIFEST_NAME = 'manifest.json';

/** Bounds what a manifest can make us allocate: 65,536 images are 51 MB. */
const MOST_IMAGES = 65_536;

/** Says in one sentence why a manifest cannot be used. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/** Bytes of a shard once decompressed: count * 784 pixels, then count labels. */
export function payloadLength(shard: Shard): number {
  return shard.count * (IMAGE_PIXELS + 1);
}

/** Number of images of each split that the manifest's shards hold together. */
export function countImages(manifest: Manifest): PerSplit<number> {
  const counts = { train: 0, validation: 0, test: 0 };
  for (const shard of manifest.shards) counts[shard.split] += shard.count;
  return counts;
}

/**
 * Checks what was read from a manifest's JSON.
 * @throws {ManifestError} unless every field is there and nothing else, and the shards of each split cover
 * it from image 0 without gap or overlap.
 */
export function parseManifest(json: unknown): Manifest {
  const manifest = fields(json, 'The manifest', ['version', 'shards']);
  if (manifest['version'] !== MANIFEST_VERSION) {
    throw new ManifestError(`The manifest is not of version ${MANIFEST_VERSION}.`);
  }
  if (!Array.isArray(manifest['shards'])) {
    throw new ManifestError('The manifest has no list of shards.');
  }
  const shards = manifest['shards'].map((shard: unknown, i) => parseShard(shard, `Shard ${i}`));
  if (new Set(shards.map((shard) => shard.name)).size < shards.length) {
    throw new ManifestError('Two shards have the same name.');
  }
  for (const split of SPLITS) checkCover(split, shards);
  return { version: MANIFEST_VERSION, shards };
}

function parseShard(json: unknown, where: string): Shard {
  const shard = fields(json, where, [
    'name',
    'split',
    'first',
    'count',
    'bytes',
    'sha256',
    'payloadSha256',
  ]);
  return {
    name: text(shard, 'name', /^[a-z0-9-]{1,80}\.bin$/, where),
    split: text(shard, 'split', /^(train|validation|test)$/, where) as Split,
    first: integer(shard, 'first', 0, MOST_IMAGES, where),
    count: integer(shard, 'count', 1, MOST_IMAGES, where),
    bytes: integer(shard, 'bytes', 1, 2 * MOST_IMAGES * IMAGE_PIXELS, where),
    sha256: text(shard, 'sha256', /^[0-9a-f]{64}$/, where),
    payloadSha256: text(shard, 'payloadSha256', /^[0-9a-f]{64}$/, where),
  };
}

function checkCover(split: Split, shards: readonly Shard[]): void {
  let next = 0;
  const inOrder = shards.filter((shard) => shard.split === split).sort((a, b) => a.first - b.first);
  for (const shard of inOrder) {
    if (shard.first !== next) {
      throw new ManifestError(
        `Shard ${shard.name} begins at image ${shard.first} of ${split}, not at ${next}.`,
      );
    }
    next += shard.count;
  }
  if (next === 0) throw new ManifestError(`No shard holds images of ${split}.`);
  if (next > MOST_IMAGES) {
    throw new ManifestError(
      `The shards of ${split} hold ${next} images, more than ${MOST_IMAGES}.`,
    );
  }
}

type Fields = Readonly<Record<string, unknown>>;

function fields(json: unknown, where: string, names: readonly string[]): Fields {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new ManifestError(`${where} is not an object.`);
  }
  const missing = names.find((name) => !Object.hasOwn(json, name));
  if (missing !== undefined) throw new ManifestError(`${where} has no '${missing}'.`);
  const unknown = Object.keys(json).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new ManifestError(`${where} has an unknown '${unknown}'.`);
  return json as Fields;
}

function text(of: Fields, name: string, pattern: RegExp, where: string): string {
  const value = of[name];
  if (typeof value !== 'string' || !pattern.test(value)) {
    throw new ManifestError(`${where} has a '${name}' that makes no sense.`);
  }
  return value;
}

function integer(of: Fields, name: string, least: number, most: number, where: string): number {
  const value = of[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new ManifestError(`${where} has a '${name}' that is not from ${least} to ${most}.`);
  }
  return value;
}
