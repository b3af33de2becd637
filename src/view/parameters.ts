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

/** Parameters that are on without a value, as attributes of HTML are; any other without a value is not asked for. */
export const SWITCHES: readonly string[] = ["static", "headline", "chart"] satisfies readonly ParameterName[];

export type ParameterName = (typeof PARAMETERS)[number];
