import type { Plugin } from "vite";
import { paletteCss as customProperties } from "../../theme/paletteCss.ts";
import { virtualModule } from "./virtualModule.ts";

/** `virtual:palette.css`: the palettes as custom properties, by the system's preference or the reader's choice. */
export function paletteCss(): Plugin {
  return virtualModule("virtual:palette.css", themesCss);
}

function themesCss(): string {
  const light = `color-scheme: light; ${customProperties("light")}`;
  const dark = `color-scheme: dark; ${customProperties("dark")}`;
  return [
    `:root { ${light} }`,
    `@media (prefers-color-scheme: dark) { :root { ${dark} } }`,
    `:root[data-theme="light"] { ${light} }`,
    `:root[data-theme="dark"] { ${dark} }`,
    `@media print { :root, :root[data-theme="dark"] { ${light} } }`,
  ].join("\n");
}
