/** Spanish. */

import { glossary } from './glossary/es';
import type { Locale } from './locale';
import { stages } from './notes/es';
import { spoken } from './spoken/es';

export const es: Locale = {
  lang: 'es',
  name: 'Español',
  recipes: {
    'softmax-regression': 'Softmax regression',
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
    reading: 'se lee',
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
  spoken,
  calls: { exp: 'exp', log: 'log', softmax: 'softmax', sigmoid: 'σ', onehot: 'one-hot' },
  glossary,
  settings: {
    learningRate: 'learning rate',
    batchSize: 'batch size',
    batches: 'batches',
    order: 'order',
    seed: 'seed',
    start: 'first image',
  },
  batchView: {
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
  },
  panels: {
    drawer: 'Detalles',
    openDrawer: 'Abrir el cajón',
    shutDrawer: 'Cerrar el cajón',
    tabs: { tensors: 'Tensores' },
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
    copyForbidden:
      'El navegador no ha dejado copiar a esta página. Copia tú el texto seleccionado.',
  },
  refusal: ({ reason, least, most }) =>
    reason === 'notANumber'
      ? 'This is not a number.'
      : reason === 'notWhole'
        ? 'This must be a whole number.'
        : reason === 'unknown'
          ? 'There is no such choice.'
          : `This must be between ${least} and ${most}.`,
  controls: {
    // A thin space, since the decimal point stays a point.
    count: (n) => n.toLocaleString('en').replaceAll(',', '\u202f'),
    transport: 'Reproducción',
    acts: {
      reset: 'Reiniciar',
      'batch-back': 'Lote atrás',
      'stage-back': 'Etapa atrás',
      play: 'Seguir',
      pause: 'Pausa',
      'stage-forward': 'Etapa adelante',
      'batch-forward': 'Lote adelante',
      'to-end': 'Al final',
    },
    captions: {
      reset: 'Reiniciar',
      'batch-back': 'Lote',
      'stage-back': 'Etapa',
      play: 'Seguir',
      pause: 'Pausa',
      'stage-forward': 'Etapa',
      'batch-forward': 'Lote',
      'to-end': 'Al final',
    },
    speed: 'Velocidad',
    stagesPerSecond: (n) => (n === 1 ? '1 etapa por segundo' : `${n} etapas por segundo`),
    batchesPerSecond: (n) => (n === 1 ? '1 lote por segundo' : `${n} lotes por segundo`),
    fastest: 'lo más rápido posible',
    stageMap: 'Etapas',
    modes: {
      paused: 'En pausa',
      playing: 'En marcha',
      moving: 'En camino',
      waiting: 'Esperando datos',
      stopped: 'Detenido',
    },
    stage: 'etapa',
    epoch: 'época',
    batch: 'lote',
    of: 'de',
    timeline: 'Línea de tiempo del entrenamiento',
    loss: 'pérdida',
    accuracy: 'exactitud',
    lossMean: 'pérdida, media del lote',
    validationAccuracy: 'exactitud de validación',
    accuracyWaits: 'la exactitud espera sus datos',
    notRun: 'sin ejecutar',
    fromBatch: (n) => `desde el lote ${n}`,
    runSettings: 'Ajustes',
    close: 'Cerrar',
    nextBatch: 'Un cambio vale desde el lote siguiente y queda anotado en el entrenamiento.',
    orders: { file: 'como en el archivo', shuffled: 'barajado, de nuevo en cada época' },
    changes: 'Cambios por el camino',
    noChanges: 'Ninguno hasta ahora.',
    remove: (change) => `Quitar ${change}`,
    keeps: (value) => `Sigue valiendo ${value}.`,
    loading: 'Cargando las imágenes',
    imagesOf: (loaded, total) => `${loaded} de ${total} imágenes de entrenamiento`,
    megabytesOf: (loaded, total) => `${loaded} de ${total} MB`,
    faults: {
      missing: (shard) => `${shard} no ha llegado.`,
      truncated: (shard) => `${shard} se ha cortado a medias.`,
      altered: (shard) => `${shard} no es el archivo que debería ser.`,
      unreadable: (shard) => `${shard} no se puede leer.`,
    },
    moreFaults: (n) => (n === 1 ? 'Falla 1 archivo más.' : `Fallan ${n} archivos más.`),
    retry: 'Reintentar',
  },
};
