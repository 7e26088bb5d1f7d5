/** The views of tensors, in Spanish. */

import type { TensorViewWords } from './words';

export const tensorViews: TensorViewWords = {
  weights: (symbol) => `${symbol}: las flechas eligen un píxel; Re Pág y Av Pág, una imagen`,
  matrix: (symbol) => `${symbol}: las flechas eligen un número`,
  bias: (symbol) => `${symbol}, un número por unidad`,
  rows: (symbol) => `${symbol}, un número por unidad, para la imagen elegida`,
  place: (row, column) => `fila ${row}, columna ${column}`,
  label: 'etiqueta',
  readAs: 'leído',
  before: 'antes',
  after: 'después',
  notComputed: 'aún sin calcular',
  summary: {
    range: (least, at, most, atMost) => `De ${least} (${at}) a ${most} (${atMost}).`,
    same: (value) => `Todos son ${value}.`,
    notFinite: (count) => `${count} no ${count === 1 ? 'es finito' : 'son finitos'}.`,
    above: (where) => `Por encima de cero, sobre todo ${where}.`,
    below: (where) => `Por debajo de cero, sobre todo ${where}.`,
    ninths: [
      'arriba a la izquierda',
      'arriba',
      'arriba a la derecha',
      'a la izquierda',
      'en el centro',
      'a la derecha',
      'abajo a la izquierda',
      'abajo',
      'abajo a la derecha',
    ],
    everywhere: 'por todas partes',
    table: 'La tecla V abre todos los números como tabla.',
  },
};
