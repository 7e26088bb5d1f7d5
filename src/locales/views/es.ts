/** What the views say, in Spanish. */

import { batchView } from '../batch-view/es';
import { stages } from '../notes/es';
import { spoken } from '../spoken/es';
import { tensorViews } from '../tensor-views/es';
import type { ViewLocale } from '../locale';

export const es: ViewLocale = {
  lang: 'es',
  name: 'Español',
  recipes: {
    'softmax-regression': 'Regresión softmax',
    'gradient-tape': 'Cinta de gradientes',
    'keras-two-layer': 'Keras de dos capas',
  },
  stages,
  lines: {
    pixel: 'píxel',
    label: 'etiqueta',
    activation: 'activación',
    logit: 'logit',
    inAll: 'en suma',
    denominator: 'suma',
    probability: 'probabilidad',
    loss: 'pérdida',
    stably: 'se calcula',
    batchMean: 'media del lote',
    reading: '¿acierto?',
    shareRight: 'aciertos',
    gap: 'diferencia',
    error: 'error',
    where: 'donde',
    gradient: 'gradiente',
    update: 'actualización',
    andThen: 'y entonces',
  },
  captions: {
    image: (n) => `imagen ${n}`,
    pixel: (n) => `píxel ${n}`,
    class: (n) => `dígito ${n}`,
    hidden: (n) => `unidad ${n}`,
    before: (n) => `${n} antes`,
    after: (n) => `${n} después`,
    more: (n) => `${n} más`,
    bias: () => 'sesgo',
    votesFor: () => 'a favor',
    votesAgainst: () => 'en contra',
  },
  classWords: { one: 'clase', terms: (count) => `los ${count} términos, por clase` },
  spoken,
  calls: { exp: 'exp', log: 'log', softmax: 'softmax', sigmoid: 'σ', onehot: 'one-hot' },
  explanation: {
    stageOf: (n, count) => `Etapa ${n} de ${count}`,
    derivation: 'De dónde sale este número',
    nothing: 'Señale un número, o llegue a él con las flechas, para ver de dónde sale.',
    stopped: 'detenido',
    terms: {
      image: (count) => `los ${count} términos, en orden de bandeja`,
      pixel: (count) => `los ${count} términos, por píxel`,
      hidden: (count) => `los ${count} términos, por unidad`,
      class: (count) => `los ${count} términos, por dígito`,
    },
    votes: (count) => `${count} votos por píxel`,
    votesFor: 'a favor',
    votesAgainst: 'en contra',
    bias: 'sesgo',
    total: 'total',
  },
  batchView,
  otherVersion: (tag, own, other) =>
    `Este ${tag} es de la versión ${own}, y la ejecución que debe mostrar es de la ${other}, que no entiende. Ambos tienen que venir de la misma versión de Batchwise.`,
  tensorViews,
};
