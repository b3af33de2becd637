import type { Theme } from "../view/viewState.ts";

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
  /** Where the basemap has no data: neither land nor sea. */
  readonly noData: Colour;
  readonly countryLabel: Colour;
  readonly waterLabel: Colour;
  readonly townLabel: Colour;
  readonly townDot: Colour;
  readonly halo: Colour;
  /** The train and the part of the path it has certainly travelled. */
  readonly train: Colour;
  /** The train's tag while reports place it, and while none does; the same in both themes. */
  readonly tag: Colour;
  readonly tagQuiet: Colour;
  readonly tagText: Colour;
  /** The route still ahead, reported or expected. */
  readonly ahead: Colour;
  /** Missiles: launch area, sea area, ranges. */
  readonly launch: Colour;
  readonly placeLabel: Colour;
  readonly markFill: Colour;
  readonly markLine: Colour;
  readonly selection: Colour;
}

/** Every colour of the page around the map, in one theme. */
export interface PagePalette {
  readonly paper: Colour;
  readonly panel: Colour;
  readonly ink: Colour;
  readonly muted: Colour;
  readonly rule: Colour;
  readonly accent: Colour;
  readonly link: Colour;
  readonly focus: Colour;
  readonly hatch: Colour;
}

/** The colours of the page, by theme. */
export const PAGE_PALETTES: Readonly<Record<Theme, PagePalette>> = {
  light: {
    paper: "#ffffff",
    panel: "#faf8f4",
    ink: "#1f1c17",
    muted: "#625d53",
    rule: "#ddd7cb",
    accent: "#b3261e",
    link: "#0b5cad",
    focus: "#0b5cad",
    hatch: "#c9c2b4",
  },
  dark: {
    paper: "#16181b",
    panel: "#1d2024",
    ink: "#f2efe8",
    muted: "#ada79b",
    rule: "#363a40",
    accent: "#ff8577",
    link: "#8cc0ff",
    focus: "#8cc0ff",
    hatch: "#4b5058",
  },
};

/** Opacities of what is drawn translucent. */
export const OPACITIES = {
  /** Marks of places whose events are all still to come. */
  toCome: 0.6,
  /** The interval the train is estimated to be in, over the paper that covers the line. */
  stretch: 0.5,
  stretchPaper: 0.8,
  range: 0.8,
  /** The lines across a sea area while it is selected. */
  seaHatch: 0.45,
  /** In the chart, the edge of the area where the train can have been. */
  chartEdge: 0.7,
} as const;

/** The colours of the map, by theme. */
export const PALETTES: Readonly<Record<Theme, MapPalette>> = {
  light: {
    land: "#f4f1ea",
    water: "#d7e3ea",
    coast: "#a9c0cd",
    river: "#bcd0db",
    border: "#97907f",
    province: "#d5cfc2",
    noData: "#e9e5de",
    countryLabel: "#6d675b",
    waterLabel: "#436376",
    townLabel: "#6a655a",
    townDot: "#8f897c",
    halo: "#faf8f3",
    train: "#b3261e",
    tag: "#b3261e",
    tagQuiet: "#5d584e",
    tagText: "#ffffff",
    ahead: "#7d7668",
    launch: "#5b3a8c",
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
    noData: "#2a2d32",
    countryLabel: "#989286",
    waterLabel: "#7d9db0",
    townLabel: "#a09a8e",
    townDot: "#7b766c",
    halo: "#191c20",
    train: "#ff8577",
    tag: "#b3261e",
    tagQuiet: "#5d584e",
    tagText: "#ffffff",
    ahead: "#8f897c",
    launch: "#c3a3f2",
    placeLabel: "#f5f1e8",
    markFill: "#191c20",
    markLine: "#f5f1e8",
    selection: "#7db7ff",
  },
};
