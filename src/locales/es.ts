/** Spanish. */

import { chrome } from './chrome/es';
import { engine } from './engine/es';
import type { Locale } from './locale';
import { standIn } from './stand-in/es';
import { es as views } from './views/es';

/** Made once: to make one takes as long as hundreds of numbers. */
const numbers = new Intl.NumberFormat('en');

export const es: Locale = {
  ...views,
  chrome,
  engine,
  standIn,
  settings: {
    learningRate: 'tasa de aprendizaje',
    batchSize: 'tamaño de lote',
    batches: 'lotes',
    order: 'orden',
    seed: 'semilla',
    images: 'imágenes de las que aprende',
    start: 'primera imagen',
  },
  drawer: {
    name: 'Detalles',
    open: 'Abrir el cajón',
    shut: 'Cerrar el cajón',
    tabs: {
      code: 'Código',
      tensors: 'Tensores',
      console: 'Consola',
      test: 'Prueba',
      tape: 'Cinta',
    },
  },
  refusal: ({ reason, least, most }) =>
    reason === 'notANumber'
      ? 'Esto no es un número.'
      : reason === 'notWhole'
        ? 'Debe ser un número entero.'
        : reason === 'unknown'
          ? 'No existe esa opción.'
          : most > 1e30
            ? 'Debe ser un número mayor que 0.'
            : `Debe estar entre ${least} y ${most}.`,
  controls: {
    // A thin space, since the decimal point stays a point.
    count: (n) => numbers.format(n).replaceAll(',', '\u202f'),
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
    restart: 'Empezar de nuevo con estos ajustes',
    runSettings: 'Ajustes',
    close: 'Cerrar',
    nextBatch: 'Un cambio vale desde el lote siguiente y queda anotado en el entrenamiento.',
    orders: { file: 'como en el archivo', shuffled: 'barajado, de nuevo en cada época' },
    images: {
      55000: (count, validation) => `${count}, y ${validation} guardadas para validar`,
      60000: (count) => `${count}, también las de validación`,
    },
    beginsAnew: 'Otra elección empieza la ejecución de nuevo.',
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
      absent: (shard) => `${shard} no está en esta copia.`,
    },
    leftOut: (n) =>
      `Esta copia contiene las primeras ${n} imágenes de entrenamiento y ninguna más.`,
    moreFaults: (n) => (n === 1 ? 'Falla 1 archivo más.' : `Fallan ${n} archivos más.`),
    retry: 'Reintentar',
  },
  page: {
    learnsFrom: (name, classes, { train, validation, test }) =>
      `Se aprende de tus propias imágenes «${name}» (${classes}): ${train} para aprender, ${validation} para validar y ${test} para probar. Están solo en esta pestaña; al recargarla se pierden.`,
    backToMnist: 'Volver a MNIST',
    position: (batch, stage) => `lote ${batch}, etapa ${stage}`,
    weights: 'Pesos',
    input: 'Entrada',
    batchOf: (total) => `de ${total}`,
    against: 'frente a',
    backward: 'hacia atrás',
    nextBatch: 'lote siguiente',
    loop: 'El ciclo de un lote',
    starting: 'Arrancando el motor y trayendo las primeras imágenes …',
    waitsForImages: 'A la espera de las imágenes de este lote.',
    absentImages: (n) =>
      `Esta copia no contiene las imágenes de este lote: solo incluye las primeras ${n} de entrenamiento.`,
    waitsForShuffle:
      'Un orden barajado necesita todas las imágenes de entrenamiento; a la espera de las que faltan.',
    waitsForValidation: 'La exactitud de validación espera sus imágenes.',
    waitsForTest: 'La exactitud de prueba espera sus imágenes.',
    validationAccuracy: (percent) => `exactitud de validación ${percent}`,
    seenAccuracy: (percent) =>
      `exactitud de validación ${percent}, con imágenes vistas al entrenar`,
    costAfter: (cost, batch) => `costo tras actualizar con el lote ${batch}: ${cost}`,
    result: ({ images, percent, loss, image, read, label }) =>
      `La ejecución ha terminado. De las ${images} imágenes de prueba, el ${percent} se lee bien (pérdida media ${loss}). La imagen de prueba ${image} tiene la etiqueta ${label} y se lee como ${read}.`,
    notFinite: ({ symbol, stage, batch, learningRate }) =>
      `${symbol}, en la etapa «${stage}» del lote ${batch}, contiene un número demasiado grande o que no es un número, y la ejecución se ha detenido aquí. La tasa de aprendizaje es ${learningRate}; con una menor los números no se desbordan.`,
    stagnates: ({ batches, mean, first, learningRate, usual }) =>
      `el costo no baja: ${mean} de media en los últimos ${batches} lotes, ${first} en el primero; la tasa de aprendizaje ${learningRate} puede ser demasiado grande o demasiado pequeña${usual === null ? '' : ` (la de este programa es ${usual})`}`,
    retry: 'Reintentar',
    partAbsent:
      'No se pudo traer una parte de esta página; la ejecución sigue. Comprueba la red y reintenta. Si no basta, recarga la página.',
    problems: (list) =>
      `Partes de la dirección no se entendieron y en su lugar valen los valores habituales: ${list}.`,
    dismiss: 'Cerrar aviso',
    runFileSaved: 'Archivo de la ejecución guardado.',
    moved: (stage, batch) => `${stage}, lote ${batch}`,
    wasRead: (image, reading, label) => `Imagen ${image}: leída como ${reading}, etiqueta ${label}`,
    costs: (loss) => `Pérdida media ${loss}`,
    passes: (batch, loss) => `Lote ${batch}, pérdida ${loss}`,
  },
};
