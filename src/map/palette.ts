import type { Theme } from "../view/state.ts";

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

/** Every colour the map draws with, in one theme. */
export interface MapPalette {
  readonly land: Colour;
  readonly water: Colour;
  readonly coast: Colour;
  readonly river: Colour;
  readonly border: Colour;
  readonly province: Colour;
  readonly countryLabel: Colour;
  readonly waterLabel: Colour;
  readonly townLabel: Colour;
  readonly townDot: Colour;
  readonly halo: Colour;
  /** The train and the way it has certainly come. */
  readonly train: Colour;
  /** The way it was reported on. */
  readonly route: Colour;
  /** The way it would go. */
  readonly ahead: Colour;
  /** The missiles: launch area, sea area, ranges. */
  readonly missile: Colour;
  readonly placeLabel: Colour;
  readonly markFill: Colour;
  readonly markLine: Colour;
  readonly selection: Colour;
}

export const PALETTES: Readonly<Record<Theme, MapPalette>> = {
  light: {
    land: "#f4f1ea",
    water: "#d7e3ea",
    coast: "#a9c0cd",
    river: "#bcd0db",
    border: "#97907f",
    province: "#d5cfc2",
    countryLabel: "#767064",
    waterLabel: "#4c6d80",
    townLabel: "#6a655a",
    townDot: "#8f897c",
    halo: "#faf8f3",
    train: "#b3261e",
    route: "#b3261e",
    ahead: "#5d584e",
    missile: "#5b3a8c",
    placeLabel: "#1f1c17",
    markFill: "#ffffff",
    markLine: "#1f1c17",
    selection: "#0b5cad",
  },
  dark: {
    land: "#23262b",
    water: "#14181d",
    coast: "#3d4b57",
    river: "#34424d",
    border: "#6f6a60",
    province: "#343840",
    countryLabel: "#918b80",
    waterLabel: "#7d9db0",
    townLabel: "#a09a8e",
    townDot: "#7b766c",
    halo: "#191c20",
    train: "#ff8577",
    route: "#ff8577",
    ahead: "#b5afa2",
    missile: "#c3a3f2",
    placeLabel: "#f5f1e8",
    markFill: "#191c20",
    markLine: "#f5f1e8",
    selection: "#7db7ff",
  },
};
