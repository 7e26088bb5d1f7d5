/** A lesson of a site that its server renders, as Docusaurus does: our tags among the site's own. */

import { SessionElement } from 'batchwise/react/session';
import { createElement as h, useState } from 'react';

export function Lesson() {
  const [step, setStep] = useState(null);
  return h(
    'article',
    null,
    h('h1', null, 'The loss falls'),
    // Of a plain tag that a server has rendered React would forget `onbw-step`: it has a component for those it hears.
    h(
      SessionElement,
      {
        recipe: 'softmax-regression',
        batch: '1',
        stage: 'loss',
        onBwStep: (event) => setStep(event.detail),
      },
      h('bw-transport', { controls: 'batch-back batch-forward' }),
      h('bw-loss'),
    ),
    h('p', null, step ? `Batch ${step.batch}: loss ${step.loss.toFixed(3)}` : 'Not moved yet.'),
  );
}
