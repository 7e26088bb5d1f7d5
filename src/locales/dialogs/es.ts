/** The dialogs behind the top bar in Spanish. */

import type { DialogWords } from './words';

export const dialogs: DialogWords = {
  sharing: {
    heading: 'Compartir esta ejecución',
    lead: 'La dirección guarda la ejecución, el punto en que estás, lo que has fijado, el idioma y el tema. Quien la abra verá los mismos números.',
    address: 'Dirección',
    copy: 'Copiar dirección',
    copied: 'Copiada.',
    copyForbidden:
      'El navegador no ha dejado copiar a esta página. Copia tú la dirección seleccionada.',
    send: 'Enviar …',
    leftOut: {
      changes:
        'En la dirección no caben todos los cambios hechos por el camino: lleva a la ejecución sin ellos.',
      weights:
        'En la dirección no caben tus propios pesos iniciales: lleva a una ejecución que empieza con los del programa.',
      images:
        'En la dirección no caben tus propias imágenes: lleva a una ejecución con los mismos ajustes sobre MNIST. Un archivo de ejecución lleva de vuelta a esta, una vez traídas de nuevo las imágenes.',
      drawings: 'En la dirección no caben tus dibujos: lleva a la ejecución sin ellos.',
    },
    runFileHolds: 'En un archivo de ejecución cabe la ejecución entera.',
    runFile: 'Archivo de ejecución',
    runFileLead:
      'Un pequeño archivo de texto con toda la ejecución, que se vuelve a abrir con los mismos números.',
    save: 'Guardar archivo de ejecución',
    drop: 'o suelta uno aquí',
    unreadable: 'Este archivo no se puede leer.',
    faults: {
      tooLarge: () => 'Este archivo pasa de 8 MB, así que no es un archivo de ejecución.',
      notJson: () =>
        'Esto no es un archivo de ejecución, o le falta una parte: su texto no es JSON.',
      notRunFile: () => 'Esto no es un archivo de ejecución de Batchwise.',
      otherVersion: (version) =>
        `Este archivo de ejecución es de la versión ${version}, y esta página lee la versión 1.`,
      unknownRecipe: (id) =>
        id
          ? `Esta página no tiene ningún programa llamado ${id}.`
          : 'Este archivo de ejecución no nombra ningún programa.',
      broken: (part) =>
        `Este archivo de ejecución no está bien: ${part} falta o no tiene sentido. No se ha cambiado nada.`,
      weights: (name) =>
        `Los pesos ${name} de este archivo no encajan en el programa o no son finitos. No se ha cambiado nada.`,
      images: (name) =>
        `Esta ejecución aprendió de imágenes llamadas «${name}». Tráelas primero, con «Tus propias imágenes» del menú, y vuelve a abrir este archivo.`,
    },
  },
  embedding: {
    heading: 'En una página tuya',
    lead: 'Pega uno de estos textos en una página del curso. Abre la ejecución que se ve ahora, en este punto; quienes la lean siguen desde ahí.',
    forms: {
      tag: 'Como etiqueta, si la página admite scripts',
      frame: 'En un marco, si la página admite marcos',
    },
    copy: { tag: 'Copiar etiqueta', frame: 'Copiar marco' },
    copied: { tag: 'Etiqueta copiada.', frame: 'Marco copiado.' },
    selected: 'El navegador no dejó copiar a esta página. Copia tú el texto seleccionado.',
  },
  origin: {
    heading: 'Acerca de Batchwise',
    what: 'Batchwise entrena un clasificador de dígitos manuscritos ante tus ojos, lote a lote. Puedes recorrer cada paso del entrenamiento hacia delante y hacia atrás, y preguntar de dónde sale cualquier número. Todo lo que ves se calcula con las imágenes reales, mientras miras.',
    private:
      'Todo ocurre en tu navegador. No se envía nada a ninguna parte ni se guarda nada: ni cookies ni cuentas.',
    data: 'Imágenes',
    dataIs:
      'MNIST: 70 000 dígitos manuscritos, de Yann LeCun, Corinna Cortes y Christopher J.C. Burges.',
    dataLicence: 'Licencia de las imágenes:',
    engine: 'Calcula',
    backends: {
      fused: 'TensorFlow.js, un solo núcleo de WebAssembly para todo un lote (fused)',
      wasm: 'TensorFlow.js, WebAssembly (wasm)',
      cpu: 'TensorFlow.js, solo JavaScript (cpu)',
    },
    starting: 'aún no ha arrancado',
    version: 'Versión',
    licence: 'Licencia',
    licenceIs: 'MIT',
    packages: 'Licencias de todas las partes',
  },
  keyboard: {
    heading: 'Teclado',
    everywhere: 'En toda la página',
    inside: 'Mientras el foco está dentro del simulador',
    inView: 'En una imagen, fila o barra con el foco',
    key: 'Tecla',
    use: 'Qué hace',
    or: 'o',
    to: 'a',
    names: {
      Space: 'Espacio',
      Shift: 'Mayús',
      Home: 'Inicio',
      End: 'Fin',
      PageUp: 'Re Pág',
      PageDown: 'Av Pág',
      Enter: 'Intro',
      Esc: 'Esc',
    },
    uses: {
      play: 'Reproducir, pausar',
      stage: 'Etapa atrás, adelante',
      batch: 'Lote atrás, adelante',
      reset: 'Volver al principio',
      end: 'Ir hasta el final',
      speed: 'Más lento, más rápido',
      go: 'Ir a la etapa 1 a 9',
      image: 'Imagen anterior, siguiente',
      drawer: 'Abrir o cerrar el cajón',
      theme: 'Claro u oscuro',
      help: 'Esta ayuda',
      pixel: 'Pasar a otro píxel o fila',
      class: 'Dígito anterior, siguiente',
      ends: 'A los extremos de la fila; con Ctrl, de la imagen',
      values: 'Todos sus números como tabla',
      pin: 'Fijar este número',
      unpin: 'Soltarlo',
    },
    letters: 'Teclas de una sola letra',
    lettersAre:
      'El control por voz y los roces pueden disparar teclas que son una letra, un dígito o un signo. Desactivadas, estas teclas no hacen nada: 1 a 9, [, ], −, +, D, T y ?. Espacio, las flechas, Inicio y Fin siguen funcionando.',
    off: 'desactivada',
    ownKeys:
      'Un control con el foco conserva sus propias teclas: un campo de texto recibe letras y flechas; un botón, Espacio.',
    sound: 'Sonido',
    soundIs:
      'Un tono para el número que señalas y otro para la pérdida de cada lote. Agudo es grande, grave es pequeño, áspero es por debajo de cero; el dígito se oye de izquierda a derecha.',
  },
};
