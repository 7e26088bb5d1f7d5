/** The views of tensors, in Spanish. */

import type { TensorViewWords } from './words';

export const tensorViews: TensorViewWords = {
  weights: (symbol) => `${symbol}: las flechas eligen un píxel; Re Pág y Av Pág, una imagen`,
  matrix: (symbol) => `${symbol}: las flechas eligen un número`,
  bias: (symbol) => `${symbol}, un número por unidad`,
  rows: (symbol) => `${symbol}, un número por unidad, para la imagen elegida`,
  place: (row, column) => `fila ${row}, columna ${column}`,
  label: 'etiqueta',
  readAs: 'leído como',
  before: 'antes',
  after: 'después',
  notComputed: 'aún sin calcular',
};
