/** What is said of the engine when it stops, in Spanish. */

import type { EngineWords } from './words';

export const engine: EngineWords = {
  whyStopped: {
    unloaded: () => 'no se pudo cargar su programa',
    silent: () => 'ya no respondía',
    crashed: () => 'se interrumpió mientras calculaba',
    memory: () => 'al navegador no le quedaba memoria; cerrar otras pestañas puede ayudar',
    kernel: () => 'le falta una operación que este programa necesita',
    data: () => 'no se pudo cargar la lista de los archivos de datos',
    other: (detail) => detail,
  },
  failure: (why) =>
    `El motor se ha detenido (${why}). Tu ejecución se conserva: Reintentar arranca el motor otra vez y vuelve a este lote. Hasta entonces, Seguir no hace nada.`,
  stranded: (why, batch) =>
    `El motor se ha detenido (${why}). Tu ejecución se conserva: Reintentar arranca el motor otra vez y va al lote ${batch}. Hasta entonces puedes recorrer las etapas del lote mostrado; Seguir no hace nada.`,
  reviving: (why) =>
    `El motor se detuvo (${why}) y se está arrancando otra vez. Tu ejecución se conserva; espera un momento.`,
  revived: (why, batch) =>
    `El motor se detuvo (${why}) y se arrancó otra vez. Tu ejecución se conservó y sigue en el lote ${batch} con los mismos números; no tienes que hacer nada.`,
  moved: (why, batch) =>
    `El motor se detuvo (${why}) y se arrancó otra vez en JavaScript puro (el motor CPU). Tu ejecución se conservó y sigue en el lote ${batch}. Es más lento, y las últimas cifras de algunos números pueden variar; no tienes que hacer nada.`,
  fallback:
    'Aquí no se pudo arrancar WebAssembly, así que esta ejecución calcula en JavaScript puro (el motor CPU). Es más lento, y las últimas cifras de algunos números pueden variar.',
};
