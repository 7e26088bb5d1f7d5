/** The entry for a language tag such as `es-MX`: its own, else that of its language. */
export function pick<Words>(
  table: Readonly<Record<string, Words>>,
  lang: string,
): Words | undefined {
  return table[lang] ?? table[lang.split('-')[0]!];
}
