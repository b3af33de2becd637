/** The address parameters, in the order in which they are written. */
export const PARAMETERS = [
  "t",
  "highlight",
  "place",
  "claim",
  "known",
  "lang",
  "theme",
  "static",
  "headline",
  "chart",
] as const;

export type ParameterName = (typeof PARAMETERS)[number];
