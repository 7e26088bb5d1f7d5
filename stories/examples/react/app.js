/** A page that is React's from the start, with our components. */

import { Simulator } from 'batchwise/react/simulator';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [step, setStep] = useState(null);
  return h(
    'main',
    null,
    h('p', null, step ? `Batch ${step.batch}: loss ${step.loss.toFixed(3)}` : 'Not moved yet.'),
    h(Simulator, {
      recipe: 'softmax-regression',
      batch: '1',
      stage: 'loss',
      onBwStep: (event) => setStep(event.detail),
    }),
  );
}

createRoot(document.querySelector('#root')).render(h(App));
