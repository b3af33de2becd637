import type { Theme } from "../view/viewState.ts";
import { OPACITIES, PAGE_PALETTES, PALETTES } from "./palette.ts";

/** A theme's colours and opacities by CSS custom property, such as `--map-land` or `--opacity-route`. */
export function paletteProperties(theme: Theme): ReadonlyMap<string, string> {
  const groups = { map: PALETTES[theme], page: PAGE_PALETTES[theme], opacity: OPACITIES };
  return new Map(
    Object.entries(groups).flatMap(([group, values]) =>
      Object.entries(values).map(([name, value]): [string, string] => [`--${group}-${kebabCase(name)}`, String(value)]),
    ),
  );
}

/** The declarations of a theme's custom properties: `--map-land: #f4f1ea; …`. */
export function paletteCss(theme: Theme): string {
  return [...paletteProperties(theme)].map(([name, value]) => `${name}: ${value};`).join(" ");
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
