/** What the page needs of this room, which it loads when the first images are brought. */

export { decodePng } from './browser-png';
export { ownImages, readDraft } from './draft';
export { ImagesError } from './limits';
