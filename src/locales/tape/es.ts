/** The words of the pipeline and the tape, in Spanish. */

import type { TapeWords } from './words';

export const tape: TapeWords = {
  pipeline: {
    heading: 'De los archivos al lote',
    numbersOf: (image, from, to) =>
      `Números de la imagen ${image}, píxeles ${from} a ${to}, y su etiqueta.`,
    elements: (count) => `× ${count}`,
    steps: {
      source: () => 'Las imágenes como bytes de 0 a 255, y sus etiquetas.',
      reshape: () => 'Las 28 filas de una imagen, una tras otra. Ningún número cambia.',
      scale: () => 'Los bytes pasan a ser números de 0 a 1.',
      oneHot: () => 'La etiqueta pasa a ser diez números, con un solo 1.',
      cache: () => 'Las imágenes quedan en memoria: otra época no carga nada.',
      shuffle: () => 'Otro orden en cada época, según la semilla de la ejecución.',
      batch: ({ image, batchSize }) => `Esta imagen es la fila ${image} de ${batchSize}.`,
      take: ({ batch, batches }) => `Este es el lote ${batch} de ${batches}; después termina.`,
    },
    off: 'Apagado: las imágenes llegan en el orden del archivo. Se activa en los ajustes.',
    here: 'Aquí lo que queda en memoria son los bytes, y cada lote se redimensiona, se divide y se codifica one-hot cuando le toca. Los números son los mismos.',
  },
  optimizer: {
    heading: 'Optimizador',
    learningRate: 'tasa de aprendizaje',
    plain: (learningRate) =>
      `Con momentum 0 no queda nada de los gradientes anteriores, y nesterov solo cambia el modo de usar el momentum. Lo que resta es W ← W − ${learningRate} ∇W, y lo mismo para b.`,
  },
  tape: {
    heading: 'Cinta de este lote',
    recorded: 'grabado, adelante ↓',
    replayed: '↑ de vuelta, hacia atrás',
    gradients: '∇ de un tensor dice cómo cambia la pérdida media con cada uno de sus números.',
    keys: 'Arriba y abajo recorren la cinta, izquierda y derecha van de una operación a su vuelta, Intro lleva a su etapa.',
    forward: (n, name, given, made) => `Grabada ${n}: ${name} hace ${made} con ${given}.`,
    backward: (n, name, given, made) =>
      `De vuelta ${n}: con ${given} el gradiente de ${name} hace ${made}.`,
    keeps: (tensors) => `La cinta guarda ${tensors} para la vuelta.`,
    one: 'Es un solo kernel.',
    ran: (count, kernels) =>
      count === 1 ? `Ejecutó un kernel: ${kernels}.` : `Ejecutó ${count} kernels: ${kernels}.`,
    and: 'y',
    number: 'un solo número',
    turn: (cost, seed) => `L = ${cost}. La vuelta empieza con ∇L = ${seed}.`,
    point: 'Señale una operación para ver qué entra, qué sale y su pareja del otro lado.',
    waits: 'La cinta de este lote aún no está.',
    playing: 'La cinta se lee al pausar.',
  },
  migration: {
    heading: 'Por qué no aprende la migración del propio curso',
    lead: 'El curso lleva su programa a TensorFlow 2 en modo inmediato (eager), y esa versión nunca funcionó. Tres cosas se lo impiden. Si la suya no avanza, búsquelas.',
    faults: [
      {
        what: 'El optimizador nunca se aplicó.',
        why: 'Crear un optimizador no cambia nada. W y b siguen como empezaron, y también el costo y la certeza.',
        mend: 'Aplique los gradientes después de cada lote:',
        code: 'optimizer.apply_gradients(zip(grads, [W, b]))',
      },
      {
        what: 'No había cinta.',
        why: 'Una operación inmediata se olvida en cuanto se ejecuta: no queda nada que derivar, ni gradientes que aplicar.',
        mend: 'Calcule la pérdida dentro de la cinta y pregunte a la cinta:',
        code: 'with tf.GradientTape() as tape:\n    loss = cost(x, y)\ngrads = tape.gradient(loss, [W, b])',
      },
      {
        what: 'La entrada tenía la forma (None, 784) dentro de un lote.',
        why: 'None representa las imágenes de un lote, y el lote añade ese eje por sí mismo. Declarada como (None, 784), cada imagen pasa a ser una tabla y el lote tiene tres ejes; x tiene dos, (100, 784).',
        mend: 'Dé la forma de una sola imagen:',
        code: 'tf.keras.Input(shape=(784,))',
      },
    ],
  },
};
