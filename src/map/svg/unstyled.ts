/** How the trip looks where the style sheet is missing: lines stay lines, and the train's tag can be read. */
export const UNSTYLED = {
  line: { fill: "none", stroke: "#777" },
  train: { fill: "none", stroke: "#b22" },
  tag: { fill: "#b22" },
  tagText: { fill: "#fff" },
  none: { fill: "none" },
} as const;
