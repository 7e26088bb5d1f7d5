/** Imágenes propias, en español. */

import type { OwnImagesWords } from './words';

export const ownImages: OwnImagesWords = {
  heading: 'Aprender de tus propias imágenes',
  lead: 'Imágenes de hasta diez clases ocupan el lugar de MNIST. Se leen aquí, en esta pestaña, y no se envían a ninguna parte.',
  idx: 'Archivos IDX, como los de MNIST y Fashion-MNIST: uno de imágenes y uno de etiquetas, comprimidos (.gz) o no; y, si quieres, otro par para probar, con «test» o «t10k» en el nombre.',
  png: 'Archivos PNG, en una carpeta o en un archivo ZIP. La clase de una imagen es la carpeta en la que está (gato/1.png) o, si todas están en una sola, el comienzo de su nombre (gato-12.png, 7_3.png).',
  limits:
    'De 12 a 70 000 imágenes, de 1024 píxeles de ancho y alto como mucho, y 128 MiB una vez descomprimidas. Las que no miden 28 por 28 se llevan a esa medida: cada píxel nuevo es la media del área que cubre; los colores pasan a gris.',
  chooseFiles: 'Elegir archivos',
  chooseFolder: 'Elegir una carpeta',
  drop: 'o suéltalos aquí',
  reading: (done, all) => `Leyendo la imagen ${done} de ${all} …`,
  stop: 'Parar',
  found: (name) => `Encontrado en ${name}`,
  parted: ({ train, validation, test }) =>
    `Las primeras ${validation} imágenes son para validar y las otras ${train} para aprender; ${test} vinieron para probar.`,
  mixed: ({ train, validation, test }) =>
    `Mezcladas, siempre de la misma manera, y repartidas: ${train} imágenes para aprender, ${validation} para validar y ${test} para probar.`,
  scaled: (count) => `${count} de ellas se han llevado a 28 por 28 píxeles.`,
  leftAside: (count) => `Archivos que no son PNG ni IDX y se han dejado aparte: ${count}.`,
  names: (count) => `Nombres de las ${count} clases`,
  namesAre: 'Separados por comas, en este orden.',
  unused: (first, last) =>
    first === last
      ? `La red conserva sus diez salidas: ninguna imagen tiene la etiqueta de la salida ${first}.`
      : `La red conserva sus diez salidas: ninguna imagen tiene la etiqueta de las salidas ${first} a ${last}.`,
  fashion: 'Nombres de Fashion-MNIST',
  namesFaults: {
    count: (count) => `Tiene que haber ${count} nombres, ninguno vacío.`,
    long: () => 'Un nombre puede tener 24 letras como mucho.',
    twice: () => 'No puede haber dos nombres iguales.',
  },
  count: (count) => `${count} ×`,
  noSample: 'ninguna',
  darkInk: 'La tinta es más oscura que el papel',
  darkInkIs: 'Entonces se intercambian claro y oscuro: para la red, la tinta es 1 y el papel 0.',
  use: 'Aprender de estas imágenes',
  beginsAnew: 'La ejecución empieza de nuevo en el lote 1.',
  other: 'Elegir otras',
  noProgram:
    'La ejecución aprende de tus propias imágenes. Estos programas leen los archivos de MNIST: no podrían repetirla, así que no se hacen.',
  faults: {
    nothing: () => 'Entre estos archivos no hay ninguno PNG ni IDX.',
    tooLarge: () => 'Estos archivos pasan de 128 MiB, comprimidos o no.',
    tooMany: () => 'Hay más de 70 000 imágenes.',
    tooFew: ({ found }) =>
      `Tiene que haber al menos 12 imágenes para aprender, y aquí hay ${found}.`,
    archive: ({ file }) => `${file} no es un archivo ZIP correcto.`,
    damaged: ({ file }) => `${file} está dañado y no se puede descomprimir.`,
    idx: ({ file }) => `${file} no es un archivo IDX de bytes correcto, o está cortado.`,
    label: ({ file, found }) =>
      `${file} tiene la etiqueta ${found}, pero las etiquetas van de 0 a 9.`,
    pairs: () =>
      'Los archivos IDX van en pares: uno de imágenes y uno de etiquetas o, con imágenes de prueba, dos de cada uno, los de prueba con «test» o «t10k» en el nombre.',
    counts: ({ file, found }) =>
      `El número de imágenes y el de etiquetas difieren (${found}) para ${file}: los dos archivos no van juntos.`,
    mixed: () => 'Entre estos archivos hay IDX y PNG; elige de una sola clase.',
    png: ({ file }) => `${file} no es un archivo PNG que se pueda leer.`,
    side: ({ file }) => `${file} mide más de 1024 píxeles de ancho o de alto.`,
    unnamed: ({ file }) =>
      `Ni la carpeta ni el nombre de ${file} dicen de qué clase es: llámalo gato-1.png o ponlo en una carpeta llamada gato.`,
    classes: ({ found }) => `Hay ${found} clases, y diez son el máximo.`,
    oneClass: () => 'Todas las imágenes son de una clase: no hay nada que distinguir.',
    longName: ({ file }) => `La clase de ${file} tiene un nombre de más de 24 letras.`,
    unreadable: () => 'Estos archivos no se pueden leer.',
  },
};
