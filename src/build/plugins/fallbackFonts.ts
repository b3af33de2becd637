import type { Plugin } from "vite";
import { virtualModule } from "./virtualModule.ts";

/** What of a font decides how much room its text takes: in units of its em square, as the font's tables state it. */
interface FontMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** The mean width of a letter in English text. */
  readonly letterWidth: number;
}

/** Metrics of the shipped font, by weight; letter widths, here and below, as `@capsizecss/metrics` 4.3.0 has them. */
export const INTER: Readonly<Record<400 | 600, FontMetrics>> = {
  400: { unitsPerEm: 2048, ascent: 1984, descent: 494, letterWidth: 978 },
  600: { unitsPerEm: 2048, ascent: 1984, descent: 494, letterWidth: 998 },
};

/** Letter widths of fonts that readers have, in ems, with the names under which systems know them. */
const SYSTEM_FONTS = [
  {
    family: "Roboto for Inter",
    400: { names: ["Roboto", "Roboto-Regular"], letterWidth: 911 / 2048 },
    600: { names: ["Roboto Bold", "Roboto-Bold"], letterWidth: 926 / 2048 },
  },
  {
    family: "Arial for Inter",
    400: { names: ["Arial", "ArialMT", "Liberation Sans", "Arimo"], letterWidth: 913 / 2048 },
    600: {
      names: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold"],
      letterWidth: 983 / 2048,
    },
  },
] as const;

/** `virtual:fallback-fonts.css`: see `fallbackFontsCss`. */
export function fallbackFonts(): Plugin {
  return virtualModule("virtual:fallback-fonts.css", fallbackFontsCss);
}

/**
 * Font faces that give system fonts the metrics of the shipped font: the page looks the same before that font has
 * loaded, or without it.
 */
export function fallbackFontsCss(): string {
  return SYSTEM_FONTS.flatMap((font) =>
    ([400, 600] as const).map((weight) => face(font.family, weight, font[weight])),
  ).join("\n");
}

function face(
  family: string,
  weight: 400 | 600,
  { names, letterWidth }: { readonly names: readonly string[]; readonly letterWidth: number },
): string {
  const inter = INTER[weight];
  const size = inter.letterWidth / inter.unitsPerEm / letterWidth;
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  return [
    "@font-face {",
    `font-family: "${family}"; font-weight: ${weight};`,
    `src: ${names.map((name) => `local("${name}")`).join(", ")};`,
    `size-adjust: ${percent(size)};`,
    `ascent-override: ${percent(inter.ascent / inter.unitsPerEm / size)};`,
    `descent-override: ${percent(inter.descent / inter.unitsPerEm / size)};`,
    "line-gap-override: 0%;",
    "}",
  ].join(" ");
}
