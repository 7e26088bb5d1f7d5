/** What is said beside each stage, in Spanish. Every number in a note is given or follows from it. */

import type { StageText } from '../../core/stage';
import type { StageWords } from '../locale';

const written = (value: number): string => String(value).replace('-', '−');

const across = (images: number): string =>
  images === 1 ? 'para la única imagen del lote' : `en promedio sobre las ${images} imágenes`;

const blank = (images: number): string =>
  images === 1 ? 'en blanco en esta imagen' : `en blanco en las ${images} imágenes`;

const one = (named = false): string => (named ? 'clase' : 'dígito');

const a = (named = false): string => (named ? 'una clase' : 'un dígito');

const SIGNS =
  'Azul, por debajo de cero: la pérdida bajaría si este peso subiera un poco. Naranja, por encima: si bajara.';

export const stages: Readonly<Record<StageText, StageWords>> = {
  batch: {
    title: 'Lote',
    heading: 'Un lote de imágenes',
    note: ({ batchSize, probe }) => [
      (probe
        ? 'Una imagen de la que la ejecución no aprende ocupa el lugar del [lote|batch]. No es del [conjunto de entrenamiento|training set]; su [etiqueta|label] dice qué cuenta como acierto.'
        : batchSize === 1
          ? 'Este [lote|batch] tiene una sola imagen del [conjunto de entrenamiento|training set], con su [etiqueta|label].'
          : `Este [lote|batch] tiene ${batchSize} imágenes del [conjunto de entrenamiento|training set], cada una con su [etiqueta|label].`) +
        ' Cada [píxel|pixel] es un número entre 0, papel, y 1, tinta plena.',
      'Los [pesos|weight] no cambian hasta la última etapa del lote, la actualización.',
    ],
  },
  hidden: {
    title: 'Oculta',
    heading: 'Una capa intermedia',
    note: ({ zeroWeights }) => [
      'Cada [unidad oculta|hidden unit] suma sus 784 píxeles, cada uno multiplicado por su propio [peso|weight], y un [sesgo|bias]. La [sigmoide|sigmoid] comprime esa suma en un número entre 0 y 1: la [activación|activation].',
      ...(zeroWeights
        ? ['Aquí todos los pesos y sesgos son cero, así que cada suma es 0 y cada activación, 0.5.']
        : []),
      'El texto del curso confunde la sigmoide con el [descenso de gradiente|gradient descent]. Este es otra cosa: la regla con la que cambian los pesos, al actualizar.',
    ],
  },
  logits: {
    title: 'Logits',
    heading: 'Diez puntuaciones',
    note: ({ zeroWeights, hidden, named }) => [
      hidden
        ? `Cada unidad oculta vota por cada ${one(named)}: [activación|activation] por [peso|weight]. El [logit] de ${a(named)} es la suma de estos votos y su [sesgo|bias].`
        : `Cada píxel vota por cada ${one(named)}: tinta por [peso|weight]. El [logit] de ${a(named)} es la suma de sus 784 votos y su [sesgo|bias].`,
      zeroWeights
        ? 'Aquí todos los pesos y sesgos son cero, así que cada voto es 0, y cada logit también.'
        : 'Un logit puede ser cualquier número. Solo importan las diferencias entre los diez.',
    ],
  },
  softmax: {
    title: 'Softmax',
    heading: 'De puntuaciones a probabilidades',
    note: ({ zeroWeights, named }) => [
      `[Softmax|softmax] convierte las diez puntuaciones en diez partes positivas que suman 1. Cada una es la [probabilidad|probability] que se da a ${a(named)}, y la mayor es la [lectura|reading].`,
      zeroWeights
        ? `A diez puntuaciones iguales les tocan diez partes iguales: exp 0 = 1, dividido entre la suma de diez unos, da *p* = 0.1 para cada ${one(named)}.`
        : 'El orden se mantiene: la puntuación más alta recibe la parte más grande.',
    ],
  },
  loss: {
    title: 'Pérdida',
    heading: '¿Cuánta sorpresa?',
    note: ({ batchSize, zeroWeights }) => [
      'La [pérdida|loss] de una imagen es su [entropía cruzada|cross-entropy], −log de una sola probabilidad: la que se dio a la [etiqueta|label]. Cuanto menor es, mayor es la pérdida.' +
        (batchSize === 1 ? '' : ` La pérdida del lote es la media de sus ${batchSize} imágenes.`),
      ...(zeroWeights
        ? [
            'Aquí cada probabilidad es 0.1, así que toda imagen tiene una pérdida de −log 0.1 = log 10 = 2.303, sea cual sea su etiqueta.',
          ]
        : []),
    ],
  },
  compare: {
    title: 'Comparar',
    heading: 'Lo que debería haber dicho',
    note: ({ zeroWeights, named }) => [
      named
        ? 'La [etiqueta|label] escrita con diez números es *y*. Es [one-hot]: 1 para la clase correcta y 0 para las otras nueve. Junto a *p* se ve qué clases recibieron de más y cuáles de menos.'
        : 'La [etiqueta|label] escrita con diez números es *y*. Es [one-hot]: 1 para el dígito correcto y 0 para los otros nueve. Junto a *p* se ve qué dígitos recibieron de más y cuáles de menos.',
      ...(zeroWeights
        ? [
            named
              ? 'Aquí a cada clase incorrecta le sobra 0.1, y a la correcta le falta 0.9.'
              : 'Aquí a cada dígito incorrecto le sobra 0.1, y al correcto le falta 0.9.',
          ]
        : []),
    ],
  },
  error: {
    title: 'Error',
    heading: 'El error, uno a uno',
    note: ({ zeroWeights, named }) => [
      'El [error] *δ* es *p − y*. Naranja, por encima de cero: se dio de más. Azul, por debajo de cero: se dio de menos.',
      zeroWeights
        ? `${named ? 'Cada clase incorrecta tiene +0.1 y la correcta, −0.9.' : 'Cada dígito incorrecto tiene +0.1 y el correcto, −0.9.'} Que los pesos sean cero no significa que el error lo sea: hay de qué aprender.`
        : 'Los diez errores de una imagen suman cero. Nada más viaja [hacia atrás|backward].',
    ],
  },
  hiddenError: {
    title: 'Error',
    heading: 'El error, una capa más abajo',
    note: ({ zeroWeights }) => [
      'A cada [unidad oculta|hidden unit] le llegan los diez [errores|error] de la capa superior, cada uno multiplicado por el peso de su conexión. Su suma, por la pendiente *a*\u00a0(1\u00a0−\u00a0*a*) de la [sigmoide|sigmoid], es el error de la unidad.',
      zeroWeights
        ? 'Aquí los pesos de arriba son todos cero, así que no baja ningún error: en esta capa todos son 0.'
        : 'Naranja, por encima de cero: una suma mayor en esta unidad subiría la pérdida. Azul, por debajo de cero: la bajaría.',
    ],
  },
  gradient: {
    title: 'Gradiente',
    heading: 'Qué pesos son responsables',
    note: ({ batchSize, zeroWeights, hidden }) => [
      `El [gradiente|gradient] de cada peso es *${hidden ? 'activación' : 'tinta'} × error*, ${across(batchSize)}. ${SIGNS}`,
      hidden
        ? 'Los pesos de una unidad con activación cercana a 0 apenas cambian: poco por cualquier error es poco.'
        : `Los píxeles ${blank(batchSize)} conservan el color del papel: 0 por cualquier error es 0, así que sus pesos no cambian.`,
      ...(zeroWeights
        ? [
            `Los pesos son todos cero; el gradiente, no: está hecho de ${hidden ? 'activaciones' : 'tinta'} y error.`,
          ]
        : []),
    ],
  },
  hiddenGradient: {
    title: 'Gradiente',
    heading: 'Qué píxeles son responsables',
    note: ({ batchSize, zeroWeights }) => [
      `La misma regla, una capa más abajo: el [gradiente|gradient] de un peso es *tinta × error* de su [unidad oculta|hidden unit], ${across(batchSize)}. ${SIGNS}`,
      zeroWeights
        ? 'A esta capa no bajó ningún error, así que su gradiente es 0 en todas partes: sus pesos siguen en cero.'
        : `Los píxeles ${blank(batchSize)} tienen gradiente 0, y sus pesos no cambian.`,
    ],
  },
  update: {
    title: 'Actualizar',
    heading: 'Un paso en contra del gradiente',
    note: ({ learningRate, zeroWeights, probe }) => [
      `Es el [descenso de gradiente|gradient descent]: a cada [peso|weight] y a cada [sesgo|bias] se le resta su gradiente multiplicado por la [tasa de aprendizaje|learning rate], ${written(learningRate)}. Por debajo de cero (azul), el peso sube; por encima (naranja), baja.`,
      probe
        ? 'Es lo que cambiaría esta imagen por sí sola. No se hace: la ejecución sigue con su propio lote.'
        : zeroWeights
          ? 'Donde el gradiente no es cero, los pesos dejan ahora el cero. El lote siguiente parte de aquí.'
          : 'Donde el gradiente es cero, nada cambia. El lote siguiente parte de estos pesos.',
    ],
  },
};
