/** Shapes shorter than this, in characters, cost less written out than referred to. */
const SHORTEST = 120;

/**
 * Writes each long shape that several pieces of markup share once, as a definition, and refers to it elsewhere. Strokes
 * keep their width at every scale, as those of the map's shapes do.
 */
export function sharedPaths(markups: readonly string[]): { readonly defs: string; readonly parts: readonly string[] } {
  const shape = /<path([^>]*?) d="([^"]+)"([^>]*)><\/path>/g;
  const counts = new Map<string, number>();
  for (const markup of markups)
    for (const [, , d = ""] of markup.matchAll(shape)) counts.set(d, (counts.get(d) ?? 0) + 1);
  const shared = [...counts].filter(([d, count]) => count > 1 && d.length >= SHORTEST).map(([d]) => d);
  const ids = new Map(shared.map((d, index) => [d, `shape-${index}`]));
  const defs = shared.map((d) => `<path id="${ids.get(d)}" d="${d}" vector-effect="non-scaling-stroke"/>`).join("");
  const parts = markups.map((markup) =>
    markup.replace(shape, (path, before: string, d: string, after: string) => {
      const id = ids.get(d);
      return id === undefined ? path : `<use href="#${id}"${before}${after}/>`;
    }),
  );
  return { defs, parts };
}
