/** The console in Spanish. */

import type { ConsoleWords } from './words';

export const consoleWords: ConsoleWords = {
  printed: {
    // As the course prints them, without accents.
    epoch: 'Epoca',
    cost: 'Costo',
    accuracy: 'Certeza',
    finalResult: 'RESULTADO FINAL',
    oneImage: 'Resultado de una imagen',
    labels: 'etiquetas',
    correct: '% de acierto',
    testImage: (index) => `Imagen de prueba ${index}`,
    label: (name) => `(etiqueta ${name})`,
  },
  log: 'Lo que el programa ha escrito',
  copy: 'Copiar',
  download: 'Descargar',
  copied: (lines) => (lines === 1 ? '1 línea copiada.' : `${lines} líneas copiadas.`),
  earlier: (lines) => `${lines} líneas anteriores: copia o descarga para tenerlas todas.`,
  image: 'imagen de prueba',
  imageOutside: (last) => `Un número entero de 0 a ${last}.`,
  drawn: (index) => `Imagen de prueba ${index}`,
  verbose: 'verbose',
  verbosity: ['0, nada', '1, una barra', '2, una línea'],
  names: {
    title: 'Nombres en el curso y aquí',
    course: 'curso',
    here: 'aquí',
    meaning: 'qué es',
    rows: [
      { course: 'P', here: 'W', meaning: 'pesos', symbols: true },
      {
        course: 'y',
        here: 'z',
        meaning: 'logits: puntuaciones antes de la softmax',
        symbols: true,
      },
      { course: 'yR', here: 'y', meaning: 'etiquetas one-hot', symbols: true },
      { course: 'Costo', here: 'pérdida', meaning: 'media del lote', symbols: false },
      { course: 'Certeza', here: 'exactitud', meaning: 'parte que se lee bien', symbols: false },
      { course: 'epoca', here: 'lote', meaning: 'en su primer programa', symbols: false },
    ],
    counting:
      'La consola y el curso cuentan los lotes desde 0; el resto de la página, desde 1. Una época, en rigor, es una pasada por todas las imágenes, como en Keras.',
  },
};
