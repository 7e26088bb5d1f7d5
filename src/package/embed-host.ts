/** For pages that show `embed.html` in frames: makes each as high as the simulator in it says. */

/** Highest frame (CSS pixels) that is believed. */
const HIGHEST = 20_000;

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const height = heightIn(data);
  if (height === null) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || !isOurs(frame, origin)) continue;
    frame.style.setProperty('height', `${height}px`);
  }
});

/** The height in a message of the one kind that is listened to. */
function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { subject, height } = data as Readonly<Record<string, unknown>>;
  if (subject !== 'lti.frameResize' || typeof height !== 'number') return null;
  return height > 0 && height <= HIGHEST ? height : null;
}

/** Whether the message comes from where the frame's address leads. In a sandbox a page has the origin "null". */
function isOurs(frame: HTMLIFrameElement, origin: string): boolean {
  const address = new URL(frame.src, document.baseURI);
  if (!address.pathname.endsWith('/embed.html')) return false;
  return origin === address.origin || (origin === 'null' && frame.hasAttribute('sandbox'));
}

export {};
