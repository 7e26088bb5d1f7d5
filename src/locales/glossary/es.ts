/** The terms of the notes, one sentence each, in Spanish. */

import type { GlossaryEntry, Term } from '../locale';

export const glossary: Readonly<Record<Term, GlossaryEntry>> = {
  activation: {
    name: 'activación',
    meaning: 'El número que una unidad oculta entrega a la capa siguiente.',
  },
  backward: {
    name: 'hacia atrás',
    meaning:
      'De la pérdida hacia los pesos: cada etapa calcula en qué deberían haber sido distintas sus entradas a partir de lo que calculó la etapa siguiente.',
  },
  batch: {
    name: 'lote',
    meaning: 'Las imágenes que se leen juntas antes de que los pesos cambien una vez.',
  },
  bias: {
    name: 'sesgo',
    meaning:
      'Un número que se añade a una suma, muestre lo que muestre la imagen; se aprende igual que un peso.',
  },
  'cross-entropy': {
    name: 'entropía cruzada',
    meaning:
      'Menos el logaritmo de la probabilidad dada a la respuesta correcta: vale 0 si esa probabilidad es 1, y más cuanto menor sea.',
  },
  error: {
    name: 'error',
    meaning:
      'La rapidez con que cambiaría la pérdida de una imagen si cambiara una puntuación; para un logit, la probabilidad dada menos la correcta.',
  },
  gradient: {
    name: 'gradiente',
    meaning:
      'Para cada número que se puede aprender, la rapidez con que subiría la pérdida si ese número subiera un poco; por debajo de cero, la pérdida bajaría.',
  },
  'gradient descent': {
    name: 'descenso de gradiente',
    meaning:
      'Aprender a pasos pequeños: cada peso se mueve en contra de su gradiente, que es como la pérdida baja más deprisa.',
  },
  'hidden unit': {
    name: 'unidad oculta',
    meaning:
      'Un lugar entre la entrada y la salida que, con sus propios pesos, convierte todas sus entradas en un solo número.',
  },
  label: {
    name: 'etiqueta',
    meaning: 'Lo que muestra la imagen, como un dígito, anotado por personas.',
  },
  'learning rate': {
    name: 'tasa de aprendizaje',
    meaning: 'El número por el que se multiplica cada gradiente para obtener el tamaño del paso.',
  },
  logit: {
    name: 'logit',
    meaning:
      'La puntuación de una respuesta posible, como un dígito, antes de softmax: cualquier número y, cuanto mayor, más favorecida está.',
  },
  loss: {
    name: 'pérdida',
    meaning:
      'Un número que dice cuánto se equivoca una respuesta: 0 es perfecto, y el entrenamiento la hace bajar.',
  },
  'one-hot': {
    name: 'one-hot',
    meaning:
      'Una lista con un solo 1, en el lugar de la respuesta correcta, y 0 en todos los demás.',
  },
  pixel: {
    name: 'píxel',
    meaning:
      'Uno de los 784 cuadros de una imagen, 28 filas de 28, cada uno con su cantidad de tinta.',
  },
  probability: {
    name: 'probabilidad',
    meaning: 'Una parte entre 0 y 1; las partes de las diez respuestas suman 1.',
  },
  reading: {
    name: 'lectura',
    meaning: 'La respuesta dada: la que tiene la probabilidad más alta.',
  },
  sigmoid: {
    name: 'sigmoide',
    meaning:
      'La función 1 / (1 + exp(−z)), que convierte cualquier número en otro entre 0 y 1, y el 0 en un medio.',
  },
  softmax: {
    name: 'softmax',
    meaning:
      'La regla que convierte puntuaciones en probabilidades: la exponencial de cada una, dividida entre la suma de todas las exponenciales.',
  },
  'training set': {
    name: 'conjunto de entrenamiento',
    meaning:
      'Las imágenes de las que se aprenden los pesos, separadas de aquellas con que se mide la exactitud.',
  },
  weight: {
    name: 'peso',
    meaning: 'Un número por el que se multiplica una entrada y que el aprendizaje cambia.',
  },
};
