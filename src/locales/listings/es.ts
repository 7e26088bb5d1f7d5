/** The listings, in Spanish. */

import type { ListingWords } from './words';

const NOT_RUN =
  'Aquí no se ejecuta: un navegador no tiene TensorFlow para Python. Nuestras pruebas solo lo compilan.';

export const listings: ListingWords = {
  titles: {
    tensorflow: 'Python, TensorFlow',
    keras: 'Python, Keras',
    numpy: 'NumPy',
    tfjs: 'TypeScript, tfjs',
  },
  choice: 'Listados',
  lines: (title) => `${title}: las flechas eligen una línea, Intro va a su etapa`,
  and: ' y ',
  checks: {
    tensorflow: NOT_RUN,
    keras: NOT_RUN,
    numpy:
      'Nuestras pruebas lo ejecutan con Python y NumPy. Con los mismos pesos e imágenes da las pérdidas que se ven aquí, con un margen de 0.0001.',
    tfjs: 'Nuestras pruebas lo ejecutan con TensorFlow.js. Con los mismos pesos e imágenes da las pérdidas que se ven aquí, con un margen de 0.00001.',
  },
  ofMnist: 'El listado aprende de MNIST; la página, de tus propias imágenes.',
  copy: 'Copiar',
  copied: 'Copiado.',
  loading: 'Cargando los listados …',
  failed: 'Los listados no llegaron.',
  retry: 'Reintentar',
};
