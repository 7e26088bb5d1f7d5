/** Stands between Playwright and a Firefox as its makers ship it, both of which speak WebDriver BiDi: answers the one
 * command that Playwright cannot do without and Firefox does not know. Media features are therefore Firefox's own. */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer, type RawData } from 'ws';

const UNKNOWN_TO_FIREFOX = 'emulation.setMediaFeaturesOverride';
const LISTENING = /^(WebDriver BiDi listening on )(ws:\/\/\S+)$/;

const [program = '', ...options] = process.argv.slice(2);
const firefox = spawn(program, options, { stdio: ['ignore', 'inherit', 'pipe'] });
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => firefox.kill(signal));

// Playwright reads from this line where to connect.
createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, said, address] = LISTENING.exec(line) ?? [];
  if (address === undefined) process.stderr.write(`${line}\n`);
  else listen(address, (own) => process.stderr.write(`${said}${own}\n`));
});

function listen(address: string, tell: (own: string) => void): void {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('There is no port.');
    tell(`ws://127.0.0.1:${bound.port}`);
  });
  server.on('connection', (playwright, { url }) => {
    const behind = new WebSocket(address + (url ?? '/'), {
      maxPayload: 0,
      perMessageDeflate: false,
    });
    const waiting: string[] = [];
    const send = (message: string): void => {
      if (behind.readyState === WebSocket.CONNECTING) waiting.push(message);
      else behind.send(message);
    };
    behind.on('open', () => waiting.splice(0).forEach((message) => behind.send(message)));
    behind.on('message', (data) => playwright.send(textOf(data)));
    behind.on('close', () => playwright.close());
    behind.on('error', () => playwright.close());
    playwright.on('close', () => behind.close());
    playwright.on('message', (data) => {
      const message = textOf(data);
      const { id, method } = JSON.parse(message) as { id: number; method: string };
      if (method !== UNKNOWN_TO_FIREFOX) send(message);
      else playwright.send(JSON.stringify({ type: 'success', id, result: {} }));
    });
  });
}

function textOf(data: RawData): string {
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Uint8Array)).toString();
}
