import type { Plugin } from "vite";

/** A module that is made at build time, named `virtual:…`. */
export function virtualModule(id: string, load: () => string | Promise<string>): Plugin {
  const resolved = resolvedId(id);
  return {
    name: id,
    resolveId: (source) => (source === id ? resolved : null),
    load: (source) => (source === resolved ? load() : null),
  };
}

/** The id under which the module graph knows a virtual module. */
export function resolvedId(id: string): string {
  return `\0${id}`;
}
