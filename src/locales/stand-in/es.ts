/** An image in place of the batch, in Spanish. */

import type { StandInWords } from './words';

export const standIn: StandInWords = {
  asOf: (n) => `del lote ${n}`,
  after: (n) => `tras el lote ${n}`,
  atStart: 'del comienzo',
  image: (index) => `Imagen de prueba ${index}`,
  yourDrawing: 'Tu dibujo',
  inPlace: ({ from, label, weights }) =>
    from === 'test'
      ? `En lugar del lote, con la etiqueta ${label} y los pesos ${weights}. La ejecución no aprende de ella: la actualización se muestra, no se hace.`
      : `En lugar del lote, como si fuera ${label}, con los pesos ${weights}. La ejecución no aprende de él: la actualización se muestra, no se hace.`,
  back: 'Volver al lote',
};
