/** The simulator in a frame: its address says how it starts, and the page around it hears how high it is. */

import '../../components/session/simulator';
import { setPlace } from '../../components/session/place-attributes';
import { Channel } from './embed/channel';
import { originIn } from './embed/host-origin';
import { embedAttributes } from './embed/messages';

const parameters = new URLSearchParams(location.search);
const simulator = document.createElement('bw-simulator');

function set(name: string, value: string | null): void {
  // The frame itself is in the simulator's language and colours.
  const root = document.documentElement;
  if (name === 'lang') {
    root.lang = value ?? 'en';
  } else if (name === 'theme') {
    if (value === null) delete root.dataset['theme'];
    else root.dataset['theme'] = value;
  }
  if (name === 'lang') simulator.lang = value ?? '';
  else setPlace(simulator, name, value);
}

for (const name of embedAttributes) {
  const value = parameters.get(name);
  if (value !== null) set(name, value);
}

// Its own buttons change both as well.
simulator.addEventListener('bw-theme', ({ detail }) => {
  document.documentElement.dataset['theme'] = detail.theme;
});
simulator.addEventListener('bw-lang', ({ detail }) => {
  document.documentElement.lang = detail.lang;
});

const named = parameters.get('host');
const host = named === null ? null : originIn(named);
document.body.append(simulator);
if (named !== null && host === null) {
  simulator.run?.tell([
    ...simulator.run.state.problems,
    { parameter: 'host', value: named.slice(0, 60) },
  ]);
}

if (parent === window) {
  // A teacher has opened it to see what it is.
  void import('../../components/panels/embed-guide');
  document.body.append(document.createElement('bw-embed-guide'));
} else {
  const channel = new Channel(parent, host);
  new ResizeObserver(() => {
    channel.resize(Math.ceil(simulator.getBoundingClientRect().height));
  }).observe(simulator);
  channel.listen(set);
  const follow = (): void => {
    if (simulator.run) channel.follow(simulator.run);
  };
  simulator.addEventListener('bw-step', follow);
}
