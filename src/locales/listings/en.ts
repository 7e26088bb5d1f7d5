/** The listings, in English. */

import type { ListingWords } from './words';

const NOT_RUN = 'Not run here: a browser has no TensorFlow for Python. Our tests only compile it.';

export const listings: ListingWords = {
  titles: {
    tensorflow: 'Python, TensorFlow',
    keras: 'Python, Keras',
    numpy: 'NumPy',
    tfjs: 'TypeScript, tfjs',
  },
  choice: 'Listings',
  lines: (title) => `${title}: arrow keys choose a line, Enter goes to its stage`,
  and: ' and ',
  checks: {
    tensorflow: NOT_RUN,
    keras: NOT_RUN,
    numpy:
      'Our tests run this with Python and NumPy. From the same weights and images it gives the losses shown here, to 0.0001.',
    tfjs: 'Our tests run this on TensorFlow.js. From the same weights and images it gives the losses shown here, to 0.00001.',
  },
  ofMnist: 'The listing learns from MNIST, the page from images of your own.',
  copy: 'Copy',
  copied: 'Copied.',
  loading: 'Loading the listings …',
  failed: 'The listings did not arrive.',
  retry: 'Retry',
};
