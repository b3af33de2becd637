import type { Plugin, Rolldown } from "vite";

/** Has Chromium compile all functions of a script while it is fetched; it must be a script's first line. */
const COMPILE_ALL = "//# allFunctionsCalledOnLoad\n";

/**
 * Has the browser compile the scripts of every start, which are these modules' chunks and what they import, on another
 * thread. Otherwise it compiles each function when it is first called, on the page's own.
 */
export function compileHints(modules: readonly string[]): Plugin {
  return {
    name: "compile-hints",
    generateBundle: {
      // Vite puts a line of its own first before.
      order: "post",
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
        const starts = chunks.filter(({ facadeModuleId }) => modules.includes(facadeModuleId ?? ""));
        for (const chunk of withImports(starts, bundle)) {
          chunk.code = COMPILE_ALL + chunk.code;
          const map = bundle[chunk.sourcemapFileName ?? ""];
          if (map?.type === "asset") map.source = withLineBefore(String(map.source));
        }
      },
    },
  };
}

/** Chunks with all that they import, each once. */
function withImports(
  chunks: readonly Rolldown.OutputChunk[],
  bundle: Rolldown.OutputBundle,
): Set<Rolldown.OutputChunk> {
  const all = new Set(chunks);
  for (const { imports } of all) {
    for (const name of imports) {
      const imported = bundle[name];
      if (imported?.type === "chunk") all.add(imported);
    }
  }
  return all;
}

/** A source map of a script before which a line has been put. */
function withLineBefore(json: string): string {
  const map = JSON.parse(json) as { mappings: string };
  return JSON.stringify({ ...map, mappings: `;${map.mappings}` });
}
