/** The origin of the page around a frame, as a teacher names it in the frame's address. */

/** An origin such as `https://moodle.example.org`, from it or from any address of its pages; null for what is none. */
export function originIn(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
