/** Llevarse una ejecución, y traer pesos, en español. */

import type { ExportWords } from './words';

export const exports: ExportWords = {
  heading: 'Llévatelo',
  lead: 'Todos los archivos se hacen aquí, en tu navegador.',
  weights: 'Pesos',
  weightsAre: (updates) => `Los pesos que se ven, tras ${updates} actualizaciones.`,
  inKeras: 'En Keras, con el archivo .npz abierto como',
  history: 'Historia',
  historyIs: (batches) =>
    `Pérdidas, exactitudes y ajustes de los ${batches} lotes ejecutados hasta ahora, como tabla.`,
  view: 'Esta vista',
  viewIs: 'La imagen de la página, con un pie y la dirección que lleva de vuelta a ella.',
  program: 'Esta ejecución como programa',
  programIs:
    'Repite la ejecución en NumPy, lote por lote y cambio por cambio, y compara sus pérdidas con las vistas aquí.',
  buttons: {
    npz: 'NumPy (.npz)',
    tfjs: 'TensorFlow.js (.zip)',
    csv: 'Tabla (.csv)',
    svg: 'Dibujo (.svg)',
    png: 'Imagen (.png)',
    notebook: 'Cuaderno (.ipynb)',
    python: 'Python (.py)',
  },
  making: 'Se prepara el archivo …',
  made: (name) => `Entregado al navegador: ${name}`,
  failed: (why) => `No se pudo hacer el archivo: ${why}`,
  unsaved: {
    maybe: (name) =>
      `¿No está ${name} entre tus descargas? La página que rodea a esta puede prohibirlas, y los navegadores no avisan de ello.`,
    text: 'Aquí está el archivo entero; cópialo en uno con ese nombre.',
    picture:
      'Aquí está la imagen: púlsala con el botón derecho, o mantenla pulsada, para copiarla o guardarla.',
    program: 'Estas líneas de Python escriben el archivo:',
    copy: 'Copiar',
  },
  notYet: 'Todavía no se ha calculado nada.',
  bring: 'Empezar con tus propios pesos',
  bringIs:
    'Un archivo .npz con un arreglo por parámetro vuelve a empezar la ejecución con esos pesos. No sale de esta máquina.',
  choose: 'Elegir un archivo .npz',
  drop: 'o suelta uno aquí',
  own: 'Esta ejecución empieza con tus propios pesos.',
  backToOwn: 'Empezar con los del programa',
  faults: {
    tooLarge: () => 'Este archivo ocupa más de 8 MB, así que no contiene pesos de este programa.',
    notNpz: () => 'Este no es un archivo .npz, o está dañado.',
    dtype: ({ array, found }) =>
      `El arreglo ${array} tiene números del tipo ${found} en vez de <f4 (float32) o <f8 (float64).`,
    missing: ({ array, wanted }) =>
      `A este archivo le falta el arreglo ${array}; los parámetros del programa son ${wanted}.`,
    stranger: ({ array, wanted }) =>
      `A este archivo le sobra el arreglo ${array}; los parámetros del programa son ${wanted}.`,
    shape: ({ array, found, wanted }) =>
      `El arreglo ${array} tiene la forma ${found || '()'} en vez de ${wanted}.`,
    notFinite: ({ array, found }) =>
      `El arreglo ${array} contiene ${found}, que no es un número finito.`,
    unreadable: () => 'Este archivo no se puede leer.',
  },
  caption: {
    batch: (n, total) => `lote ${n} de ${total}`,
    stage: (n, title) => `etapa ${n}, ${title}`,
    loss: (loss) => `pérdida del lote ${loss}`,
    learningRate: (rate) => `tasa de aprendizaje ${rate}`,
    batchSize: (size) => `tamaño del lote ${size}`,
    ownWeights: 'pesos iniciales propios',
  },
  notebook: {
    title: (program) => `${program}: una ejecución, en NumPy`,
    intro:
      'Este programa repite una ejecución de Batchwise solo con NumPy: las mismas imágenes en el mismo orden, los mismos pesos iniciales, los mismos ajustes y los cambios hechos por el camino. Al final compara sus pérdidas con las que mostró Batchwise.',
    link: 'La ejecución en Batchwise:',
    dataTitle: 'Las imágenes',
    data: (files, address) =>
      `Lee los cuatro archivos de MNIST, comprimidos (\`.gz\`) o no: ${files}. Se pueden obtener en ${address}.`,
    folder: 'Ponlos en la carpeta que se nombra en la celda siguiente.',
    folderArgument:
      'Ponlos en una carpeta llamada `mnist`, o nombra su carpeta al iniciar el programa: `python run.py CARPETA`.',
    runTitle: 'La ejecución',
    run: 'Los ajustes al empezar, y los cambios según el paso desde el que valen. Los pasos se cuentan desde 0.',
    orderTitle: 'El orden de las imágenes',
    order:
      'En el orden del archivo, las imágenes se siguen desde la primera usada y vuelven a empezar al final. En orden barajado cada época tiene su propia permutación, sacada de la semilla con un generador sencillo de números aleatorios.',
    startTitle: 'Los pesos iniciales',
    zeros: 'Todos son cero.',
    glorot:
      'Los pesos se sacan por igual de un intervalo que depende del tamaño de su capa (Glorot y Bengio, 2010), con el mismo generador; los sesgos son cero.',
    given: 'Son los que se trajeron a la ejecución.',
    stepTitle: 'Un paso',
    step: 'Hacia delante de los píxeles a las probabilidades, la pérdida media, hacia atrás a los gradientes, y la actualización.',
    trainTitle: 'Todos los pasos',
    train: 'Un lote cortado por el final de una época tiene menos imágenes.',
    checkTitle: '¿Las mismas pérdidas?',
    check: (tolerance) =>
      `La pérdida de algunos lotes, antes de su actualización, como la mostró Batchwise. Las dos pueden diferir en ${tolerance}, por la pérdida cuando esta pasa de 1, pues las sumas de números float32 dependen de su orden. Una tasa de aprendizaje grande puede hacer crecer esas diferencias hasta que se ven: el programa prueba entonces cuánto se aparta la ejecución de sí misma, y lo dice.`,
    noCheck: 'Ningún lote se había ejecutado en Batchwise cuando se hizo este programa.',
    testTitle: '¿Qué tan bueno es?',
    test: 'Proporción de imágenes leídas bien, y su pérdida media, tras la última actualización.',
    columns: { batch: 'lote', here: 'NumPy', there: 'Batchwise', difference: 'diferencia' },
    agrees: 'Las mismas pérdidas. La mayor diferencia, y lo tolerado:',
    differs: 'Las pérdidas difieren más de lo que se tolera.',
    unstable: 'Esta ejecución amplifica el redondeo: las pérdidas se separan en el lote',
    accuracy: 'exactitud',
    loss: 'pérdida',
  },
};
