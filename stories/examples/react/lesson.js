/** A lesson of a site that its server renders, as Docusaurus does: our tags among the site's own. */

import { createElement as h, useEffect, useRef, useState } from 'react';

export function Lesson() {
  const session = useRef(null);
  const [step, setStep] = useState(null);
  // React gives no listener to an element of ours that a server has rendered.
  useEffect(() => {
    const follow = (event) => setStep(event.detail);
    const { current } = session;
    current.addEventListener('bw-step', follow);
    return () => current.removeEventListener('bw-step', follow);
  }, []);
  return h(
    'article',
    null,
    h('h1', null, 'The loss falls'),
    h(
      'bw-session',
      {
        recipe: 'softmax-regression',
        batch: '1',
        stage: 'loss',
        ref: session,
      },
      h('bw-transport', { controls: 'batch-back batch-forward' }),
      h('bw-loss'),
    ),
    h('p', null, step ? `Batch ${step.batch}: loss ${step.loss.toFixed(3)}` : 'Not moved yet.'),
  );
}
