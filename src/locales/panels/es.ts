/** Tensors and their numbers, in Spanish. */

import type { PanelWords } from './words';

export const panels: PanelWords = {
  inScope: 'Disponibles',
  nothingInScope: 'Aún no se ha calculado nada.',
  range: 'mín … máx',
  least: 'mín',
  most: 'máx',
  mean: 'media',
  norm: 'norma (L2)',
  notFinite: (count) => `${count} no finitos`,
  axes: { image: 'imagen', pixel: 'píxel', hidden: 'unidad', class: 'dígito' },
  value: 'valor',
  numbersOf: (symbol) => `Todos los números de ${symbol}`,
  index: 'Índice',
  goTo: 'Ir',
  indexHint: (last) => `desde 0, hasta ${last}`,
  indexMalformed: (count, example) =>
    count === 0
      ? 'Es un solo número: no tiene índice.'
      : count === 1
        ? `Escribe un número entero, como ${example}.`
        : `Escribe ${count} números enteros, como ${example}.`,
  indexOutside: (index, last) => `No existe ${index}: el último índice es ${last}.`,
  copyAs: 'Copiar como',
  copied: (count, format) =>
    count === 1
      ? `Se ha copiado 1 número como ${format}.`
      : `Se han copiado ${count} números como ${format}.`,
  copyForbidden: 'El navegador no ha dejado copiar a esta página. Copia tú el texto seleccionado.',
};
