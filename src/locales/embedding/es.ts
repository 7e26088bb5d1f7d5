import type { EmbeddingWords } from './words';

export const embedding: EmbeddingWords = {
  heading: 'Para docentes: esta página en un marco',
  lead: 'Esta página está hecha para un marco en una página tuya; allí no se ve este texto. Su dirección dice cómo empieza el simulador, y un script que está a su lado, embed-host.js, da al marco la altura del simulador.',
  parameters: {
    heading: 'Lo que puede decir la dirección',
    name: 'Parámetro',
    meaning: 'Significado',
    of: {
      recipe: 'el programa: softmax-regression, gradient-tape o keras-two-layer',
      batch: 'el lote que se abre, desde 1',
      stage: 'la etapa que se abre, por ejemplo gradient',
      image: 'la imagen del lote que se mira, desde 1',
      pixel: 'el píxel que se mira, de 0 a 783',
      digit: 'el dígito que se mira, de 0 a 9',
      unit: 'la unidad oculta que se mira, desde 0',
      pin: 'el valor que queda fijado, por ejemplo dW',
      test: 'una imagen de prueba en lugar del lote, desde 0',
      'learning-rate': 'la tasa de aprendizaje',
      'batch-size': 'las imágenes de cada lote',
      batches: 'los lotes de la ejecución',
      order: 'file (el orden del archivo) o shuffled (mezclado)',
      seed: 'la semilla del orden mezclado y de los pesos al azar',
      start: 'la primera imagen que se usa',
      images: 'de cuántas imágenes aprende keras-two-layer: 60000, o 55000 sin las de validación',
      changes: 'los cambios de ajustes por el camino, como en las direcciones que da Compartir',
      backend: 'lo que calcula: fused, wasm o cpu',
      hide: 'lo que no se muestra, separado por espacios: bar, programs, settings, languages, theme, share, menu, drawer, timeline, map, status, transport, speed',
      lang: 'en o es',
      theme: 'light (claro) o dark (oscuro)',
      host: 'el origen de tu página, por ejemplo https://moodle.example.org, si debe recibir el progreso',
    },
  },
  messages: {
    heading: 'Lo que se dicen el marco y la página',
    lead: 'Cada mensaje tiene un asunto (subject) y llega por postMessage. Solo el origen que la dirección nombra como host recibe el progreso, como mucho una vez por segundo, y solo ese puede poner atributos. Sin host no se dice nada más que la altura.',
    subject: 'Asunto',
    content: 'Contenido',
    of: {
      'lti.frameResize': 'del marco: su altura en píxeles de CSS',
      'SPLICE.sendEvent': 'del marco: dónde está quien aprende, y la pérdida allí',
      'SPLICE.reportScoreAndState':
        'del marco: la parte de los lotes vistos, de 0 a 1, que no es una nota, y el mismo estado',
      'batchwise.xapi':
        'del marco: una declaración de xAPI, progressed o completed, a la que la página añade el actor',
      'batchwise.set':
        'al marco: los atributos que se ponen, como textos, o se quitan, como null; un mensaje con otra cosa no se atiende',
    },
  },
};
