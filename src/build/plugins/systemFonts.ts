import type { Plugin } from "vite";

/** Removes the shipped fonts from the style sheets: a frame without an origin may not fetch them. */
export function systemFonts(): Plugin {
  return {
    name: "system-fonts",
    enforce: "pre",
    transform: (code, id) =>
      /\/styles\/[\w-]+\.css$/.test(id) ? code.replace(/@font-face\s*\{[^}]*url\([^}]*\}/g, "") : null,
  };
}
