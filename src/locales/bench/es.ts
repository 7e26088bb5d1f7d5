/** The test bench in Spanish. */

import type { BenchWords } from './words';

export const bench: BenchWords = {
  unused: 'imágenes de prueba, ninguna usada al entrenar.',
  readWith: 'Leídas con',
  right: (count) => `de acierto (${count}).`,
  loading: (loaded, total) =>
    `Las imágenes de prueba aún están llegando: hay ${loaded} de ${total}.`,
  reading: 'Leyéndolas …',
  notFinite: 'Estos pesos ya no son números finitos, así que con ellos no se puede leer nada.',

  draw: 'Dibuja una cifra',
  drawOne: 'Dibuja',
  pad: 'Papel para dibujar',
  padEmpty: 'dibuja aquí',
  padKeys:
    'Las flechas mueven el lápiz, Espacio lo apoya o lo levanta. Retroceso quita un trazo, Supr todos.',
  penAt: (row, column, down) =>
    `fila ${row}, columna ${column}, lápiz ${down ? 'apoyado' : 'levantado'}`,
  undo: 'deshacer',
  clear: 'borrar',
  asGiven: 'a escala y centrada, como se lee',
  countsAs: 'cuenta como',
  asRead: 'lo leído',
  send: 'Pasar por el bucle',
  drawInstead: 'dibujar',

  confusion: 'Matriz de confusión',
  rowsColumns: 'fila: etiqueta · columna: lectura',
  cell: (label, reading, count) => `etiqueta ${label}, leída como ${reading}: ${count}`,
  precision: 'precisión',
  recall: 'cobertura',
  precisionOf: (name, percent) =>
    `De las imágenes leídas como ${name}, el ${percent} tiene la etiqueta ${name}.`,
  recallOf: (name, percent) =>
    `De las imágenes con la etiqueta ${name}, el ${percent} se lee como ${name}.`,
  shares: 'última columna: cobertura en % · última fila: precisión en %',
  noShare: 'No hay ninguna.',

  images: 'Imágenes',
  outcomes: { wrong: 'fallos', right: 'aciertos', all: 'todas' },
  label: 'etiqueta',
  readAs: 'lectura',
  any: 'todas',
  confidence: 'seguridad',
  confidences: {
    any: 'todas',
    below50: 'menos del 50%',
    to90: 'del 50 al 90%',
    to99: 'del 90 al 99%',
    above99: 'desde el 99%',
  },
  found: (count) => (count === '1' ? '1 imagen' : `${count} imágenes`),
  none: 'Con estos pesos no hay ninguna imagen de prueba así.',
  showAll: 'mostrar todas',
  index: 'imagen',
  go: 'mostrar',
  indexMalformed: (typed, last) =>
    `«${typed}» no es un número entero. Las imágenes de prueba van de la 0 a la ${last}.`,
  indexOutside: (typed, last) => `No hay imagen de prueba ${typed}. Van de la 0 a la ${last}.`,
  imageRead: (index, label, reading, percent) =>
    `imagen ${index}, etiqueta ${label}, leída como ${reading}, con ${percent} de seguridad`,
};
