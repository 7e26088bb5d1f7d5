/** The views of the batch, in Spanish. */

import type { BatchViewWords } from './words';

export const batchView: BatchViewWords = {
  trayName: 'Imágenes del lote',
  imageName: 'Píxeles de la imagen',
  stripName: 'La imagen desplegada',
  lossName: 'Pérdida de cada imagen',
  notComputed: 'aún sin calcular',
  notRead: 'aún sin leer',
  right: (count) => (count === 1 ? 'acierto' : 'aciertos'),
  wrong: (count) => (count === 1 ? 'fallo' : 'fallos'),
  previousImage: 'Imagen anterior',
  nextImage: 'Imagen siguiente',
  imageOf: (n, count) => `${n} de ${count}`,
  label: 'etiqueta',
  readAs: 'leída como',
  unrolled: (count) => `desplegada en ${count} números`,
  row: 'fila',
  column: 'col.',
  thisImage: 'esta imagen',
  batchMean: 'media del lote',
  mean: 'media',
};
