/** NumPy as it takes part: reading grey values as they are, and images that were scaled beforehand. */

import { loadNode } from '../../src/data/node';
import { hasPython } from '../setup/python';
import { jobOf, type JobSpec } from './contestants/job';
import { NumPy } from './numpy';

export interface Desktop {
  readonly name: string;
  readonly title: string;
  readonly numpy: NumPy;
}

const KINDS = [
  { name: 'numpy', title: 'NumPy, one thread', scaled: false },
  { name: 'numpyScaled', title: 'NumPy, images scaled beforehand', scaled: true },
];

/** Both, started and ready; none where there is no NumPy. */
export async function desktops(spec: JobSpec): Promise<readonly Desktop[]> {
  if (!hasPython()) return [];
  const job = jobOf(spec, loadNode());
  return Promise.all(
    KINDS.map(async ({ name, title, scaled }) => ({
      name,
      title,
      numpy: await NumPy.start(job, scaled),
    })),
  );
}
